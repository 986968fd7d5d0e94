package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many weaknesses are found in short files, one weakness each, under the right number. */
class FreshSnippetsTest {
  @ParameterizedTest
  @CsvSource({"third, py", "third, java", "fourth, py"})
  void weaknessesAreFoundUnderTheirNumber(String sheet, String language, TestReporter reporter)
      throws IOException {
    List<GoldenPair> snippets = GoldenPair.snippets(sheet, language);
    List<String> missed = new ArrayList<>();
    int any = 0;
    for (GoldenPair snippet : snippets) {
      List<String> found =
          snippet.found(snippet.vulnerable()).stream().map(f -> f.rule().id()).toList();
      any += found.isEmpty() ? 0 : 1;
      if (!snippet.isFound()) {
        missed.add(snippet.name() + found);
      }
    }
    int all = snippets.size();
    String figures =
        "%s %s: %d snippets, right CWE %d, any finding %d"
            .formatted(sheet, language, all, all - missed.size(), any);
    reporter.publishEntry(figures, String.join("\n", missed));
    assertTrue(all - missed.size() >= 0.6 * all, figures);
  }
}
