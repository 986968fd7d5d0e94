package io.nodesmith.logic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.language.SourceText;
import io.nodesmith.logic.Rehearsal;
import io.nodesmith.testrun.TestKind;
import io.nodesmith.testrun.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A task with its solution, from the folder that NODESMITH_BENCH names. */
record OpenTask(JsonNode data) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<OpenTask> all() throws IOException {
    List<OpenTask> tasks = new ArrayList<>();
    for (String file : List.of("classeval_py.jsonl", "async_py.jsonl", "humanevalx_java.jsonl")) {
      for (JsonNode line : lines(file)) {
        if (line.path("requires").isEmpty()) {
          tasks.add(new OpenTask(line));
        }
      }
    }
    return tasks;
  }

  static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(System.getenv("NODESMITH_BENCH"), file))) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }

  String id() {
    return data.path("id").asText();
  }

  String language() {
    return data.path("language").asText();
  }

  boolean isJava() {
    return language().equals("java");
  }

  SourceText skeleton() {
    return new SourceText(data.path("file_name").asText(), data.path("skeleton").asText());
  }

  List<JsonNode> methods() {
    List<JsonNode> methods = new ArrayList<>();
    data.path("methods").forEach(methods::add);
    return methods;
  }

  static String qualified(JsonNode method) {
    String enclosing = method.path("enclosing").asText();
    String name = method.path("name").asText();
    return enclosing.isEmpty() ? name : enclosing + "." + name;
  }

  /** The reply of a model that knows the solution. */
  static String canonical(JsonNode method) {
    return method.path("canonical_method").asText();
  }

  /** The file with the solutions of all methods but these. */
  SourceText solvedBut(Set<Integer> stubs) {
    List<String> lines = new ArrayList<>(Arrays.asList(skeleton().text().split("\n", -1)));
    List<JsonNode> methods = methods();
    methods.sort((a, b) -> b.path("start_line").asInt() - a.path("start_line").asInt());
    for (JsonNode method : methods) {
      if (!stubs.contains(method.path("index").asInt())) {
        int from = method.path("body_start_line").asInt() - 1;
        lines.subList(from, method.path("body_end_line").asInt()).clear();
        lines.addAll(from, Arrays.asList(method.path("canonical_body").asText().split("\n", -1)));
      }
    }
    return skeleton().withText(String.join("\n", lines));
  }

  Function<SourceText, TestReport> tests() {
    Map<String, String> others = new HashMap<>();
    data.path("extra_files")
        .properties()
        .forEach(f -> others.put(f.getKey(), f.getValue().asText()));
    data.path("test").properties().forEach(f -> others.put(f.getKey(), f.getValue().asText()));
    List<String> targets = new ArrayList<>();
    data.path("test_targets").forEach(target -> targets.add(target.asText()));
    TestKind kind =
        data.path("test_runner").asText().equals("main")
            ? new TestKind.Main(targets.getFirst())
            : new TestKind.Unittest(targets);
    return Rehearsal.tests(others, kind);
  }
}
