package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.problem.Severity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checks make of snippets that they were not written with. */
class FreshPairsTest {
  @ParameterizedTest
  @CsvSource({
    "first, py",
    "first, java",
    "second, py",
    "second, java",
    "cut, py",
    "cut, java",
    "excerpt, py"
  })
  void freshPairsAreToldApart(String half, String language, TestReporter reporter)
      throws IOException {
    List<GoldenPair> pairs = GoldenPair.sheet(half, language);
    StringBuilder notes = new StringBuilder();
    int found = 0;
    int any = 0;
    int apart = 0;
    int clean = 0;
    for (GoldenPair pair : pairs) {
      boolean isFound = pair.isFound();
      List<String> fixed =
          pair.verdict(pair.fixed()).atLeast(Severity.WARNING).stream()
              .map(f -> f.rule().id() + ":" + f.place().line())
              .toList();
      found += isFound ? 1 : 0;
      any += pair.found(pair.vulnerable()).isEmpty() ? 0 : 1;
      apart += pair.isToldApart() ? 1 : 0;
      clean += fixed.isEmpty() ? 1 : 0;
      if (!isFound) {
        notes.append("\nmissed ").append(pair.name()).append(' ');
        notes.append(pair.found(pair.vulnerable()).stream().map(f -> f.rule().id()).toList());
      }
      if (!fixed.isEmpty()) {
        notes.append("\nfix flagged ").append(pair.name()).append(' ').append(fixed);
      }
    }
    int all = pairs.size();
    String figures =
        "%s %s: %d pairs, right CWE %d, any finding %d, told apart %d, clean fixes %d"
            .formatted(half, language, all, found, any, apart, clean);
    reporter.publishEntry(figures, notes.isEmpty() ? "all" : notes.toString());
    int right = found;
    int told = apart;
    int quiet = clean;
    assertAll(
        () -> assertTrue(right >= 0.6 * all, figures),
        () -> assertTrue(told >= 0.65 * all, figures),
        () -> assertTrue(quiet >= 0.9 * all, figures));
  }
}
