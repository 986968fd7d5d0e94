package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the page of rules says what the rules say. */
class RulesDocumentTest {
  private static final Path PAGE = Path.of("../docs/RULES.md");

  @Test
  void pageIsUpToDate() throws IOException {
    assertEquals(
        RulesDocument.markdown(),
        Files.readString(PAGE),
        "write RulesDocument.markdown() to docs/RULES.md (run RulesPage)");
  }

  @Test
  void everyRuleSaysWhyAndWhatInstead() {
    List<Rule> rules = CodeValidator.rules();
    for (Rule rule : rules) {
      assertFalse(
          rule.title().isBlank() || rule.why().isBlank() || rule.remedy().isBlank(), rule.id());
    }
    assertEquals(rules.size(), rules.stream().map(Rule::id).distinct().count());
  }
}
