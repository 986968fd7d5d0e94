package io.nodesmith.learn;

import io.nodesmith.language.MethodCode;
import io.nodesmith.pattern.Pattern;
import java.util.ArrayList;
import java.util.List;

/** How a pattern is shown to a model. */
final class Example {
  private Example() {}

  static String text(Pattern pattern) {
    MethodCode code = pattern.code();
    List<String> parts = new ArrayList<>();
    parts.add("A like method of another file, which passed its tests:");
    parts.addAll(code.imports());
    parts.add(pattern.need().signature());
    parts.add(code.body().indent(4).stripTrailing());
    parts.addAll(code.members());
    return String.join("\n", parts);
  }
}
