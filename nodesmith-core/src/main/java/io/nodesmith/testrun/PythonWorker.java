package io.nodesmith.testrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.sandbox.Conversation;
import io.nodesmith.sandbox.TrustedTools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The long-lived interpreter that reads sources for us; started when first asked, and again. */
final class PythonWorker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ATTEMPTS = 2;

  private final PythonInterpreter python;
  private final TrustedTools tools;
  private final Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable Conversation conversation;

  PythonWorker(PythonInterpreter python, TrustedTools tools, Path folder) {
    this.python = python;
    this.tools = tools;
    this.folder = folder;
  }

  /** The answer; empty if the interpreter dies of the question. */
  <T> Optional<T> ask(Map<String, String> question, TypeReference<T> type) {
    turn.lock();
    try {
      String line = json.writeValueAsString(question);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<String> answer = running().ask(line, PATIENCE);
        if (answer.isPresent()) {
          return Optional.of(json.readValue(answer.get(), type));
        }
        close();
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the worker answered something else than JSON", e);
    } finally {
      turn.unlock();
    }
  }

  private Conversation running() {
    Conversation current = conversation;
    if (current == null || !current.isAlive()) {
      current =
          tools.converse(
              List.of(python.executable().toString(), "-I", "-S", "-B", "-c", text()),
              folder,
              Map.of());
      conversation = current;
    }
    return current;
  }

  private static String text() {
    try {
      return RunnerJar.text("worker.py");
    } catch (IOException e) {
      throw new NodesmithException("tool-failed", false, "worker.py cannot be read.", e);
    }
  }

  @Override
  public void close() {
    if (conversation != null) {
      conversation.close();
      conversation = null;
    }
  }
}
