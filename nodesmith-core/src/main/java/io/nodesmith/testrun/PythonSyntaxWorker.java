package io.nodesmith.testrun;

import com.fasterxml.jackson.core.type.TypeReference;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import io.nodesmith.problem.Severity;
import io.nodesmith.sandbox.TrustedTools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interpreter's own verdict on the syntax of a source, which it compiles and does not run. Safe
 * for several threads.
 */
public final class PythonSyntaxWorker implements AutoCloseable {
  private static final TypeReference<List<Found>> FOUND = new TypeReference<>() {};

  private final PythonWorker worker;

  /** Makes a worker of this interpreter; it is started when it is first asked. */
  public PythonSyntaxWorker(PythonInterpreter python, TrustedTools tools, Path folder) {
    this.worker = new PythonWorker(python, tools, folder);
  }

  /** What the interpreter finds wrong; empty if it cannot be asked. */
  public Optional<List<Problem>> syntaxProblems(SourceText source) {
    Map<String, String> question =
        Map.of("kind", "syntax", "path", source.path(), "text", withoutMark(source.text()));
    return worker
        .ask(question, FOUND)
        .map(found -> found.stream().map(each -> each.at(source.path())).toList());
  }

  /** A byte-order mark is the file's, and not the language's. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  @Override
  public void close() {
    worker.close();
  }

  /** One error as the interpreter tells it. */
  record Found(int line, int column, String message) {
    Problem at(String path) {
      Place place = new Place(path, line, Math.max(0, column));
      return new Problem("syntax-error", Severity.ERROR, message, place, "");
    }
  }
}
