package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells from a heading or a label what stands under it. */
final class Roles {
  private static final Set<String> FILLERS =
      Set.of(
          "supported",
          "required",
          "main",
          "key",
          "core",
          "functional",
          "the",
          "following",
          "its",
          "these",
          "needed",
          "expected",
          "public",
          "planned",
          "all",
          "available",
          "desired",
          "it");

  private final Map<String, Set<String>> sections;

  Roles(Lexicon lexicon) {
    sections = lexicon.sections();
  }

  /** What a heading announces, if it is one that we know. */
  Optional<Role> ofHeading(String heading) {
    Optional<Role> exact = ofLabel(heading);
    return exact.isPresent()
        ? exact
        : role(keys(heading)).filter(role -> role != Role.NAME && role != Role.TYPE);
  }

  /** What a label before a colon announces; a label is short. */
  Optional<Role> ofLabel(String label) {
    List<String> words =
        WordScanner.scan(label).stream()
            .filter(word -> !word.isMark())
            .map(Word::lower)
            .filter(word -> !FILLERS.contains(word))
            .toList();
    return words.size() > 3 ? Optional.empty() : role(List.of(String.join("_", words)));
  }

  /** Whether the words end in one that announces operations or steps. */
  Optional<Role> ofEnding(List<Word> before) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    String last = before.getLast().lower();
    for (Role role : List.of(Role.OPERATIONS, Role.STEPS)) {
      if (words(role).contains(last)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private Set<String> words(Role role) {
    return sections.getOrDefault(role.name().toLowerCase(Locale.ROOT), Set.of());
  }

  private Optional<Role> role(List<String> keys) {
    for (Map.Entry<String, Set<String>> section : sections.entrySet()) {
      if (keys.stream().anyMatch(section.getValue()::contains)) {
        return Optional.of(Role.valueOf(section.getKey().toUpperCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  /** Single words, and all runs of two and three joined by underscores. */
  private static List<String> keys(String label) {
    List<String> words =
        WordScanner.scan(label).stream().filter(w -> !w.isMark()).map(Word::lower).toList();
    List<String> keys = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + 3); to++) {
        keys.add(String.join("_", words.subList(from, to)));
      }
    }
    return keys;
  }
}
