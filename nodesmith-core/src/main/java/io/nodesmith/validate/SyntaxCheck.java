package io.nodesmith.validate;

import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.Span;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.util.List;

/** Whether the language's own parser accepts the file. */
final class SyntaxCheck {
  static final Rule BROKEN =
      Rule.error(
          RuleGroup.SYNTAX,
          "syntax-error",
          "Code that does not parse",
          "A file that does not parse cannot run.",
          "Write the method again, complete and with balanced brackets.");
  static final Rule UNREADABLE =
      Rule.error(
          RuleGroup.SYNTAX,
          "unreadable-file",
          "A file that no parser should be given",
          "Files of this shape are made to exhaust a parser; none is written by hand.",
          "Keep files under 1,000,000 characters, lines under 200,000, brackets less than 200"
              + " deep.");
  static final List<Rule> RULES = List.of(BROKEN, UNREADABLE);

  private final List<Language> languages;

  SyntaxCheck(List<Language> languages) {
    this.languages = List.copyOf(languages);
  }

  /** The id of the language that the file's name tells; empty if it tells none. */
  static String languageOf(SourceText file) {
    String path = file.path();
    if (path.endsWith(".java")) {
      return "java";
    }
    return path.endsWith(".py") || path.endsWith(".pyi") ? "python" : "";
  }

  void inspect(Inspection inspection, TextShape shape) {
    SourceText file = inspection.subject().file();
    if (!shape.isReadable()) {
      reportShape(inspection, shape);
      return;
    }
    String id = languageOf(file);
    if (id.isEmpty()) {
      inspection.report(UNREADABLE, new Span(0, 0), "Only .java and .py files can be checked.");
    }
    if (!inspection.tree().whole() && !id.isEmpty()) {
      reportTooDeep(inspection);
      return;
    }
    for (Language language : languages) {
      if (language.id().equals(id)) {
        problems(language, file, inspection).forEach(problem -> report(problem, inspection));
      }
    }
  }

  private List<Problem> problems(Language language, SourceText file, Inspection inspection) {
    try {
      return language.syntaxProblems(file);
    } catch (StackOverflowError e) {
      reportTooDeep(inspection);
      return List.of();
    }
  }

  void reportTooDeep(Inspection inspection) {
    inspection.report(
        UNREADABLE, new Span(0, 0), "The code is nested too deeply to be looked at as a whole.");
  }

  private static void reportShape(Inspection inspection, TextShape shape) {
    if (shape.nul() >= 0) {
      inspection.report(
          UNREADABLE,
          new Span(shape.nul(), shape.nul() + 1),
          "There is a NUL character in the file.");
    }
    if (shape.length() > TextShape.LONGEST_FILE) {
      inspection.report(
          UNREADABLE, new Span(0, 0), "The file has " + shape.length() + " characters.");
    } else if (shape.longestLine() > TextShape.LONGEST_LINE) {
      inspection.report(
          UNREADABLE, new Span(0, 0), "A line has " + shape.longestLine() + " characters.");
    } else if (shape.deepest() > TextShape.DEEPEST) {
      inspection.report(
          UNREADABLE, new Span(0, 0), shape.deepest() + " brackets are open at a time.");
    }
  }

  private static void report(Problem problem, Inspection inspection) {
    Place place = problem.place();
    int length = inspection.subject().file().text().length();
    int start =
        place == null || place.line() == 0
            ? 0
            : Math.min(length, inspection.lines().offset(place.line(), place.column()));
    inspection.report(
        BROKEN,
        BROKEN.severity(),
        new Span(start, start),
        problem.message(),
        problem.remedy().isEmpty() ? BROKEN.remedy() : problem.remedy());
  }
}
