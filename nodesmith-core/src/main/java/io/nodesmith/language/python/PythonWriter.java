package io.nodesmith.language.python;

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
import java.util.regex.Pattern;

/** Puts a method's code into a Python file, in the file's own style. */
final class PythonWriter {
  private final PythonOutline file;
  private final String source;
  private final MethodStub stub;
  private final FileStyle style;

  PythonWriter(PythonOutline file, MethodStub stub) {
    this.file = file;
    this.source = file.text().source();
    this.stub = stub;
    this.style = FileStyle.of(source);
  }

  List<Edit> edits(MethodCode given) {
    MethodCode code = given;
    for (String member : given.members()) {
      code = withoutClash(code, nameOf(member));
    }
    List<Edit> edits = new ArrayList<>();
    importEdit(code.imports()).ifPresent(edits::add);
    members(code, edits);
    bodyEdit(code.body()).ifPresent(edits::add);
    return edits;
  }

  /** Another helper of this name in the file keeps it; ours gets a new one. */
  private MethodCode withoutClash(MethodCode code, String name) {
    String all = code.body() + "\n" + String.join("\n", code.members());
    boolean inType = !stub.enclosing().isEmpty() && isUsedThroughType(name, all);
    String scope = inType ? stub.enclosing() : "";
    String mine = "";
    for (String member : code.members()) {
      if (nameOf(member).equals(name)) {
        mine = inType ? asMember(member, name, all) : member;
      }
    }
    String free = name;
    for (int i = 2; isOther(free, scope, PythonNames.renamed(mine, name, free)); i++) {
      free = name + "_" + i;
    }
    String to = free;
    return to.equals(name)
        ? code
        : new MethodCode(
            PythonNames.renamed(code.body(), name, to),
            code.imports(),
            code.members().stream().map(m -> PythonNames.renamed(m, name, to)).toList());
  }

  private boolean isOther(String name, String enclosing, String text) {
    return file.asOutline().membersOf(enclosing).stream()
            .filter(d -> d.name().equals(name))
            .noneMatch(d -> plain(d.span().in(source)).equals(plain(text)))
        && isThere(name, enclosing);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  private PythonBlock own() {
    return PythonCandidates.own(file, stub).orElseThrow();
  }

  private String methodMargin() {
    return style.marginAt(stub.method().start());
  }

  private String unit() {
    return style.unit();
  }

  private Optional<Edit> bodyEdit(String body) {
    Span span = stub.body();
    String margin = style.marginAt(span.start());
    boolean ownLine = style.opensLine(span.start()) && span.length() > 0;
    if (!ownLine) {
      margin = methodMargin() + unit();
    }
    String text = PythonLayout.indent(body, margin, unit());
    String placed = ownLine ? text.substring(margin.length()) : "\n" + text;
    String replacement = style.withBreaks(placed);
    boolean there =
        span.in(source).equals(replacement) || withDocstring(span).in(source).equals(replacement);
    return there ? Optional.empty() : Optional.of(new Edit(span, replacement));
  }

  /** The body with the docstring that an earlier injection may have brought. */
  private Span withDocstring(Span body) {
    PythonBlock own = own();
    return own.docLine() < 0
        ? body
        : new Span(file.text().lines().get(own.docLine()).text(), body.end());
  }

  private void members(MethodCode code, List<Edit> edits) {
    String all = code.body() + "\n" + String.join("\n", code.members());
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    for (String member : code.members()) {
      String name = nameOf(member);
      boolean inType = !stub.enclosing().isEmpty() && isUsedThroughType(name, all);
      String enclosing = inType ? stub.enclosing() : "";
      if (isThere(name, enclosing)) {
        continue;
      }
      if (!inType) {
        String text = style.withBreaks(PythonLayout.indent(member, "", unit()));
        above.append(text).append(style.lineBreak().repeat(isBlock(member) ? 3 : 1));
      } else {
        String placed = asMember(member, name, all);
        String text = style.withBreaks(PythonLayout.indent(placed, methodMargin(), unit()));
        below.append(style.lineBreak().repeat(2)).append(text);
      }
    }
    if (!above.isEmpty()) {
      boolean open = above.toString().endsWith(style.lineBreak().repeat(3));
      edits.add(Edit.insert(topLevelStart(), above + (open ? "" : style.lineBreak().repeat(2))));
    }
    if (!below.isEmpty()) {
      edits.add(Edit.insert(own().whole().end(), below.toString()));
    }
  }

  /** A function without {@code self} that is called through the type has to be static. */
  private static String asMember(String member, String name, String all) {
    PythonOutline outline = PythonOutline.of(PythonText.of(member));
    if (outline.blocks().isEmpty() || !outline.blocks().getFirst().declaration().isCallable()) {
      return member;
    }
    PythonBlock block = outline.blocks().getFirst();
    List<String> parameters = block.declaration().parameters();
    boolean takesSelf =
        !parameters.isEmpty() && List.of("self", "cls").contains(parameters.getFirst());
    boolean plain = block.decorators().isEmpty() && !takesSelf;
    return plain && isUsedThroughType(name, all) ? "@staticmethod\n" + member : member;
  }

  private static boolean isUsedThroughType(String name, String all) {
    return Pattern.compile(
            "(?<![\\w)])(self|cls|[A-Z]\\w*)\\s*\\.\\s*" + Pattern.quote(name) + "\\b")
        .matcher(all)
        .find();
  }

  private static boolean isBlock(String member) {
    return !PythonOutline.of(PythonText.of(member)).blocks().isEmpty();
  }

  static String nameOf(String member) {
    List<Declaration> declared = PythonOutline.of(PythonText.of(member)).asOutline().declarations();
    return declared.isEmpty() ? "" : declared.getFirst().name();
  }

  private boolean isThere(String name, String enclosing) {
    return file.asOutline().membersOf(enclosing).stream().anyMatch(d -> d.name().equals(name));
  }

  /** Start of the top-level class or function that the stub stands in. */
  private int topLevelStart() {
    for (PythonBlock block : file.blocks()) {
      if (block.whole().start() <= stub.method().start()
          && stub.method().end() <= block.whole().end()) {
        return block.whole().start();
      }
    }
    return stub.method().start();
  }

  private Optional<Edit> importEdit(List<String> imports) {
    List<String> there = file.imports().stream().map(ImportLine::text).toList();
    List<String> missing = imports.stream().filter(i -> !there.contains(i)).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    Optional<Edit> sorted = PythonImportBlock.in(file).flatMap(block -> block.with(missing, style));
    String text = String.join("\n", missing);
    return Optional.of(sorted.orElseGet(() -> PythonImportPlace.in(file, style).insertion(text)));
  }
}
