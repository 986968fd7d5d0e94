package io.nodesmith.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds phrases of whole words in a text, in one pass. */
final class PhraseMatcher {
  private static final int LONGEST = 5;
  private static final Set<String> NEGATIONS = Set.of("no", "without", "not", "never", "nor");

  private PhraseMatcher() {}

  static Set<String> matches(String text, Set<String> phrases) {
    List<String> words = words(text);
    Set<String> found = new LinkedHashSet<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + LONGEST); to++) {
        phrase.append(to == from ? "" : " ").append(words.get(to));
        if (!denied(words, from) && phrases.contains(phrase.toString())) {
          found.add(phrase.toString());
        }
      }
    }
    return found;
  }

  /** "no network", "without any database". */
  private static boolean denied(List<String> words, int from) {
    return words.subList(Math.max(0, from - 2), from).stream().anyMatch(NEGATIONS::contains);
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      if (i < lower.length() && Character.isLetterOrDigit(lower.charAt(i))) {
        word.append(lower.charAt(i));
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
