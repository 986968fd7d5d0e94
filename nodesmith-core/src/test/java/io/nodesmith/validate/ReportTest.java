package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the documents say what was found. */
class ReportTest {
  private final Verdict verdict =
      Snippets.foreign("pkg/a.py", "import os\ndef f(x):\n    os.system('ls ' + x)\n");

  @Test
  void sarifHasRuleRegionAndWeakness() {
    JsonNode run = SarifReport.of(List.of(verdict), "0.1.0").at("/runs/0");
    JsonNode result = run.at("/results/0");
    assertEquals("command-injection", result.get("ruleId").asText());
    JsonNode rule = run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
    assertEquals("command-injection", rule.get("id").asText());
    assertTrue(rule.at("/properties/tags").toString().contains("external/cwe/cwe-078"));
    assertEquals(3, result.at("/locations/0/physicalLocation/region/startLine").asInt());
    assertEquals(5, result.at("/locations/0/physicalLocation/region/startColumn").asInt());
  }

  @Test
  void jsonCountsSeverities() {
    JsonNode document = VerdictReport.json(List.of(verdict));
    assertEquals(1, document.at("/summary/error").asInt());
    assertEquals("CWE-78", document.at("/files/0/findings/0/cwe/0").asText());
  }

  @Test
  void textIsOneLineWithItsRemedy() {
    String text = VerdictReport.text(verdict);
    assertTrue(text.startsWith("pkg/a.py:3:5: error: "), text);
    assertTrue(text.contains("[command-injection, CWE-78]\n    Pass a list"), text);
  }

  @Test
  void aWeaknessIsRefusedInAnyCode() {
    assertFalse(verdict.isAllowed());
  }
}
