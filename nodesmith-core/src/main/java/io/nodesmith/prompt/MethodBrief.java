package io.nodesmith.prompt;

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
 * @param repair what went wrong before, if something did
 */
public record MethodBrief(
    Language language,
    SourceText file,
    MethodStub stub,
    Optional<Operation> operation,
    List<PromptPart> background,
    Optional<Repair> repair) {
  public MethodBrief {
    background = List.copyOf(background);
  }

  /**
   * An implementation that failed, and how.
   *
   * @param previous its code; empty if no code could be made out
   * @param findings failing tests, compiler messages or what was wrong with the reply
   */
  public record Repair(String previous, String findings) {}
}
