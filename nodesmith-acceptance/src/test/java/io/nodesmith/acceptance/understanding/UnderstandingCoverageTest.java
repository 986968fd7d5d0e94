package io.nodesmith.acceptance.understanding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.request.Requirements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of plain requests for what the patterns are for, how many reach patterns with all they ask. */
class UnderstandingCoverageTest {
  private static final double LEAST = 0.93;
  private final PrdAnalyzer analyzer = new PrdAnalyzer();
  private final NodeClassifier classifier = new NodeClassifier();
  private final ContractBuilder contracts = new ContractBuilder();

  @Test
  void plainRequestsReachPatterns() throws IOException {
    List<LabelledRequest> requests = LabelledRequest.read("covered.jsonl");
    List<String> misses = new ArrayList<>();
    for (LabelledRequest request : requests) {
      Optional<NodeContract> contract = contract(request.text());
      boolean kind =
          contract
              .filter(c -> c.kind().name().toLowerCase(Locale.ROOT).equals(request.nodeType()))
              .isPresent();
      boolean known =
          contract.stream()
              .flatMap(c -> c.operations().stream())
              .noneMatch(operation -> operation.archetype().equals(Operation.CUSTOM));
      if (!kind || !known) {
        misses.add(request.text());
      }
    }
    double share = 1 - (double) misses.size() / requests.size();
    System.out.printf(
        Locale.ROOT, "covered.jsonl: %d requests, %.3f reach patterns%n", requests.size(), share);
    assertTrue(share >= LEAST, share + ", not: " + misses);
  }

  private Optional<NodeContract> contract(String text) {
    if (analyzer.analyze(text) instanceof Analysis.Clear(Requirements read)
        && classifier.classify(read, text, Optional.empty())
            instanceof Classification.Decided kind) {
      return Optional.of(contracts.build(read, kind));
    }
    return Optional.empty();
  }
}
