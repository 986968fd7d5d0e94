package io.nodesmith.language.python;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The surroundings of a stub as Python text: what its author would look at. */
final class PythonContext {
  private PythonContext() {}

  static String of(PythonOutline file, MethodStub stub) {
    StringBuilder text = new StringBuilder();
    file.imports().stream()
        .map(line -> line.span().in(file.text().source()))
        .distinct()
        .forEach(line -> text.append(line).append('\n'));
    declarations(file, stub, "", 0, text);
    return text.toString();
  }

  private static void declarations(
      PythonOutline file, MethodStub stub, String path, int depth, StringBuilder text) {
    String margin = "    ".repeat(depth);
    Set<Span> shown = new HashSet<>();
    for (Declaration declaration : file.asOutline().membersOf(path)) {
      if (!shown.add(declaration.span())) {
        continue;
      }
      String source = declaration.span().in(file.text().source());
      boolean around =
          stub.enclosing().equals(declaration.qualifiedName())
              || stub.enclosing().startsWith(declaration.qualifiedName() + ".");
      switch (declaration.kind()) {
        case FIELD -> text.append(PythonLayout.indent(source, margin, "    ")).append('\n');
        case CONSTRUCTOR -> {
          int start = declaration.span().start();
          String whole =
              file.text().source().substring(lineStart(file, start), declaration.span().end());
          text.append('\n').append(PythonLayout.indent(whole, margin, "    ")).append('\n');
        }
        case TYPE -> {
          header(declaration, margin, text);
          if (around || depth == 0) {
            declarations(file, stub, declaration.qualifiedName(), depth + 1, text);
          }
        }
        case METHOD -> {
          function(file, declaration, stub, margin, text);
        }
      }
    }
  }

  private static void function(
      PythonOutline file,
      Declaration function,
      MethodStub stub,
      String margin,
      StringBuilder text) {
    boolean self = function.span().equals(stub.method());
    boolean sameName =
        !self
            && function.name().equals(stub.name())
            && function.enclosing().equals(stub.enclosing());
    if (sameName) {
      StringBuilder remark = new StringBuilder();
      decorators(file, function, "", remark);
      remark.append(inOtherWords(function, stub));
      remark.toString().strip().lines().forEach(l -> text.append(margin + "# " + l + "\n"));
      return;
    }
    if (self) {
      text.append('\n').append(margin).append("# This one is to be written:");
    }
    decorators(file, function, margin, text);
    if (self) {
      text.append(PythonLayout.indent(function.signature(), margin, "    ")).append(":\n");
    } else {
      header(function, margin, text);
    }
    text.append(margin).append("    ...\n");
  }

  /** Only the signature that is meant stands in a prompt as it is. */
  private static String inOtherWords(Declaration function, MethodStub stub) {
    String name = Pattern.quote(function.name());
    String words =
        function
            .signature()
            .replaceAll("\\s+", " ")
            .replaceFirst("\\b" + name + " ?\\(", function.name() + " is there for (");
    boolean other = !function.signature().equals(stub.signature());
    return other ? words + "\n" + function.documentation() : words;
  }

  private static int lineStart(PythonOutline file, int offset) {
    return file.text().source().lastIndexOf('\n', offset) + 1;
  }

  private static void decorators(
      PythonOutline file, Declaration declaration, String margin, StringBuilder text) {
    List<String> found =
        file.blocks().stream()
            .filter(b -> b.whole().equals(declaration.span()))
            .flatMap(b -> b.decorators().stream())
            .toList();
    text.append('\n');
    found.forEach(d -> text.append(margin).append(d).append('\n'));
  }

  private static void header(Declaration declaration, String margin, StringBuilder text) {
    if (declaration.kind() == Declaration.Kind.TYPE) {
      text.append('\n');
    }
    text.append(PythonLayout.indent(declaration.signature(), margin, "    ")).append(":\n");
    if (!declaration.documentation().isEmpty()) {
      String literal = "\"\"\"" + declaration.documentation() + "\"\"\"";
      literal.lines().forEach(l -> text.append(margin).append("    ").append(l).append('\n'));
    }
  }
}
