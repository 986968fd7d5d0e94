package io.nodesmith.language.python;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.Outline;
import io.nodesmith.language.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The classes, functions, fields and imports of a Python text, by keyword and indentation. */
final class PythonOutline {
  private static final Pattern HEADER =
      Pattern.compile(
          "(?:(async)[ \\t]+)?(def|class)\\b[ \\t]*([^\\W\\d]\\w*)?.*",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "([^\\W\\d]\\w*)[ \\t]*(:[^=]*)?(=(?!=).*)?",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern UNPACKED =
      Pattern.compile(
          "\\(?([^\\W\\d]\\w*(?:[ \\t]*,[ \\t]*[^\\W\\d]\\w*){1,20})[ \\t]*\\)?[ \\t]*=(?!=).*",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

  private final PythonText text;
  private final LineNumbers numbers;
  private final List<PythonBlock> blocks = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<ImportLine> imports = new ArrayList<>();

  private PythonOutline(PythonText text) {
    this.text = text;
    this.numbers = new LineNumbers(text.source());
  }

  static PythonOutline of(PythonText text) {
    PythonOutline outline = new PythonOutline(text);
    outline.walk();
    return outline;
  }

  PythonText text() {
    return text;
  }

  List<PythonBlock> blocks() {
    return blocks;
  }

  Outline asOutline() {
    return new Outline(declarations, imports);
  }

  List<ImportLine> imports() {
    return imports;
  }

  private record Open(int indent, String path, boolean type, boolean inFunction) {}

  private void walk() {
    Deque<Open> open = new ArrayDeque<>();
    int decorated = -1;
    for (int i = 0; i < text.lines().size(); i++) {
      PythonLine line = text.lines().get(i);
      if (line.comment()) {
        continue;
      }
      while (!open.isEmpty() && open.peek().indent() >= line.indent()) {
        open.pop();
      }
      String code = text.code(line);
      Open around = open.peek();
      Matcher header = HEADER.matcher(code);
      if (code.startsWith("@")) {
        decorated = decorated < 0 ? i : decorated;
        continue;
      }
      if (header.matches() && header.group(3) != null) {
        PythonBlock block = block(header, i, decorated < 0 ? i : decorated, around);
        blocks.add(block);
        declarations.add(block.declaration());
        boolean type = block.declaration().kind() == Declaration.Kind.TYPE;
        String path = type ? block.declaration().qualifiedName() : enclosing(around);
        boolean inFunction = !type || block.inFunction();
        open.push(new Open(line.indent(), path, type, inFunction));
      } else {
        statement(line, code, around);
      }
      decorated = -1;
    }
  }

  private static String enclosing(@Nullable Open around) {
    return around == null ? "" : around.path();
  }

  private void statement(PythonLine line, String code, @Nullable Open around) {
    if (code.startsWith("import ") || code.startsWith("from ")) {
      if (around == null) {
        imports.addAll(PythonImports.parse(text, line));
      }
      return;
    }
    Matcher assigned = ASSIGNED.matcher(code);
    Matcher unpacked = UNPACKED.matcher(code);
    boolean field = around == null || around.type();
    if (field && assigned.matches() && (assigned.group(2) != null || assigned.group(3) != null)) {
      field(line, assigned.group(1), around);
    } else if (field && unpacked.matches()) {
      for (String name : unpacked.group(1).split(",", -1)) {
        field(line, name.strip(), around);
      }
    }
  }

  private void field(PythonLine line, String name, @Nullable Open around) {
    Span span = new Span(line.text(), line.end());
    declarations.add(
        new Declaration(
            Declaration.Kind.FIELD,
            name,
            enclosing(around),
            text.text(line),
            "",
            List.of(),
            true,
            span,
            span,
            numbers.lineOf(line.text())));
  }

  private PythonBlock block(Matcher header, int index, int first, @Nullable Open around) {
    PythonLine line = text.lines().get(index);
    int colon = colon(line);
    boolean inline = colon >= 0 && !text.masked().substring(colon + 1, line.end()).isBlank();
    int last = inline || colon < 0 ? index : lastLine(index);
    int doc = inline ? -1 : docLine(index, last);
    String signature =
        text.source().substring(line.text(), colon < 0 ? line.end() : colon).stripTrailing();
    List<String> decorators = new ArrayList<>();
    for (int i = first; i < index; i++) {
      if (!text.lines().get(i).comment()) {
        decorators.add(text.text(text.lines().get(i)));
      }
    }
    Span whole = new Span(text.lines().get(first).text(), text.lines().get(last).end());
    boolean type = header.group(2).equals("class");
    boolean member = around != null && around.type();
    PythonParameters parameters = PythonParameters.of(text, line, colon);
    Declaration declaration =
        new Declaration(
            type ? Declaration.Kind.TYPE : kind(header.group(3), member),
            header.group(3),
            enclosing(around),
            signature,
            doc < 0 ? "" : PythonDocstring.content(text.text(text.lines().get(doc))),
            type ? List.of() : parameters.names(),
            type || !member || decorators.contains("@staticmethod"),
            whole,
            body(line, colon, inline, Math.max(index, doc), last),
            numbers.lineOf(line.text()));
    return new PythonBlock(
        declaration,
        text.lines().get(first).indent(),
        decorators,
        index,
        last,
        doc,
        colon,
        inline,
        around != null && around.inFunction(),
        whole);
  }

  private static Declaration.Kind kind(String name, boolean member) {
    return member && name.equals("__init__")
        ? Declaration.Kind.CONSTRUCTOR
        : Declaration.Kind.METHOD;
  }

  private Span body(PythonLine line, int colon, boolean inline, int before, int last) {
    if (inline) {
      return new Span(colon + 1, line.end());
    }
    if (last <= before) {
      int end = text.lines().get(before).end();
      return new Span(end, end);
    }
    return new Span(text.lines().get(before + 1).text(), text.lines().get(last).end());
  }

  /** The colon that ends a header: the first one outside brackets that no lambda owns. */
  private int colon(PythonLine line) {
    int depth = 0;
    for (int i = line.text(); i < line.end(); i++) {
      char c = text.masked().charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      } else if (c == ':' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private int lastLine(int header) {
    int indent = text.lines().get(header).indent();
    int last = header;
    for (int i = header + 1; i < text.lines().size(); i++) {
      PythonLine line = text.lines().get(i);
      if (line.indent() <= indent) {
        if (line.comment()) {
          continue;
        }
        break;
      }
      last = i;
    }
    return last;
  }

  private int docLine(int header, int last) {
    for (int i = header + 1; i <= last; i++) {
      PythonLine line = text.lines().get(i);
      if (!line.comment()) {
        return text.isString(line) ? i : -1;
      }
    }
    return -1;
  }
}
