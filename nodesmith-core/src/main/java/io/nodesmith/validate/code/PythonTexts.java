package io.nodesmith.validate.code;

import io.nodesmith.validate.code.Expression.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.treesitter.TSNode;

/** Reads Python's string literals, f-strings among them. */
final class PythonTexts {
  private PythonTexts() {}

  static Expression string(PythonExpressions expressions, PythonSource source, TSNode node) {
    String start = "";
    List<Expression> parts = new ArrayList<>();
    boolean plain = true;
    StringBuilder content = new StringBuilder();
    for (TSNode child : source.children(node)) {
      switch (child.getType()) {
        case "string_start" -> start = source.text(child).toLowerCase(Locale.ROOT);
        case "string_content" -> {
          content.append(source.text(child));
          parts.add(new Literal(Literal.Kind.TEXT, source.text(child), source.span(child)));
        }
        case "interpolation" -> {
          plain = false;
          parts.add(
              source
                  .field(child, "expression")
                  .map(expressions::read)
                  .orElseGet(() -> new Expression.Wrapped("{}", List.of(), source.span(child))));
        }
        default -> {}
      }
    }
    if (!plain) {
      return new Expression.Interpolation(parts, source.span(node));
    }
    Literal.Kind kind = start.contains("b") ? Literal.Kind.BYTES : Literal.Kind.TEXT;
    return new Literal(kind, content.toString(), source.span(node));
  }
}
