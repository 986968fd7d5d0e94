package io.nodesmith.prompt;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of others in a prompt: between marks that it cannot close. */
final class Material {
  private static final Pattern LINE = Pattern.compile("[^\n\r\u000B\f\u0085\u2028\u2029]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern MARK =
      Pattern.compile(
          "\\W*<<<\\s*[\\w-]*\\W*|\\W*[\\w-]*\\s*>>>\\W*", Pattern.UNICODE_CHARACTER_CLASS);

  private Material() {}

  /** The text between the marks of its name. */
  static String marked(String name, String text) {
    return "<<<" + name + "\n" + inside(text.stripTrailing()) + "\n" + name + ">>>";
  }

  /** The text, with each line that could be taken for a mark made harmless. */
  static String inside(String text) {
    Matcher line = LINE.matcher(text);
    return line.replaceAll(found -> Matcher.quoteReplacement(harmless(found.group())));
  }

  /** The text on one line. */
  static String line(String text) {
    return inside(text.replaceAll("\\R+", " "));
  }

  private static String harmless(String line) {
    if (line.indexOf('>') < 0 && line.indexOf('<') < 0 && line.chars().allMatch(c -> c < 0x80)) {
      return line;
    }
    String plain =
        INVISIBLE.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)).replaceAll("");
    return MARK.matcher(plain).matches()
        ? plain.replace("<<<", "< < <").replace(">>>", "> > >")
        : line;
  }
}
