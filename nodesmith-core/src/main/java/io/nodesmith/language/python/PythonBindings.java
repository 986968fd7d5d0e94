package io.nodesmith.language.python;

import java.util.regex.Pattern;

/** Which names a function binds for itself. */
final class PythonBindings {
  /** Targets of one assignment; no call and no comparison is among them. */
  private static final String TARGETS = "[\\w.*, \\t\\[\\]()]{0,200}";

  private PythonBindings() {}

  /** Whether the statements bind the name, so that none of that name is looked for outside. */
  static boolean isLocal(String name, String body) {
    if (!body.contains(name)) {
      return false;
    }
    PythonText text = PythonText.of(body);
    String word = "(?<![\\w.])" + Pattern.quote(name) + "\\b";
    Pattern outside = Pattern.compile("(?:global|nonlocal)\\b.*" + word);
    Pattern assigned = assigned(word);
    Pattern named = Pattern.compile(named(word), Pattern.DOTALL);
    boolean local = false;
    for (PythonLine line : text.lines()) {
      String code = line.comment() ? "" : text.code(line);
      if (outside.matcher(code).lookingAt()) {
        return false;
      }
      local |= assigned.matcher(code).lookingAt() || named.matcher(code).find();
    }
    return local;
  }

  private static Pattern assigned(String word) {
    String before = "(?:" + TARGETS + "=(?!=)[ \\t]*){0,4}";
    String target = "[(\\[]?(?:[\\w.*]+[ \\t]*,[ \\t]*){0,20}\\*?" + word;
    String after = "[ \\t]*(?:,[\\w.*, \\t]*)?[)\\]]?[ \\t]*(?::[^=]*)?=(?!=)";
    return Pattern.compile(before + target + after);
  }

  private static String named(String word) {
    String loop = "\\bfor\\s[\\w*,\\s()]{0,200}?" + word + "[\\w*,\\s()]{0,200}?\\bin\\b";
    return loop + "|\\b(?:as|def|class)\\s+\\(?" + word + "|" + word + "\\s*:=";
  }
}
