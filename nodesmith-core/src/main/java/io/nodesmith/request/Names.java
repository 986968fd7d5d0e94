package io.nodesmith.request;

import java.text.Normalizer;
import java.util.Locale;

/** Makes snake case of anything; what cannot be a name gives an empty one. */
final class Names {
  static final int LONGEST = 64;

  private Names() {}

  static String snake(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder name = new StringBuilder();
    char previous = '_';
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean keeps = c < 128 && Character.isLetterOrDigit(c);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(previous);
      if ((hump || !keeps) && !name.isEmpty() && name.charAt(name.length() - 1) != '_') {
        boolean accent = Character.getType(c) == Character.NON_SPACING_MARK;
        name.append(accent ? "" : "_");
      }
      if (keeps) {
        name.append(c);
      }
      previous = c;
    }
    return trimmed(name.toString().toLowerCase(Locale.ROOT));
  }

  private static String trimmed(String name) {
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    int start = 0;
    while (start < cut.length() && !Character.isLetter(cut.charAt(start))) {
      start++;
    }
    int end = cut.length();
    while (end > start && cut.charAt(end - 1) == '_') {
      end--;
    }
    return cut.substring(start, end);
  }

  /** The singular of the last word of a snake-case noun phrase. */
  static String singular(String phrase) {
    if (phrase.endsWith("ies") && phrase.length() > 4) {
      return phrase.substring(0, phrase.length() - 3) + "y";
    }
    if (phrase.endsWith("sses")
        || phrase.endsWith("xes")
        || phrase.endsWith("ches")
        || phrase.endsWith("shes")) {
      return phrase.substring(0, phrase.length() - 2);
    }
    boolean plural =
        phrase.endsWith("s")
            && !phrase.endsWith("ss")
            && !phrase.endsWith("us")
            && !phrase.endsWith("is");
    return plural && phrase.length() > 3 ? phrase.substring(0, phrase.length() - 1) : phrase;
  }
}
