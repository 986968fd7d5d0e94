package io.nodesmith.validate;

import io.nodesmith.language.SourceText;
import java.util.List;
import java.util.Optional;

/** Verdicts on texts that stand alone. */
final class Snippets {
  private Snippets() {}

  static Verdict node(String path, String text) {
    return verdict(path, text, Profile.node());
  }

  static Verdict foreign(String path, String text) {
    return verdict(path, text, Profile.foreign());
  }

  private static Verdict verdict(String path, String text, Profile profile) {
    return GeneratedNode.VALIDATOR.validate(
        new Subject(new SourceText(path, text), Optional.empty(), List.of(), profile));
  }

  static List<String> rules(Verdict verdict) {
    return verdict.findings().stream().map(f -> f.rule().id()).distinct().toList();
  }
}
