package io.nodesmith.validate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Severity;
import java.util.List;
import java.util.Map;

/** Verdicts as documents: one of our own in JSON, and plain lines. */
public final class VerdictReport {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private VerdictReport() {}

  /** The findings with all that is known of them, and how many there are of each severity. */
  public static ObjectNode json(List<Verdict> verdicts) {
    ObjectNode document = JSON.objectNode();
    ArrayNode files = document.putArray("files");
    for (Verdict verdict : verdicts) {
      ObjectNode file = files.addObject();
      file.put("file", verdict.file());
      file.put("allowed", verdict.isAllowed());
      ObjectNode counts = file.putObject("counts");
      for (Map.Entry<RuleGroup, Long> entry : verdict.counts().entrySet()) {
        counts.put(entry.getKey().id(), entry.getValue());
      }
      ArrayNode findings = file.putArray("findings");
      verdict.findings().forEach(finding -> findings.add(json(finding)));
    }
    ObjectNode summary = document.putObject("summary");
    for (Severity severity : Severity.values()) {
      summary.put(
          severity.id(),
          verdicts.stream()
              .flatMap(verdict -> verdict.findings().stream())
              .filter(finding -> finding.severity() == severity)
              .count());
    }
    return document;
  }

  private static ObjectNode json(Finding finding) {
    ObjectNode node = JSON.objectNode();
    Rule rule = finding.rule();
    node.put("rule", rule.id());
    node.put("group", rule.group().id());
    node.put("severity", finding.severity().id());
    ArrayNode cwes = node.putArray("cwe");
    rule.cwes().forEach(number -> cwes.add("CWE-" + number));
    node.put("line", finding.place().line());
    node.put("column", finding.place().column());
    node.put("end_line", finding.end().line());
    node.put("end_column", finding.end().column());
    node.put("message", finding.message());
    node.put("why", finding.why());
    node.put("remedy", finding.remedy());
    return node;
  }

  /** One line for each finding, as compilers write them, with the remedy below it. */
  public static String text(Verdict verdict) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : verdict.findings()) {
      Place place = finding.place();
      String cwe = finding.rule().cwe();
      text.append(place)
          .append(": ")
          .append(finding.severity().id())
          .append(": ")
          .append(finding.message())
          .append(" [")
          .append(finding.rule().id())
          .append(cwe.isEmpty() ? "" : ", " + cwe)
          .append("]\n")
          .append(finding.remedy().isEmpty() ? "" : "    " + finding.remedy() + "\n");
    }
    return text.toString();
  }
}
