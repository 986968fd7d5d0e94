package io.nodesmith.language;

import java.util.Locale;

/** Whether two names are the same but for the spelling. */
public final class NameLikeness {
  private NameLikeness() {}

  /** Equal but for case, underscores or one letter of a long name. */
  public static boolean same(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    return (!a.isEmpty() && a.equals(b)) || (Math.min(a.length(), b.length()) >= 6 && near(a, b));
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** At most one letter more, less or other. */
  private static boolean near(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < a.length() - start
        && end < b.length() - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.max(a.length(), b.length()) - start - end <= 1;
  }
}
