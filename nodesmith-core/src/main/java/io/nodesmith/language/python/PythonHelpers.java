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
    StringBuilder body = new StringBuilder();
    StringBuilder imports = new StringBuilder();
    StringBuilder beside = new StringBuilder();
    for (PythonLine line : text.lines()) {
      boolean inside = functions.stream().anyMatch(f -> isIn(line, f));
      String code = text.code(line);
      boolean imported = code.startsWith("import ") || code.startsWith("from ");
      (inside ? beside : imported ? imports : body)
          .append(text.source(), line.start(), line.end())
          .append('\n');
    }
    String mask = PythonText.of(body.toString()).masked();
    int first = text.lines().getFirst().text();
    // One above the statements is found by them as it is: a function inside of the function.
    boolean below =
        functions.stream().allMatch(f -> f.whole().start() > first);
    boolean called =
        functions.stream()
            .anyMatch(f -> calls(mask, f.declaration().name()) && !f.declaration().name().equals(stub.name()));
    if (!below || !called) {
      return Optional.empty();
    }
    String whole = PythonLayout.indent(body.toString(), "    ", "    ");
    return Optional.of(imports + stub.signature() + ":\n" + whole + "\n\n" + beside);
  }

  private static boolean isIn(PythonLine line, PythonBlock block) {
    return block.whole().start() <= line.text() && line.text() < block.whole().end();
  }

  private static boolean calls(String mask, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(").matcher(mask).find();
  }
}
