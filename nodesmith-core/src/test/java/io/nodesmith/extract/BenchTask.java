package io.nodesmith.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One task of the benchmark, as far as these tests need it. */
record BenchTask(String id, String language, SourceText skeleton, JsonNode data) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Path folder() {
    return Path.of(System.getenv("NODESMITH_BENCH"));
  }

  static List<JsonNode> lines(Path file) {
    try {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  static Map<String, BenchTask> all() {
    Map<String, BenchTask> tasks = new LinkedHashMap<>();
    for (String name : List.of("classeval_py", "async_py", "humanevalx_java")) {
      for (JsonNode node : lines(folder().resolve(name + ".jsonl"))) {
        SourceText skeleton =
            new SourceText(node.get("file_name").asText(), node.get("skeleton").asText());
        String id = node.get("id").asText();
        tasks.put(id, new BenchTask(id, node.get("language").asText(), skeleton, node));
      }
    }
    return tasks;
  }

  static Map<String, Language> languages(InterpreterCheck check) {
    return Map.of("java", new JavaLanguage(), "python", new PythonLanguage(check));
  }
}
