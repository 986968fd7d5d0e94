package io.nodesmith.language.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identifiers of Java code, outside comments and literals. */
final class JavaNames {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private static final Pattern CALL =
      Pattern.compile(
          "\\b[\\p{L}_$][\\p{L}\\p{N}_$]*(?=\\s*\\()|(?<=::)[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final Pattern PLAIN_CALL =
      Pattern.compile("(?<!\\.)\\b[\\p{L}_$][\\p{L}\\p{N}_$]*(?=\\s*\\()|(?<=this::)\\w+");

  private JavaNames() {}

  static Set<String> usedIn(String code) {
    return found(IDENTIFIER, code);
  }

  /** The names of methods that are called or referred to. */
  static Set<String> calledIn(String code) {
    return found(CALL, code);
  }

  /** The names of methods that are called without a word of what on. */
  static Set<String> plainCallsIn(String code) {
    return found(PLAIN_CALL, code);
  }

  private static Set<String> found(Pattern pattern, String code) {
    Set<String> names = new HashSet<>();
    Matcher matcher = pattern.matcher(JavaMask.of(code).code());
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return names;
  }

  /** The code with one identifier replaced wherever it stands alone. */
  static String renamed(String code, String from, String to) {
    Matcher matcher = IDENTIFIER.matcher(JavaMask.of(code).code());
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

  /** The parameters of a signature, each as it stands. */
  static List<String> parameters(String signature) {
    String code = JavaMask.of(signature).code();
    List<String> parameters = new ArrayList<>();
    int close = code.lastIndexOf(')');
    int depth = 0;
    int end = close;
    for (int i = close - 1; i >= 0; i--) {
      char c = code.charAt(i);
      depth += c == ')' || c == '>' || c == ']' ? 1 : 0;
      if (depth == 0 && (c == ',' || c == '(')) {
        parameters.addFirst(signature.substring(i + 1, end).strip());
        end = i;
        if (c == '(') {
          break;
        }
      }
      depth -= c == '(' || c == '<' || c == '[' ? 1 : 0;
    }
    return parameters;
  }
}
