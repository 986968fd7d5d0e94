package io.nodesmith.language.java;

import io.nodesmith.language.Edit;
import io.nodesmith.language.Fixer;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Outline;
import io.nodesmith.language.Reading;
import io.nodesmith.language.RecentTexts;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Java, by the parser of the compiler that this program runs on. */
public final class JavaLanguage implements Language {
  private static final Pattern CODE_LINE =
      Pattern.compile(
          ".*[;{}]\\s*(//.*)?|\\s*@\\w+(\\(.*\\))?\\s*|\\s*(/\\*\\*?|\\*(?!\\*[^/])|\\*/|//).*"
              + "|\\s*(public|private|protected|static|final)\\b.*[(,]\\s*|\\s*[.?:|&+]{1,2}\\s*\\S.*|\\s*[)\\]]+[;,{"
              + " ]*|\\s*(case|default)\\b.*(:|->).*|.*[,(]\\s*");

  private final JavaParser parser = new JavaParser();
  private final RecentTexts<JavaOutline> outlines =
      new RecentTexts<>(text -> JavaOutline.of(parser.parse(text)));

  @Override
  public String id() {
    return "java";
  }

  private JavaOutline parse(SourceText source) {
    return outlines.of(source.text());
  }

  @Override
  public List<MethodStub> stubs(SourceText source) {
    return JavaStubs.in(parse(source));
  }

  @Override
  public Optional<MethodStub> relocated(SourceText file, MethodStub stub) {
    return JavaStubs.relocated(parse(file), stub);
  }

  @Override
  public boolean isBounded(SourceText file, MethodStub stub) {
    return JavaStubs.isBounded(parse(file).tree(), stub);
  }

  @Override
  public List<Problem> syntaxProblems(SourceText source) {
    return parse(source).tree().faults().stream()
        .map(
            f ->
                Problem.error("syntax-error", f.message(), "")
                    .at(new Place(source.path(), f.line(), f.column())))
        .toList();
  }

  @Override
  public Outline outline(SourceText source) {
    return parse(source).asOutline();
  }

  @Override
  public String context(SourceText source, MethodStub stub) {
    return JavaContext.of(parse(source), stub);
  }

  @Override
  public String masked(String code) {
    return JavaMask.of(code).code().replace('"', ' ');
  }

  @Override
  public boolean looksLikeCode(String line) {
    return CODE_LINE.matcher(line).matches();
  }

  @Override
  public Reading read(String code, SourceText file, MethodStub stub) {
    return new JavaReader(parser, parse(file), stub).read(code);
  }

  @Override
  public List<Edit> edits(SourceText file, MethodStub stub, MethodCode code) {
    return new JavaWriter(parser, parse(file), stub).edits(code);
  }

  @Override
  public List<Fixer> fixers() {
    return List.of(
        new JavaWrongImport(parser),
        new JavaNarrowing(),
        new JavaMissingReturn(),
        new JavaUnreported());
  }

  @Override
  public Optional<String> mended(String code, MethodStub stub) {
    return new JavaMender(parser).mended(code, stub);
  }
}
