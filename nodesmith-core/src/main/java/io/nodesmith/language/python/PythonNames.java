package io.nodesmith.language.python;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identifiers that Python code uses, those inside f-strings included. */
final class PythonNames {
  private static final Pattern IDENTIFIER =
      Pattern.compile("[^\\W\\d]\\w*", Pattern.UNICODE_CHARACTER_CLASS);

  private PythonNames() {}

  static Set<String> usedIn(String code) {
    PythonText text = PythonText.of(code);
    Set<String> names = new HashSet<>();
    collect(text.masked(), names);
    int at = 0;
    while ((at = text.masked().indexOf('"', at)) >= 0) {
      int end = at;
      while (end < code.length() && text.masked().charAt(end) == '"') {
        end++;
      }
      if (isFormatted(code, at)) {
        collectBraces(code.substring(at, end), names);
      }
      at = end;
    }
    return names;
  }

  /** The code with one identifier replaced wherever it stands outside strings and comments. */
  static String renamed(String code, String from, String to) {
    Matcher matcher = IDENTIFIER.matcher(PythonText.of(code).masked());
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      if (matcher.group().equals(from)) {
        result.append(code, at, matcher.start()).append(to);
        at = matcher.end();
      }
    }
    return result.append(code, at, code.length()).toString();
  }

  private static boolean isFormatted(String code, int quote) {
    int from = Math.max(0, quote - 2);
    return code.substring(from, quote).toLowerCase(java.util.Locale.ROOT).indexOf('f') >= 0;
  }

  private static void collectBraces(String literal, Set<String> names) {
    int depth = 0;
    int from = 0;
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '{' && depth++ == 0) {
        from = i + 1;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        collect(literal.substring(from, i), names);
      }
    }
  }

  private static void collect(String code, Set<String> names) {
    Matcher matcher = IDENTIFIER.matcher(code);
    while (matcher.find()) {
      names.add(matcher.group());
    }
  }
}
