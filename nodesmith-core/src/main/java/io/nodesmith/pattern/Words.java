package io.nodesmith.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Plain words of names and sentences, in lower case, as far as they tell one need from another. */
final class Words {
  private static final Set<String> EMPTY =
      Set.of(
          "a",
          "an",
          "and",
          "are",
          "as",
          "be",
          "by",
          "for",
          "from",
          "given",
          "if",
          "in",
          "instance",
          "into",
          "is",
          "it",
          "of",
          "on",
          "or",
          "param",
          "return",
          "returns",
          "self",
          "that",
          "the",
          "this",
          "to",
          "which",
          "with",
          "takes",
          "gives",
          "node",
          "none");

  private Words() {}

  /** Words in order, names taken apart, the ends of plurals and third persons cut. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    String apart = text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    for (String part : apart.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      String word =
          part.length() > 3 && part.endsWith("s") && !part.endsWith("ss")
              ? part.substring(0, part.length() - 1)
              : part;
      if (word.length() > 1 && !EMPTY.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
