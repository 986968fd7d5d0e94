package io.nodesmith.logic;

import io.nodesmith.contract.Operation;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.SourceText;
import io.nodesmith.prompt.PromptPart;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file whose stubs are to be filled.
 *
 * @param file with its stubs
 * @param contract what methods promise, by index of the stub
 * @param wanted indices of the stubs to fill; empty for all
 * @param known implementations that need no model, by index of the stub
 * @param background what else a model may want to know
 * @param facts what the journal keeps with each call: {@code node_type}, {@code service}
 * @param hints what a model is told from earlier work, by index of the stub
 */
public record LogicTask(
    SourceText file,
    Map<Integer, Operation> contract,
    Set<Integer> wanted,
    Map<Integer, Known> known,
    List<PromptPart> background,
    Map<String, String> facts,
    Map<Integer, Hints> hints) {
  public LogicTask {
    contract = Map.copyOf(contract);
    wanted = Set.copyOf(wanted);
    known = Map.copyOf(known);
    background = List.copyOf(background);
    facts = Map.copyOf(facts);
    hints = Map.copyOf(hints);
  }

  /** A task without hints. */
  public LogicTask(
      SourceText file,
      Map<Integer, Operation> contract,
      Set<Integer> wanted,
      Map<Integer, Known> known,
      List<PromptPart> background,
      Map<String, String> facts) {
    this(file, contract, wanted, known, background, facts, Map.of());
  }

  /** Some stubs of a file of which nothing else is known. */
  public static LogicTask of(SourceText file, Set<Integer> wanted) {
    return new LogicTask(file, Map.of(), wanted, Map.of(), List.of(), Map.of());
  }

  /** The same, with what earlier work has to say. */
  public LogicTask with(Map<Integer, Known> allKnown, Map<Integer, Hints> allHints) {
    return new LogicTask(file, contract, wanted, allKnown, background, facts, allHints);
  }

  /**
   * An implementation from the pattern library.
   *
   * @param patternId where it is from
   */
  public record Known(String patternId, MethodCode code) {}
}
