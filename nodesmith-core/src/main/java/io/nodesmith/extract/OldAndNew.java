package io.nodesmith.extract;

import java.util.regex.Pattern;

/** A change told as two texts, the one to look for and the one to put in its place. */
final class OldAndNew {
  private static final String TEXT = "[_-]?(str|string|text|code|content|block|lines?)?";
  private static final Pattern OLD =
      Pattern.compile("(?i)(old|search|original|before|find|target)" + TEXT);
  private static final Pattern NEW =
      Pattern.compile("(?i)(new|replace(ment)?|updated|after)([_-]?with)?" + TEXT);

  private OldAndNew() {}

  static boolean isOld(String name) {
    return OLD.matcher(name).matches();
  }

  static boolean isNew(String name) {
    return NEW.matcher(name).matches();
  }

  /** The change in the form that is applied to a file. */
  static String asBlock(String old, String fresh) {
    return "<<<<<<< SEARCH\n" + line(old) + "=======\n" + line(fresh) + ">>>>>>> REPLACE\n";
  }

  private static String line(String text) {
    String lines = text.replaceFirst("\\A\\s*?\\n", "");
    return lines.endsWith("\n") ? lines : lines + "\n";
  }
}
