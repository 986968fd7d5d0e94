package io.nodesmith.language.python;

import io.nodesmith.language.SourceText;
import io.nodesmith.language.Span;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is wrong with Python that can be seen without an interpreter. */
final class PythonSyntax {
  /** The limits of the reference interpreter. */
  private static final int MOST_BRACKETS = 200;

  private static final int MOST_LEVELS = 100;

  private final PythonTree tree = new PythonTree();

  List<Problem> problems(SourceText source) {
    List<Problem> problems = new ArrayList<>(layoutProblems(source));
    if (problems.isEmpty()) {
      problems.addAll(tree.problems(source));
    }
    return problems;
  }

  /** Whether something is wrong on a line of this stretch. */
  boolean isFaultyIn(SourceText source, Span span) {
    LineNumbers numbers = new LineNumbers(source.text());
    int first = numbers.lineOf(span.start());
    int last = numbers.lineOf(span.end());
    return Stream.concat(layoutProblems(source).stream(), tree.problems(source).stream())
        .map(Problem::place)
        .filter(Objects::nonNull)
        .anyMatch(place -> place.line() >= first && place.line() <= last);
  }

  /** Brackets, strings and indentation: what tree-sitter is generous about. */
  static List<Problem> layoutProblems(SourceText source) {
    PythonText text = PythonText.of(source.text());
    List<Problem> problems = new ArrayList<>();
    Deque<Integer> levels = new ArrayDeque<>();
    levels.push(0);
    PythonLine opener = null;
    for (PythonLine line : text.lines()) {
      if (line.comment()) {
        continue;
      }
      if (depth(text.code(line)) > MOST_BRACKETS || levels.size() > MOST_LEVELS) {
        problems.add(at(source, line, "The code is nested too deeply."));
        return problems;
      }
      if (!line.complete()) {
        problems.add(at(source, line, "A bracket or string here is not closed."));
      }
      boolean deeper = line.indent() > levels.element();
      if (opener != null && !deeper) {
        problems.add(at(source, opener, "Expected an indented block after this line."));
      } else if (opener == null && deeper) {
        problems.add(at(source, line, "Unexpected indentation."));
      }
      if (deeper) {
        levels.push(line.indent());
      }
      while (line.indent() < levels.element()) {
        levels.pop();
      }
      if (line.indent() > levels.element()) {
        problems.add(at(source, line, "The indentation matches no outer level."));
        levels.push(line.indent());
      }
      opener = text.code(line).endsWith(":") ? line : null;
    }
    if (opener != null) {
      problems.add(at(source, opener, "Expected an indented block after this line."));
    }
    return problems;
  }

  private static int depth(String code) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static Problem at(SourceText source, PythonLine line, String message) {
    LineNumbers numbers = new LineNumbers(source.text());
    Place place =
        new Place(source.path(), numbers.lineOf(line.text()), numbers.columnOf(line.text()));
    return Problem.error("syntax-error", message, "").at(place);
  }
}
