package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.Edit;
import io.nodesmith.language.FileStyle;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a method's code into a Java file, in the file's own style. */
final class JavaWriter {
  /** Comments that end on the line, and signs that begin no other member. */
  private static final Pattern REST_OF_LINE =
      Pattern.compile(
          "(?:[^\\w$@{}/\\r\\n\\P{ASCII}]|/\\*(?:(?!\\*/)[^\\r\\n])*+\\*/)*+"
              + "(?://[^\\r\\n]*+)?(?=[\\r\\n]|\\z)");

  private final JavaParser parser;
  private final JavaOutline file;
  private final String source;
  private final MethodStub stub;
  private final FileStyle style;

  JavaWriter(JavaParser parser, JavaOutline file, MethodStub stub) {
    this.parser = parser;
    this.file = file;
    this.source = file.tree().text();
    this.stub = stub;
    this.style = FileStyle.of(source);
  }

  List<Edit> edits(MethodCode given) {
    MethodCode code = given;
    for (String member : given.members()) {
      code = withoutClash(code, member);
    }
    List<Edit> edits = new ArrayList<>(JavaImportPlace.edits(file, style, code.imports()));
    bodyEdit(code.body()).ifPresent(edits::add);
    membersEdit(code.members()).ifPresent(edits::add);
    return edits;
  }

  private Optional<Edit> bodyEdit(String body) {
    Span span = stub.body();
    boolean ownLine =
        span.length() > 0 && style.opensLine(span.start()) && !span.in(source).isBlank();
    String methodMargin = style.marginAt(stub.method().start());
    String margin = ownLine ? style.marginAt(span.start()) : methodMargin + style.unit();
    String text = JavaLayout.indent(body, margin, style.unit());
    String placed = ownLine ? text.substring(margin.length()) : "\n" + text;
    if (!closesLine(span.end())) {
      placed += "\n" + methodMargin;
    }
    String replacement = style.withBreaks(placed);
    return span.in(source).equals(replacement)
        ? Optional.empty()
        : Optional.of(new Edit(span, replacement));
  }

  /** Whether nothing but blanks stands after this place on its line. */
  private boolean closesLine(int offset) {
    int at = offset;
    while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
      at++;
    }
    return at == source.length() || source.charAt(at) == '\n' || source.charAt(at) == '\r';
  }

  private Optional<Edit> membersEdit(List<String> members) {
    StringBuilder text = new StringBuilder();
    String margin = style.marginAt(stub.method().start());
    for (String member : members) {
      if (!isThere(member)) {
        String indented = JavaLayout.indent(member, margin, style.unit());
        text.append(style.lineBreak().repeat(2)).append(style.withBreaks(indented));
      }
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Edit.insert(afterRest(stub.method().end()), text.toString()));
  }

  /** What is said behind the closing brace stays with it, and so does a stray sign. */
  private int afterRest(int offset) {
    Matcher rest = REST_OF_LINE.matcher(source).region(offset, source.length());
    return rest.lookingAt() ? offset + rest.group().stripTrailing().length() : offset;
  }

  /** Another member of this name in the file keeps it; ours gets a new one. */
  private MethodCode withoutClash(MethodCode code, String member) {
    List<Declaration> declared = JavaOutline.of(parser.parse(member)).asOutline().declarations();
    if (declared.isEmpty()) {
      return code;
    }
    String name = declared.getFirst().name();
    String free = name;
    for (int i = 2; isOther(JavaNames.renamed(member, name, free)); i++) {
      free = name + i;
    }
    String to = free;
    return to.equals(name)
        ? code
        : new MethodCode(
            JavaNames.renamed(code.body(), name, to),
            code.imports(),
            code.members().stream().map(m -> JavaNames.renamed(m, name, to)).toList());
  }

  private boolean isOther(String member) {
    String text = member.replaceAll("\\s+", "");
    return isThere(member)
        && file.asOutline().membersOf(stub.enclosing()).stream()
            .noneMatch(d -> d.span().in(source).replaceAll("\\s+", "").equals(text));
  }

  private boolean isThere(String member) {
    JavaOutline outline = JavaOutline.of(parser.parse(member));
    if (!outline.methods().isEmpty()
        && outline.asOutline().declarations().getFirst().isCallable()) {
      String key = outline.methods().getFirst().key();
      return file.everyMethod().stream()
          .filter(m -> m.declaration().enclosing().equals(stub.enclosing()))
          .anyMatch(m -> m.key().equals(key));
    }
    List<Declaration> declared = outline.asOutline().declarations();
    return !declared.isEmpty()
        && file.asOutline().membersOf(stub.enclosing()).stream()
            .anyMatch(d -> !d.isCallable() && d.name().equals(declared.getFirst().name()));
  }

  static List<String> missing(JavaOutline file, List<String> imports) {
    List<String> there = file.imports().stream().map(ImportLine::text).toList();
    return imports.stream().filter(i -> !there.contains(i)).toList();
  }
}
