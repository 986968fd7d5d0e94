package io.nodesmith.language.python;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Python docstring says. */
final class PythonDocstring {
  private static final Pattern LITERAL =
      Pattern.compile("[rRuU]?(\"\"\"|'''|\"|')(.*)\\1.*", Pattern.DOTALL);

  private PythonDocstring() {}

  static String content(String literal) {
    Matcher matcher = LITERAL.matcher(literal);
    String inner = matcher.matches() ? matcher.group(2) : literal;
    int firstBreak = inner.indexOf('\n');
    if (firstBreak < 0) {
      return inner.strip();
    }
    String rest = inner.substring(firstBreak + 1).replace("\r", "").replace("\t", "        ");
    return (inner.substring(0, firstBreak).strip() + "\n" + rest.stripIndent()).strip();
  }
}
