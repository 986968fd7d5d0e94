package io.nodesmith.cli;

import io.nodesmith.problem.Problem;
import java.io.PrintStream;
import java.util.List;

/**
 * The only place that prints: results to standard output, everything else to standard error.
 *
 * @param isTerminal whether a person watches
 */
record Console(PrintStream out, PrintStream err, boolean isTerminal) {

  /** A line of a result. */
  void print(String line) {
    out.println(printable(line));
  }

  /** A document that is written for programs. */
  void document(String text) {
    out.println(text);
  }

  /** A line about the work. */
  void note(String line) {
    err.println(printable(line));
  }

  /** A line about the work that the next one replaces on a terminal. */
  void progress(String line) {
    if (isTerminal) {
      err.print("\r\u001b[K" + printable(line));
      err.flush();
    }
  }

  /** Clears what {@link #progress} left. */
  void endProgress() {
    if (isTerminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  /** All problems, each with where and what to do. */
  void problems(List<Problem> problems) {
    for (Problem problem : problems) {
      note("nodesmith: " + problem.severity().id() + ": " + problem);
    }
  }

  /** Texts of strangers must not steer the terminal. */
  private static String printable(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
              safe.appendCodePoint(control ? '\uFFFD' : c);
            });
    return safe.toString();
  }
}
