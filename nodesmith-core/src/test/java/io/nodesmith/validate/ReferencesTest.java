package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Solutions that are known to be right are hardly ever flagged. */
@EnabledIfEnvironmentVariable(named = "NODESMITH_BENCH", matches = ".+")
class ReferencesTest {
  private static List<SourceText> solutions() throws IOException {
    Path folder = Path.of(System.getenv("NODESMITH_BENCH"));
    List<SourceText> solutions = new ArrayList<>();
    for (String name : List.of("classeval_py", "async_py", "humanevalx_java")) {
      for (String line : Files.readAllLines(folder.resolve(name + ".jsonl"))) {
        solutions.add(solution(new ObjectMapper().readTree(line)));
      }
    }
    return solutions;
  }

  private static SourceText solution(JsonNode task) {
    List<String> lines =
        new ArrayList<>(Arrays.asList(task.get("skeleton").asText().split("\n", -1)));
    List<JsonNode> methods = new ArrayList<>();
    task.get("methods").forEach(methods::add);
    methods.sort((a, b) -> b.get("start_line").asInt() - a.get("start_line").asInt());
    for (JsonNode method : methods) {
      List<String> body =
          lines.subList(
              method.get("body_start_line").asInt() - 1, method.get("body_end_line").asInt());
      body.clear();
      body.addAll(Arrays.asList(method.get("canonical_body").asText().split("\n", -1)));
    }
    return new SourceText(task.get("file_name").asText(), String.join("\n", lines));
  }

  @Test
  void rightSolutionsAreHardlyEverFlagged(TestReporter reporter) throws IOException {
    List<SourceText> solutions = solutions();
    List<String> flagged = new ArrayList<>();
    long placeholders = 0;
    long secrets = 0;
    for (SourceText solution : solutions) {
      Verdict verdict = Snippets.foreign(solution.path(), solution.text());
      List<Finding> found = verdict.atLeast(Severity.WARNING);
      placeholders += found.stream().filter(f -> f.rule().group() == RuleGroup.PLACEHOLDER).count();
      secrets += found.stream().filter(f -> f.rule().cwes().contains(798)).count();
      if (!found.isEmpty()) {
        flagged.add(solution.path() + Snippets.rules(verdict));
      }
    }
    reporter.publishEntry("flagged", flagged.size() + " of " + solutions.size() + ": " + flagged);
    assertTrue(flagged.size() <= solutions.size() / 20, flagged::toString);
    assertEquals(0, placeholders);
    assertEquals(0, secrets);
  }
}
