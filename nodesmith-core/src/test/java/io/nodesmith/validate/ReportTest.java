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
  void sarifNamesFilesByAddresses() {
    String text = "import os\ndef f(x):\n    os.system('ls ' + x)\n";
    for (String[] pair :
        new String[][] {
          {"a dir/100%: \u00e4.py", "a%20dir/100%25%3A%20%C3%A4.py"},
          {"/tmp/a#b.py", "file:///tmp/a%23b.py"}
        }) {
      JsonNode result =
          SarifReport.of(List.of(Snippets.foreign(pair[0], text)), "1").at("/runs/0/results/0");
      String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
      assertEquals(pair[1], uri);
      assertTrue(java.net.URI.create(uri).getPath().endsWith(pair[0]));
    }
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
