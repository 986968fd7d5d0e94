package io.nodesmith.validate;

import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.JavaReader;
import io.nodesmith.validate.code.PythonReader;
import io.nodesmith.validate.flow.FlowReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says what is wrong with a file. Safe for use by several threads. */
public final class CodeValidator {
  private final SyntaxCheck syntax;
  private final List<Check> checks = Checks.all();
  private final JavaReader java = new JavaReader();
  private final PythonReader python = new PythonReader();
  private final FlowReader flow = new FlowReader();

  /**
   * @param languages the languages whose parsers have the last word on syntax
   */
  public CodeValidator(List<Language> languages) {
    this.syntax = new SyntaxCheck(languages);
  }

  /** All that is wrong with the file, in file order. */
  public Verdict validate(Subject subject) {
    SourceText file = subject.file();
    TextShape shape = TextShape.of(file.text());
    Inspection inspection = new Inspection(subject, shape.isReadable() ? read(file) : unread(file), flow);
    syntax.inspect(inspection, shape);
    if (shape.isReadable()) {
      for (Check check : checks) {
        run(check, inspection);
      }
    }
    List<Finding> findings = new ArrayList<>(inspection.findings());
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return new Verdict(file.path(), findings);
  }

  /** All rules there are, by group and id. */
  public static List<Rule> rules() {
    return Checks.rules();
  }

  private void run(Check check, Inspection inspection) {
    try {
      check.inspect(inspection);
    } catch (StackOverflowError e) {
      syntax.reportTooDeep(inspection);
    }
  }

  private CodeTree read(SourceText file) {
    try {
      return switch (SyntaxCheck.languageOf(file)) {
        case "java" -> java.read(file.text());
        case "python" -> python.read(file.text());
        default -> unread(file);
      };
    } catch (StackOverflowError e) {
      return unread(file);
    }
  }

  private static CodeTree unread(SourceText file) {
    return CodeTree.unread(SyntaxCheck.languageOf(file), file.text());
  }
}
