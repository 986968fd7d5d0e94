package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.testrun.TestReport.Passed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks whose solution is known: their tests must pass with it and not without it. */
@EnabledIfEnvironmentVariable(named = "NODESMITH_BENCH", matches = ".+")
class OpenTasksTest {
  /** One task in so many; all of them with {@code -Dnodesmith.test.every=1}. */
  private static final int EVERY = Integer.getInteger("nodesmith.test.every", 12);

  static Stream<JsonNode> tasks() throws IOException {
    List<JsonNode> tasks = new ArrayList<>();
    for (String file : List.of("humanevalx_java.jsonl", "classeval_py.jsonl", "async_py.jsonl")) {
      List<String> lines = Files.readAllLines(Path.of(System.getenv("NODESMITH_BENCH"), file));
      for (int i = 0; i < lines.size(); i += EVERY) {
        JsonNode task = new ObjectMapper().readTree(lines.get(i));
        if (task.path("requires").isEmpty()) {
          tasks.add(task);
        }
      }
    }
    return tasks.stream();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void solutionPassesAndSkeletonDoesNot(JsonNode task) {
    String id = task.path("id").asText();
    TestReport solved = run(task, solution(task));
    assertInstanceOf(Passed.class, solved, () -> id + ": " + solved);
    TestReport stubs = run(task, task.path("skeleton").asText());
    assertFalse(stubs instanceof Passed, () -> id + ": " + stubs);
  }

  private static TestReport run(JsonNode task, String source) {
    Map<String, String> sources = new HashMap<>();
    task.path("extra_files")
        .properties()
        .forEach(f -> sources.put(f.getKey(), f.getValue().asText()));
    task.path("test").properties().forEach(f -> sources.put(f.getKey(), f.getValue().asText()));
    sources.put(task.path("file_name").asText(), source);
    List<String> targets = new ArrayList<>();
    task.path("test_targets").forEach(target -> targets.add(target.asText()));
    TestKind kind =
        task.path("test_runner").asText().equals("main")
            ? new TestKind.Main(targets.getFirst())
            : new TestKind.Unittest(targets);
    return Laboratory.run(TestJob.of(sources, kind, List.of()));
  }

  private static String solution(JsonNode task) {
    List<String> lines =
        new ArrayList<>(Arrays.asList(task.path("skeleton").asText().split("\n", -1)));
    List<JsonNode> methods = new ArrayList<>();
    task.path("methods").forEach(methods::add);
    methods.sort((a, b) -> b.path("start_line").asInt() - a.path("start_line").asInt());
    for (JsonNode method : methods) {
      int from = method.path("body_start_line").asInt() - 1;
      int to = method.path("body_end_line").asInt();
      lines.subList(from, to).clear();
      lines.addAll(from, Arrays.asList(method.path("canonical_body").asText().split("\n", -1)));
    }
    return String.join("\n", lines);
  }
}
