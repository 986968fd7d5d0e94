package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many weaknesses are found under their number, and told apart from their fixes. */
class SecurityGoldenTest {
  @ParameterizedTest
  @ValueSource(strings = {"python", "java"})
  void pairsAreToldApart(String language, TestReporter reporter) throws IOException {
    List<GoldenPair> pairs = GoldenPair.of(language);
    long found = pairs.stream().filter(GoldenPair::isFound).count();
    long apart = pairs.stream().filter(GoldenPair::isToldApart).count();
    long clean = pairs.stream().filter(p -> p.found(p.fixed()).isEmpty()).count();
    StringBuilder missed = new StringBuilder();
    for (GoldenPair pair : pairs) {
      if (!pair.isFound()) {
        missed.append(" missed:").append(pair.name());
      } else if (!pair.isToldApart()) {
        missed.append(" fix flagged:").append(pair.name());
      }
    }
    reporter.publishEntry(
        language,
        "%d pairs, found %d, told apart %d, fixed ones without any finding %d;%s"
            .formatted(pairs.size(), found, apart, clean, missed));
    assertTrue(found >= 0.9 * pairs.size(), () -> "missed:" + missed);
    assertTrue(apart >= 0.9 * pairs.size(), () -> "not told apart:" + missed);
  }
}
