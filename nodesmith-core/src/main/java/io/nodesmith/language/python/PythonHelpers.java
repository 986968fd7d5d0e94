package io.nodesmith.language.python;

import io.nodesmith.language.MethodStub;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A body without its signature, and below it the functions that it calls. */
final class PythonHelpers {
  private PythonHelpers() {}

  /** The body in the stub's signature with the functions beside it; empty if it needs none. */
  static Optional<String> around(
      PythonOutline outline, List<PythonBlock> functions, MethodStub stub) {
    PythonText text = outline.text();
    List<PythonBlock> below = below(text, functions);
    StringBuilder body = new StringBuilder();
    StringBuilder imports = new StringBuilder();
    StringBuilder beside = new StringBuilder();
    for (PythonLine line : text.lines()) {
      boolean inside = below.stream().anyMatch(f -> isIn(line, f));
      String code = text.code(line);
      boolean top = line.indent() == 0;
      boolean imported = top && (code.startsWith("import ") || code.startsWith("from "));
      (inside ? beside : imported ? imports : body)
          .append(text.source(), line.start(), line.end())
          .append('\n');
    }
    String mask = PythonText.of(body.toString()).masked();
    boolean called =
        below.stream()
            .map(f -> f.declaration().name())
            .anyMatch(name -> !name.equals(stub.name()) && calls(mask, name));
    if (!called) {
      return Optional.empty();
    }
    String whole = PythonLayout.indent(body.toString(), "    ", "    ");
    return Optional.of(imports + stub.signature() + ":\n" + whole + "\n\n" + beside);
  }

  /** One above the last statement is found as it stands: a function inside of the function. */
  private static List<PythonBlock> below(PythonText text, List<PythonBlock> functions) {
    int last = 0;
    for (PythonLine line : text.lines()) {
      if (!line.comment() && functions.stream().noneMatch(f -> isIn(line, f))) {
        last = line.text();
      }
    }
    int statement = last;
    return functions.stream().filter(f -> f.whole().start() > statement).toList();
  }

  private static boolean isIn(PythonLine line, PythonBlock block) {
    return block.whole().start() <= line.text() && line.text() < block.whole().end();
  }

  private static boolean calls(String mask, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(").matcher(mask).find();
  }
}
