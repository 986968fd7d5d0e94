package io.nodesmith.language.python;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.MethodStub;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function that came as {@code name = lambda ...: ...}. */
final class PythonLambda {
  private static final Pattern HEAD =
      Pattern.compile(
          "[^\\W\\d]\\w*\\s*(?::[^=]*)?=\\s*lambda\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private PythonLambda() {}

  /** The code with a function in the lambda's place; empty if none of the stub's name is there. */
  static Optional<String> asFunction(PythonOutline outline, MethodStub stub) {
    for (Declaration field : outline.asOutline().declarations()) {
      String masked = field.span().in(outline.text().masked());
      Matcher head = HEAD.matcher(masked);
      boolean named = field.kind() == Declaration.Kind.FIELD && field.name().equals(stub.name());
      int colon = named && head.lookingAt() ? colon(masked, head.end()) : -1;
      if (colon >= 0) {
        String source = outline.text().source();
        String text = field.span().in(source);
        int start = field.span().start();
        String margin = source.substring(source.lastIndexOf('\n', start - 1) + 1, start);
        return Optional.of(
            source.substring(0, start)
                + ("def " + stub.name() + "(" + text.substring(head.end(), colon).strip() + "):\n")
                + (margin + "    return " + text.substring(colon + 1).strip())
                + source.substring(field.span().end()));
      }
    }
    return Optional.empty();
  }

  /** The colon that ends the parameters; those inside brackets and inner lambdas do not. */
  private static int colon(String masked, int from) {
    int depth = 0;
    for (int i = from; i < masked.length(); i++) {
      char c = masked.charAt(i);
      depth += c == '(' || c == '[' || c == '{' || masked.startsWith("lambda", i) ? 1 : 0;
      if (c == ':' && depth == 0) {
        return i;
      }
      boolean closes = c == ')' || c == ']' || c == '}' || c == ':';
      depth -= closes && depth > 0 ? 1 : 0;
    }
    return -1;
  }
}
