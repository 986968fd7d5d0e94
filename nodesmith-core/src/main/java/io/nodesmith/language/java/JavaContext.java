package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.FileStyle;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.MethodStub;
import java.util.regex.Pattern;

/** The surroundings of a stub as Java text: what its author would look at. */
final class JavaContext {
  private static final String MARK = "// This one is to be written:\n";

  private JavaContext() {}

  static String of(JavaOutline file, MethodStub stub) {
    StringBuilder text = new StringBuilder();
    for (ImportLine line : file.imports()) {
      text.append(line.text()).append('\n');
    }
    members(file, stub, "", 0, text);
    return text.toString();
  }

  private static void members(
      JavaOutline file, MethodStub stub, String path, int depth, StringBuilder text) {
    String margin = "    ".repeat(depth);
    String source = file.tree().text();
    for (Declaration declaration : file.asOutline().membersOf(path)) {
      switch (declaration.kind()) {
        case FIELD, CONSTRUCTOR -> {
          if (isComponent(file, declaration)) {
            continue;
          }
          int start = source.lastIndexOf('\n', declaration.span().start()) + 1;
          boolean opens = source.substring(start, declaration.span().start()).isBlank();
          int from = opens ? start : declaration.span().start();
          text.append(withMark(source, from, declaration.span().end(), stub, margin)).append('\n');
        }
        case TYPE -> {
          documentation(declaration, margin, text);
          text.append(margin).append(declaration.signature()).append(" {\n");
          members(file, stub, declaration.qualifiedName(), depth + 1, text);
          text.append(margin).append("}\n");
        }
        case METHOD -> {
          method(file, declaration, stub, margin, text);
        }
      }
    }
  }

  private static void method(
      JavaOutline file, Declaration method, MethodStub stub, String margin, StringBuilder text) {
    if (method.span().end() == stub.method().end()) {
      String source = file.tree().text();
      String blanks = FileStyle.of(source).marginAt(stub.method().start());
      String head = blanks + source.substring(stub.method().start(), stub.body().start());
      int brace = JavaMask.of(head).code().lastIndexOf('{');
      String whole = head.substring(0, brace < 0 ? head.length() : brace).stripTrailing();
      text.append(margin).append(MARK);
      text.append(JavaLayout.indent(whole, margin, "    ")).append(";\n");
      return;
    }
    boolean around =
        method.span().start() < stub.method().start() && stub.method().end() < method.span().end();
    if (around) {
      String source = file.tree().text();
      int line = source.lastIndexOf('\n', method.span().start()) + 1;
      text.append(withMark(source, line, method.span().end(), stub, margin)).append('\n');
      return;
    }
    documentation(method, margin, text);
    boolean overload =
        method.name().equals(stub.name()) && method.enclosing().equals(stub.enclosing());
    text.append(margin).append(overload ? asRemark(method) : method.signature() + ";").append('\n');
  }

  /** Code as it stands, with a remark above the stub if that is somewhere inside of it. */
  private static String withMark(String source, int from, int to, MethodStub stub, String margin) {
    String whole = source.substring(from, to);
    int line = source.lastIndexOf('\n', stub.method().start()) + 1 - from;
    if (stub.method().start() > from && stub.method().end() < to && line > 0) {
      String before = FileStyle.of(source).marginAt(stub.method().start());
      whole = whole.substring(0, line) + before + MARK + whole.substring(line);
    }
    return JavaLayout.indent(whole, margin, "    ");
  }

  /** An overload in other words: only the signature that is meant stands in a prompt as it is. */
  private static String asRemark(Declaration overload) {
    String name = Pattern.quote(overload.name());
    return "// "
        + overload
            .signature()
            .replaceAll("\\s+", " ")
            .replaceFirst("\\b" + name + " ?\\(", overload.name() + " is there for (");
  }

  /** A record's component stands in its signature already. */
  private static boolean isComponent(JavaOutline file, Declaration field) {
    return file.asOutline().declarations().stream()
        .filter(d -> d.kind() == Declaration.Kind.TYPE)
        .filter(d -> d.qualifiedName().equals(field.enclosing()))
        .anyMatch(d -> field.span().start() < d.body().start());
  }

  private static void documentation(Declaration declaration, String margin, StringBuilder text) {
    if (!declaration.documentation().isEmpty()) {
      text.append('\n').append(margin).append("/**\n");
      declaration
          .documentation()
          .lines()
          .forEach(l -> text.append(margin).append(" * ").append(l).append('\n'));
      text.append(margin).append(" */\n");
    }
  }
}
