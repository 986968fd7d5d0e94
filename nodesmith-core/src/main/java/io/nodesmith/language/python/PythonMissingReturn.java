package io.nodesmith.language.python;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A result that is worked out and never returned, or printed instead, where there is only one that
 * it can be.
 */
final class PythonMissingReturn implements Fixer {
  private static final Pattern ENDING = Pattern.compile("\\b(return|yield)\\b");
  private static final Pattern ASSIGNED =
      Pattern.compile("([A-Za-z_]\\w*)\\s*(:[^=]+)?([-+*/|&]|//)?=(?!=).*", Pattern.DOTALL);
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(if|elif|else|for|while|with|try|except|finally|def|class|async|raise|pass|break"
              + "|continue|import|from|del|assert|global|nonlocal|match)\\b.*",
          Pattern.DOTALL);

  private static final Pattern PRINTED = Pattern.compile("print\\((.+)\\)", Pattern.DOTALL);

  @Override
  public String name() {
    return "missing-return";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    MethodCode code = slip.code();
    PythonText text = PythonText.of(code.body());
    boolean gotNone = slip.findings().stream().anyMatch(f -> f.message().contains("None"));
    if (!gotNone || ENDING.matcher(text.masked()).find()) {
      return Optional.empty();
    }
    List<PythonLine> outer =
        text.lines().stream().filter(l -> l.indent() == 0 && !l.comment()).toList();
    if (outer.isEmpty()) {
      return Optional.empty();
    }
    PythonLine last = outer.getLast();
    boolean isLast = text.lines().getLast().equals(last);
    String statement = text.code(last);
    boolean expression =
        isLast
            && !STATEMENT.matcher(statement).matches()
            && !assigns(statement)
            && !statement.startsWith("print(")
            && !text.isString(last);
    Matcher printed = PRINTED.matcher(statement);
    if (isLast && printed.matches() && isWhole(printed.group(1))) {
      int open = code.body().indexOf('(', last.text());
      String value = code.body().substring(open + 1, last.text() + printed.end(1));
      String body = code.body().substring(0, last.text()) + "return " + value;
      return Optional.of(
          with(code, body + code.body().substring(last.text() + printed.end(1) + 1)));
    }
    if (expression) {
      String body = code.body().substring(0, last.text()) + "return ";
      return Optional.of(with(code, body + code.body().substring(last.text())));
    }
    Set<String> locals = new LinkedHashSet<>();
    for (PythonLine line : outer) {
      Matcher assigned = ASSIGNED.matcher(text.code(line));
      if (assigned.matches()) {
        locals.add(assigned.group(1));
      }
    }
    return locals.size() == 1
        ? Optional.of(
            with(code, code.body().stripTrailing() + "\nreturn " + locals.iterator().next()))
        : Optional.empty();
  }

  /** One argument, whose brackets are its own. */
  private static boolean isWhole(String arguments) {
    int depth = 0;
    for (int i = 0; i < arguments.length(); i++) {
      char c = arguments.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0 || (depth == 0 && c == ',')) {
        return false;
      }
    }
    return depth == 0;
  }

  private static boolean assigns(String statement) {
    return Pattern.compile("^[\\w.\\[\\]\"', ]+([-+*/|&%^@]|//|\\*\\*)?=(?!=)")
        .matcher(statement)
        .find();
  }

  private static MethodCode with(MethodCode code, String body) {
    return new MethodCode(body, code.imports(), code.members());
  }
}
