package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.MethodStub;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A body without its signature, and beside it the methods that it calls. */
final class JavaHelpers {
  private JavaHelpers() {}

  /** The body in the stub's signature with the methods beside it; empty if it needs none. */
  static Optional<String> around(JavaOutline outline, MethodStub stub) {
    List<Declaration> methods =
        outline.methods().stream()
            .filter(m -> m.hasBody() && m.declaration().enclosing().isEmpty())
            .map(JavaMethod::declaration)
            .filter(d -> d.kind() == Declaration.Kind.METHOD)
            .sorted(Comparator.comparingInt(d -> d.span().start()))
            .toList();
    String text = outline.tree().text();
    StringBuilder rest = new StringBuilder();
    StringBuilder beside = new StringBuilder();
    int at = 0;
    for (Declaration method : methods) {
      if (method.span().start() < at) {
        return Optional.empty();
      }
      rest.append(text, at, method.span().start());
      beside.append(method.span().in(text)).append("\n\n");
      at = method.span().end();
    }
    rest.append(text.substring(at));
    JavaStatements statements = JavaStatements.of(rest.toString(), JavaMask.of(rest.toString()));
    boolean called =
        methods.stream()
            .anyMatch(
                d ->
                    !d.name().equals(stub.name())
                        && JavaNames.plainCallsIn(statements.code()).contains(d.name()));
    return called
        ? Optional.of(
            String.join("\n", statements.imports())
                + "\n"
                + stub.signature()
                + " {\n"
                + statements.code().strip()
                + "\n}\n\n"
                + beside)
        : Optional.empty();
  }
}
