package io.nodesmith.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads tasks, one JSON object a line. */
public final class BenchTaskReader {
  private static final List<String> NEEDED =
      List.of("id", "language", "file_name", "skeleton", "methods", "test", "test_runner");
  private final ObjectMapper json = new ObjectMapper();

  /** What came of reading one line. */
  public sealed interface Reading {
    /** A task. */
    record Task(BenchTask task) implements Reading {}

    /** A line that is none. */
    record Unreadable(Problem problem) implements Reading {}
  }

  /**
   * The task of one line.
   *
   * @param place where the line stands
   */
  public Reading read(String line, Place place) {
    JsonNode node;
    try {
      node = json.readTree(line);
    } catch (JsonProcessingException e) {
      return unreadable("The line is no JSON: " + e.getOriginalMessage() + ".", place);
    }
    List<String> missing = NEEDED.stream().filter(name -> !node.hasNonNull(name)).toList();
    if (!missing.isEmpty()) {
      return unreadable("The task lacks " + String.join(", ", missing) + ".", place);
    }
    Map<String, String> files = new LinkedHashMap<>();
    addFiles(node.path("extra_files"), files);
    addFiles(node.path("test"), files);
    List<BenchTask.Method> methods = new ArrayList<>();
    for (JsonNode method : node.path("methods")) {
      methods.add(
          new BenchTask.Method(
              method.path("index").asInt(methods.size()),
              method.path("name").asText(),
              method.path("start_line").asInt(),
              method.path("end_line").asInt()));
    }
    return new Reading.Task(
        new BenchTask(
            node.path("id").asText(),
            node.path("language").asText(),
            new SourceText(node.path("file_name").asText(), node.path("skeleton").asText()),
            methods,
            files,
            node.path("test_runner").asText(),
            texts(node.path("test_targets")),
            texts(node.path("maven"))));
  }

  private static void addFiles(JsonNode node, Map<String, String> files) {
    node.properties().forEach(file -> files.put(file.getKey(), file.getValue().asText()));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static Reading unreadable(String message, Place place) {
    return new Reading.Unreadable(
        Problem.error("task-unreadable", message, "Write one task a line, as docs/BENCH.md says.")
            .at(place));
  }
}
