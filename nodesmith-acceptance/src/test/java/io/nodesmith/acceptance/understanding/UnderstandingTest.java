package io.nodesmith.acceptance.understanding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures the reading of requests on sets with known answers, and prints the figures. */
class UnderstandingTest {

  @ParameterizedTest
  @ValueSource(strings = {"tune.jsonl", "unseen.jsonl", "fresh.jsonl"})
  void requestsAreUnderstood(String file) throws IOException {
    Figures figures = Figures.of(LabelledRequest.read(file));
    System.out.println(file + ": " + figures);
    assertAll(
        () -> assertTrue(figures.nodeType() >= 0.95, "node type: " + figures),
        () -> assertTrue(figures.saneNames() == 1.0, "names: " + figures),
        () -> assertTrue(figures.operationsByVerb() >= 0.9, "operations: " + figures));
  }
}
