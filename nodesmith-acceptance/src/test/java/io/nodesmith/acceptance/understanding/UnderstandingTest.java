package io.nodesmith.acceptance.understanding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the reading of requests on sets with known answers, and prints the figures. */
class UnderstandingTest {

  @ParameterizedTest
  @CsvSource({
    "tune.jsonl, 0.93",
    "tune2.jsonl, 0.92",
    "tune3.jsonl, 0.92",
    "tune4.jsonl, 0.85",
    "tune5.jsonl, 0.92",
    "fresh.jsonl, 0.90",
    "fresh2.jsonl, 0.92",
    "fresh3.jsonl, 0.90",
    "fresh4.jsonl, 0.90",
    "fresh5.jsonl, 0.90",
    "fresh6.jsonl, 0.95",
    "fresh7.jsonl, 0.95",
    "fresh8.jsonl, 0.95",
    "fresh9.jsonl, 0.93",
    "fresh10.jsonl, 0.93",
    "fresh11.jsonl, 0.93",
    "fresh12.jsonl, 0.93",
    "fresh13.jsonl, 0.93",
    "fresh14.jsonl, 0.93",
    "fresh15.jsonl, 0.91",
    "fresh16.jsonl, 0.85",
    "fresh17.jsonl, 0.88",
    "unseen.jsonl, 0.88"
  })
  void requestsAreUnderstood(String file, double exact) throws IOException {
    Figures figures = Figures.of(LabelledRequest.read(file));
    System.out.println(file + ": " + figures);
    assertAll(
        () -> assertTrue(figures.nodeType() >= 0.95, "node type: " + figures),
        () -> assertTrue(figures.saneNames() == 1.0, "names: " + figures),
        () -> assertTrue(figures.operationsByVerb() >= 0.9, "operations: " + figures),
        () -> assertTrue(figures.operationsExact() >= exact, "operations, exact: " + figures));
  }
}
