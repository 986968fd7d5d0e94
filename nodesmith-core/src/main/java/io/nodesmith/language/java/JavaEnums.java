package io.nodesmith.language.java;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Enums of a reply that leave their constants out, though the language wants at least their end.
 */
final class JavaEnums {
  private static final Pattern WITHOUT_CONSTANTS =
      Pattern.compile(
          "\\benum\\s+\\w+[^{};()]*\\{(?=\\s*(?:(?:public|private|protected|static|final|abstract"
              + "|synchronized|@Override)\\s|[\\w<>\\[\\],.]+\\s+\\w+\\s*\\())");

  private JavaEnums() {}

  /** The code with the sign that ends the constants where there are none. */
  static String opened(String code) {
    if (!code.contains("enum")) {
      return code;
    }
    Matcher matcher = WITHOUT_CONSTANTS.matcher(JavaMask.of(code).code());
    StringBuilder opened = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      opened.append(code, at, matcher.end()).append(';');
      at = matcher.end();
    }
    return opened.append(code.substring(at)).toString();
  }
}
