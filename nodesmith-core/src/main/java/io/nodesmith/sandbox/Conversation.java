package io.nodesmith.sandbox;

import io.nodesmith.problem.NodesmithException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A tool of ours that lives on and answers one line for each line. It ends with its standard input,
 * and so with us, however we end. For one thread at a time.
 */
public final class Conversation implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final Writer questions;

  private Conversation(Process process) {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
  }

  static Conversation start(List<String> arguments, Path folder, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(arguments).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return new Conversation(builder.start());
    } catch (IOException e) {
      throw new NodesmithException(
          "tool-failed", true, arguments.getFirst() + " could not be started.", e);
    }
  }

  /** Sends a line and waits for the answer; empty if the tool died or took too long. */
  public Optional<String> ask(String line, Duration wait) {
    CompletableFuture<Void> watchdog =
        CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS));
    try {
      questions.write(line);
      questions.write('\n');
      questions.flush();
      return Optional.ofNullable(answers.readLine());
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      watchdog.cancel(false);
    }
  }

  /** Whether it can still be asked. */
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
