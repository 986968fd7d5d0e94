package io.nodesmith.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One rule of security with the shapes of code that break it, from a file of this room's resources.
 */
record RuleFile(Rule rule, List<Match> python, List<Match> java) {
  private static final String FOLDER = "security/";

  RuleFile {
    python = List.copyOf(python);
    java = List.copyOf(java);
  }

  /** All rule files, in the order of the index. */
  static List<RuleFile> all() {
    YAMLMapper yaml = new YAMLMapper();
    List<RuleFile> files = new ArrayList<>();
    for (JsonNode name : read(yaml, "index")) {
      files.add(of(name.asText(), read(yaml, name.asText())));
    }
    return files;
  }

  private static JsonNode read(YAMLMapper yaml, String name) {
    try (InputStream file = RuleFile.class.getResourceAsStream(FOLDER + name + ".yaml")) {
      if (file == null) {
        throw new IllegalStateException("no rule file " + name);
      }
      return yaml.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("rule file " + name + " cannot be read", e);
    }
  }

  private static RuleFile of(String id, JsonNode node) {
    List<Integer> cwes = new ArrayList<>();
    node.path("cwes").forEach(number -> cwes.add(number.asInt()));
    Severity severity =
        Severity.valueOf(node.path("severity").asText("warning").toUpperCase(Locale.ROOT));
    Rule rule =
        new Rule(
            id,
            RuleGroup.SECURITY,
            node.path("title").asText(),
            cwes,
            severity,
            node.path("why").asText(),
            node.path("remedy").asText());
    return new RuleFile(
        rule, matches(node.path("python"), severity), matches(node.path("java"), severity));
  }

  private static List<Match> matches(JsonNode list, Severity severity) {
    List<Match> matches = new ArrayList<>();
    list.forEach(node -> matches.add(new Match(node, severity)));
    return matches;
  }
}
