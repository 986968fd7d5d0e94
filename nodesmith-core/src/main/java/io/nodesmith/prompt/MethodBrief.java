package io.nodesmith.prompt;

import io.nodesmith.contract.ErrorCase;
import io.nodesmith.contract.Field;
import io.nodesmith.contract.Operation;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What is known about one method that a model shall write.
 *
 * @param language of the file
 * @param file in its present state
 * @param stub the method
 * @param operation its contract, if it has one
 * @param background further material, most valuable last
 * @param advice mistakes to avoid, a sentence each
 * @param plan how to go about it, if somebody thought about that before
 * @param repair what went wrong before, if something did
 */
public record MethodBrief(
    Language language,
    SourceText file,
    MethodStub stub,
    Optional<Operation> operation,
    List<PromptPart> background,
    List<String> advice,
    Optional<String> plan,
    Optional<Repair> repair) {
  public MethodBrief {
    background = List.copyOf(background);
    advice = List.copyOf(advice);
  }

  /** Characters of all that is said about what the method shall do. */
  public int demand() {
    return stub.documentation().length() + operation.map(MethodBrief::length).orElse(0);
  }

  private static int length(Operation operation) {
    int length = operation.description().length();
    for (Field field : operation.inputs()) {
      length += field.name().length() + field.description().length();
    }
    for (Field field : operation.outputs()) {
      length += field.name().length() + field.description().length();
    }
    for (ErrorCase error : operation.errors()) {
      length += error.when().length();
    }
    return length;
  }

  /** The same with a plan. */
  public MethodBrief planned(Optional<String> newPlan) {
    return new MethodBrief(language, file, stub, operation, background, advice, newPlan, repair);
  }

  /**
   * An implementation that failed, and how.
   *
   * @param previous its code; empty if no code could be made out
   * @param findings failing tests, compiler messages or what was wrong with the reply
   */
  public record Repair(String previous, String findings) {}
}
