package io.nodesmith.validate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Verdicts as SARIF 2.1.0, the format in which analysers report to other tools. */
public final class SarifReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifReport() {}

  /**
   * One run with all rules and all findings.
   *
   * @param version the version of this program
   */
  public static ObjectNode of(List<Verdict> verdicts, String version) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("$schema", SCHEMA);
    document.put("version", "2.1.0");
    ObjectNode run = document.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "nodesmith");
    driver.put("version", version);
    List<Rule> rules = CodeValidator.rules();
    List<String> ids = new ArrayList<>();
    ArrayNode described = driver.putArray("rules");
    for (Rule rule : rules) {
      ids.add(rule.id());
      describe(rule, described.addObject());
    }
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    for (Verdict verdict : verdicts) {
      for (Finding finding : verdict.findings()) {
        ObjectNode result = results.addObject();
        result.put("ruleIndex", ids.indexOf(finding.rule().id()));
        report(finding, result);
      }
    }
    return document;
  }

  private static void describe(Rule rule, ObjectNode node) {
    node.put("id", rule.id());
    node.putObject("shortDescription").put("text", rule.title());
    node.putObject("fullDescription").put("text", rule.why());
    node.putObject("help").put("text", rule.remedy());
    node.putObject("defaultConfiguration").put("level", level(rule.severity()));
    ObjectNode properties = node.putObject("properties");
    ArrayNode tags = properties.putArray("tags");
    tags.add(rule.group().id());
    for (int number : rule.cwes()) {
      tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", number));
    }
  }

  private static void report(Finding finding, ObjectNode node) {
    node.put("ruleId", finding.rule().id());
    node.put("level", level(finding.severity()));
    node.putObject("message").put("text", (finding.message() + " " + finding.remedy()).strip());
    ObjectNode physical = node.putArray("locations").addObject().putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(finding.place().file()));
    ObjectNode region = physical.putObject("region");
    Place start = finding.place();
    region.put("startLine", Math.max(1, start.line()));
    region.put("startColumn", Math.max(1, start.column()));
    region.put("endLine", Math.max(1, finding.end().line()));
    region.put("endColumn", Math.max(1, finding.end().column()));
    region.put("charOffset", finding.span().start());
    region.put("charLength", finding.span().length());
  }

  /** The path as an address, in which no character means anything else than itself. */
  private static String uri(String file) {
    String path = file.replace('\\', '/');
    StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          c < 128 && (Character.isLetterOrDigit(c) || "-._~/!$&'()*+,;=@".indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.toString();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
