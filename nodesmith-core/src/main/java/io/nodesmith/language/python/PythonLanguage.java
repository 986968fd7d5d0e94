package io.nodesmith.language.python;

import io.nodesmith.language.Edit;
import io.nodesmith.language.Fixer;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Outline;
import io.nodesmith.language.Reading;
import io.nodesmith.language.RecentTexts;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Python 3, with or without an interpreter at hand. */
public final class PythonLanguage implements Language {
  private static final Pattern CODE_LINE =
      Pattern.compile(
          "\\s*(@\\w[\\w.]*(\\(.*)?|(async\\s+)?def\\s+\\w+\\s*\\(.*|class\\s+\\w+.*:.*"
              + "|import\\s+[\\w.]+.*|from\\s+[\\w.]+\\s+import\\b.*|return\\b.*|raise\\b.*"
              + "|(if|elif|for|while|with|try|except|else|finally|async for|async with)\\b.*:\\s*"
              + "(#.*)?|[\\w.\\[\\]'\", ]+\\s*([-+*/%&|^@]|//|\\*\\*|<<|>>)?=(?!=).*"
              + "|[\\w.]+\\(.*\\)\\s*|[)\\]}]+,?\\s*|pass|break|continue|yield\\b.*|await\\b.*"
              + "|assert\\b.*|#.*)");

  private static final List<Fixer> FIXERS =
      List.of(
          new PythonMissingSelf(),
          new PythonSelfInStatic(),
          new PythonMissingImport(),
          new PythonWrongImport(),
          new PythonDatetime(),
          new PythonMissingAwait(),
          new PythonMissingReturn());

  private final InterpreterCheck check;
  private final PythonSyntax syntax = new PythonSyntax();
  private final RecentTexts<PythonOutline> outlines =
      new RecentTexts<>(text -> PythonOutline.of(PythonText.of(text)));

  public PythonLanguage(InterpreterCheck check) {
    this.check = check;
  }

  @Override
  public String id() {
    return "python";
  }

  private PythonOutline parse(SourceText source) {
    return outlines.of(source.text());
  }

  @Override
  public List<MethodStub> stubs(SourceText source) {
    return PythonStubs.in(parse(source));
  }

  @Override
  public Optional<MethodStub> relocated(SourceText file, MethodStub stub) {
    return PythonStubs.relocated(parse(file), stub);
  }

  @Override
  public boolean isBounded(SourceText file, MethodStub stub) {
    String masked = parse(file).text().masked();
    return stub.body().in(masked).isBlank() || !syntax.isFaultyIn(file, stub.method());
  }

  @Override
  public List<Problem> syntaxProblems(SourceText source) {
    return check.problems(source).orElseGet(() -> syntax.problems(source));
  }

  @Override
  public Outline outline(SourceText source) {
    return parse(source).asOutline();
  }

  @Override
  public String context(SourceText source, MethodStub stub) {
    return PythonContext.of(parse(source), stub);
  }

  @Override
  public String masked(String code) {
    return PythonText.of(code).masked().replace('"', ' ');
  }

  @Override
  public boolean looksLikeCode(String line) {
    return CODE_LINE.matcher(line).matches();
  }

  @Override
  public Reading read(String code, SourceText file, MethodStub stub) {
    return new PythonReader(syntax, parse(file), stub).read(code);
  }

  @Override
  public List<Edit> edits(SourceText file, MethodStub stub, MethodCode code) {
    return new PythonWriter(parse(file), stub).edits(code);
  }

  @Override
  public Optional<String> mended(String code, MethodStub stub) {
    return PythonMender.mended(code);
  }

  @Override
  public List<Fixer> fixers() {
    return FIXERS;
  }
}
