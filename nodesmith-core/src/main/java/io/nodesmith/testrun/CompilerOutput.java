package io.nodesmith.testrun;

import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import io.nodesmith.problem.Severity;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compile errors in what build tools print: javac's own form, Maven's, and Python's. */
final class CompilerOutput {
  private static final Pattern JAVAC =
      Pattern.compile("(?m)^(?:\\[\\w+\\] )?(\\S+\\.java):(\\d+):() error: (.+)$");
  private static final Pattern MAVEN =
      Pattern.compile("(?m)^\\[ERROR\\] (\\S+\\.java):\\[(\\d+),(\\d+)\\] (.+)$");

  private static final Pattern PYTHON =
      Pattern.compile(
          "(?m)^\\s*File \"([^\"]+\\.py)\", line (\\d+)()\\n(?:.*\\n){0,3}?"
              + "\\s*(?:SyntaxError|IndentationError|TabError): (.+)$");

  private CompilerOutput() {}

  static List<Problem> problems(String output) {
    return Stream.of(JAVAC, MAVEN, PYTHON)
        .flatMap(pattern -> pattern.matcher(output).results())
        .map(CompilerOutput::problem)
        .distinct()
        .toList();
  }

  private static Problem problem(MatchResult match) {
    String column = match.group(3);
    Place place =
        new Place(
            match.group(1),
            Integer.parseInt(match.group(2)),
            column.isEmpty() ? 0 : Integer.parseInt(column));
    return new Problem("compile-error", Severity.ERROR, match.group(4), place, "");
  }
}
