package io.nodesmith.request;

import io.nodesmith.onex.NodeKind;
import java.util.List;

/** Finds the steps of an orchestration. */
final class StepFinder {
  private final Lexicon lexicon;

  StepFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  StepPlan find(
      Document document,
      List<NodeKind> kinds,
      List<RequestedOperation> operations,
      List<String> features) {
    boolean other = !kinds.isEmpty() && !kinds.contains(NodeKind.ORCHESTRATOR);
    boolean words =
        document.passages().stream()
            .filter(passage -> passage.role() != Role.IGNORED)
            .flatMap(passage -> passage.words().stream())
            .anyMatch(word -> lexicon.is("orchestration", word.lower()));
    boolean orchestrates = kinds.contains(NodeKind.ORCHESTRATOR) || words;
    if (other || !orchestrates) {
      return new StepPlan(List.of(), false, false);
    }
    return new StepPlan(
        operations.stream().map(RequestedOperation::name).toList(),
        features.contains("compensation"),
        features.contains("parallelism"));
  }
}
