package io.nodesmith.language.java;

import io.nodesmith.language.MethodStub;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method that came as a variable of its name that holds a lambda. */
final class JavaLambda {
  private static final Pattern LAST_NAME = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*$");

  private JavaLambda() {}

  /** The code with a method in the variable's place; empty if there is no such variable. */
  static Optional<String> asMethod(String code, MethodStub stub) {
    if (!code.contains("->")) {
      return Optional.empty();
    }
    String mask = JavaMask.of(code).code();
    Matcher head =
        Pattern.compile(
                "(?m)^[ \\t]*[\\w.<>,?\\[\\] ]{1,300}\\s"
                    + Pattern.quote(stub.name())
                    + "\\s*=\\s*(?:\\(([^()]*)\\)|(\\w+))\\s*->\\s*")
            .matcher(mask);
    if (!head.find()) {
      return Optional.empty();
    }
    String names = head.group(1) == null ? head.group(2) : head.group(1);
    int end = end(mask, head.end());
    Optional<String> signature = signature(stub.signature(), names == null ? "" : names);
    if (end < 0 || signature.isEmpty()) {
      return Optional.empty();
    }
    String result = code.substring(head.end(), end).strip();
    boolean silent = Pattern.compile("\\bvoid\\s+" + stub.name()).matcher(signature.get()).find();
    String block =
        result.startsWith("{") ? result : "{\n    " + (silent ? "" : "return ") + result + ";\n}";
    return Optional.of(
        code.substring(0, head.start()) + signature.get() + " " + block + code.substring(end + 1));
  }

  /** The semicolon that ends the statement. */
  private static int end(String mask, int from) {
    int depth = 0;
    for (int i = from; i < mask.length(); i++) {
      char c = mask.charAt(i);
      depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
      if (c == ';' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The file's signature with the lambda's names; empty if there are not as many. */
  private static Optional<String> signature(String signature, String names) {
    List<String> mine = JavaNames.parameters(signature).stream().filter(p -> !p.isEmpty()).toList();
    List<String> its = Arrays.stream(names.split(",", -1)).filter(n -> !n.isBlank()).toList();
    int close = signature.lastIndexOf(')');
    int open = mine.isEmpty() ? signature.lastIndexOf('(') : signature.indexOf(mine.getFirst()) - 1;
    if (mine.size() != its.size() || close < 0 || open < 0) {
      return Optional.empty();
    }
    List<String> renamed = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      Matcher name = LAST_NAME.matcher(its.get(i));
      String to = name.find() ? name.group(1) : its.get(i).strip();
      renamed.add(LAST_NAME.matcher(mine.get(i)).replaceFirst(Matcher.quoteReplacement(to)));
    }
    return Optional.of(
        signature.substring(0, signature.lastIndexOf('(', open + 1) + 1)
            + String.join(", ", renamed)
            + signature.substring(close));
  }
}
