package io.nodesmith.request;

import java.util.List;
import java.util.Set;

/** Turns of phrase that tie two parts of a sentence together, and how many words they have. */
final class Turns {
  private static final Set<String> MEANS = Set.of("means", "involves", "comprises", "includes");
  private static final Set<String> STARTS = Set.of("the", "a", "an", "somebody", "someone", "it");

  private Turns() {}

  /** "line by line": how it is done. */
  static boolean isOneByOne(List<Word> words, int i) {
    return words.get(i).isWord()
        && is(words, i + 1, "by")
        && lower(words, i + 2).equals(words.get(i).lower());
  }

  /** What says as much as a colon: ", that is,", ", namely", "that is why", "means booking". */
  static int colon(List<Word> words, int i) {
    if (MEANS.contains(lower(words, i)) && lower(words, i + 1).endsWith("ing")) {
      return 1;
    }
    if (is(words, i, "consists") && isOfOrIn(words, i + 1) && lower(words, i + 2).endsWith("ing")) {
      return 2;
    }
    if (!words.get(i).is(",")) {
      return 0;
    }
    String next = lower(words, i + 1);
    boolean thatIs = is(words, i + 2, "is") && Set.of("that", "this", "which").contains(next);
    if (thatIs && is(words, i + 3, "why")) {
      return 4;
    }
    if (thatIs && next.equals("that") && is(words, i + 3, ",")) {
      return 4;
    }
    boolean shortly = next.equals("namely") || next.equals("i.e");
    boolean mark = is(words, i + 2, ",") || is(words, i + 2, ":");
    return !shortly ? 0 : mark ? 3 : 2;
  }

  /** "each time a tram passes", "as soon as it arrives". */
  static int whenever(List<Word> words, int i) {
    boolean often = is(words, i, "each") || is(words, i, "every");
    if (often && is(words, i + 1, "time") && STARTS.contains(lower(words, i + 2))) {
      return 2;
    }
    boolean soon = is(words, i, "as") && is(words, i + 1, "soon") && is(words, i + 2, "as");
    return soon ? 3 : 0;
  }

  private static boolean isOfOrIn(List<Word> words, int i) {
    return is(words, i, "of") || is(words, i, "in");
  }

  private static boolean is(List<Word> words, int i, String lower) {
    return lower(words, i).equals(lower);
  }

  private static String lower(List<Word> words, int i) {
    return i < words.size() ? words.get(i).lower() : "";
  }
}
