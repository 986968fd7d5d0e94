package io.nodesmith.language.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Asks a real interpreter; for tests. */
public final class WorkerCheck implements InterpreterCheck, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Writer input;
  private final BufferedReader output;

  public WorkerCheck() throws IOException {
    String script;
    try (InputStream worker = WorkerCheck.class.getResourceAsStream("worker.py")) {
      script = new String(worker.readAllBytes(), StandardCharsets.UTF_8);
    }
    process = new ProcessBuilder("python3", "-I", "-S", "-W", "ignore", "-c", script).start();
    input = process.outputWriter(StandardCharsets.UTF_8);
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  @Override
  public synchronized Optional<List<Problem>> problems(SourceText source) {
    try {
      String text = source.text().startsWith("\uFEFF") ? source.text().substring(1) : source.text();
      input.write(JSON.writeValueAsString(text) + "\n");
      input.flush();
      JsonNode answer = JSON.readTree(output.readLine());
      return Optional.of(answer.isNull() ? List.of() : List.of(problem(answer, source)));
    } catch (IOException e) {
      throw new IllegalStateException("the worker is gone", e);
    }
  }

  private static Problem problem(JsonNode answer, SourceText source) {
    Place place = new Place(source.path(), answer.get(0).asInt(), answer.get(1).asInt());
    return Problem.error("syntax-error", answer.get(2).asText(), "").at(place);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
