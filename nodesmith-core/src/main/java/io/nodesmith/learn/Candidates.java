package io.nodesmith.learn;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.SourceText;
import io.nodesmith.pattern.LearningRules;
import io.nodesmith.pattern.MethodNeed;
import io.nodesmith.pattern.Pattern;
import io.nodesmith.pattern.Provenance;
import io.nodesmith.validate.SecretScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** Makes patterns of methods that passed; none of what must not be kept. */
final class Candidates {
  private static final java.util.regex.Pattern IDENTIFIER =
      java.util.regex.Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final java.util.regex.Pattern OWN =
      java.util.regex.Pattern.compile(
          "\\b(?:self|cls|this)\\s*\\.\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)");

  private final Language language;
  private final SecretScan secrets;
  private final LearningRules rules;

  Candidates(Language language, SecretScan secrets, LearningRules rules) {
    this.language = language;
    this.secrets = secrets;
    this.rules = rules;
  }

  /**
   * The pattern of an implementation; empty if it is too long or holds a credential.
   *
   * @param before the file with its stubs
   * @param after the file with the implementation
   */
  Optional<Pattern> of(
      MethodNeed need,
      MethodCode code,
      SourceText before,
      SourceText after,
      Provenance provenance) {
    List<String> pieces = new ArrayList<>(code.members());
    pieces.addAll(code.imports());
    pieces.addAll(List.of(code.body(), need.signature(), need.text()));
    int length = pieces.stream().mapToInt(String::length).sum();
    return length > rules.longestCode() || secrets.isSecretIn(after, pieces)
        ? Optional.empty()
        : Optional.of(Pattern.of(need, code, borrowed(need, code, before), provenance, language));
  }

  /** Names that the code has from its file: what the file declares, and members of the object. */
  private List<String> borrowed(MethodNeed need, MethodCode code, SourceText file) {
    String all = language.masked(code.body() + "\n" + String.join("\n", code.members()));
    Set<String> used = new TreeSet<>();
    Matcher identifier = IDENTIFIER.matcher(all);
    while (identifier.find()) {
      used.add(identifier.group());
    }
    Set<String> names = new TreeSet<>();
    language.outline(file).declarations().stream()
        .map(Declaration::name)
        .filter(used::contains)
        .forEach(names::add);
    Matcher own = OWN.matcher(all);
    while (own.find()) {
      names.add(own.group(1));
    }
    String members = String.join("\n", code.members());
    names.removeIf(name -> need.names().contains(name) || declares(members, name));
    return List.copyOf(names);
  }

  /** Whether a helper of that name comes with the code. */
  private static boolean declares(String members, String name) {
    return members.contains(" " + name + "(");
  }
}
