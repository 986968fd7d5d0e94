package io.nodesmith.pattern;

import io.nodesmith.language.MethodCode;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.pattern.PatternEvent.Dated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Patterns and events for tests. */
final class Samples {
  static final LearningRules RULES = LearningRules.standard();
  static final String RUN = "run-1";

  private Samples() {}

  static MethodNeed need(String language, String nodeType, String name, String text) {
    return new MethodNeed(
        language,
        nodeType,
        "custom",
        "String " + name + "(String text)",
        "string -> string",
        List.of("Texts", name, "text"),
        text);
  }

  static Pattern pattern(String name, String text) {
    return pattern(need("java", "compute", name, text), "return text.strip();");
  }

  static Pattern pattern(MethodNeed need, String body) {
    return Pattern.of(
        need,
        MethodCode.ofBody(body),
        List.of(),
        new Provenance("glm-4.5", "cloud_fast", RUN, "v1"),
        new JavaLanguage());
  }

  static List<Dated> dated(List<? extends PatternEvent> events) {
    List<Dated> dated = new ArrayList<>();
    for (PatternEvent event : events) {
      dated.add(new Dated(new UUID(7, dated.size()), Instant.ofEpochSecond(dated.size()), event));
    }
    return dated;
  }

  static PatternEvent used(Pattern pattern, boolean passed) {
    return new PatternEvent.Used(pattern.id(), Use.IMPLEMENTATION, "run-2", passed);
  }
}
