package io.nodesmith.language.java;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code return} forgotten at the end, where there is only one value that it can give. */
final class JavaMissingReturn implements Fixer {
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?s)(?:final\\s+)?(?:[\\w.<>\\[\\], ?]+\\s+)?(\\w+)\\s*([-+*/|&^%]|<<|>>)?=(?!=).*;");
  private static final Pattern LOCAL =
      Pattern.compile("(?s)(?:final\\s+)?([\\w.]+(?:<[^;=]*>)?(?:\\[\\])*)\\s+(\\w+)\\s*=(?!=).*;");
  private static final Pattern CALL =
      Pattern.compile(
          "(?s)(?!return\\b|throw\\b|new\\b|if\\b|for\\b|while\\b)[\\w.]+\\(.*\\)\\s*;");

  @Override
  public String name() {
    return "missing-return";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    boolean missing =
        slip.findings().stream().anyMatch(f -> f.message().contains("missing return statement"));
    MethodCode code = slip.code();
    List<String> statements = missing ? outer(code.body()) : List.of();
    if (statements.isEmpty() || statements.getLast().strip().startsWith("return")) {
      return Optional.empty();
    }
    String last = statements.getLast();
    String bare = last.strip();
    Matcher assignment = ASSIGNMENT.matcher(bare);
    if (bare.endsWith(";") && assignment.matches()) {
      return Optional.of(ended(code, assignment.group(1)));
    }
    if (CALL.matcher(bare).matches()) {
      int start = code.body().lastIndexOf(bare);
      String body = code.body().substring(0, start) + "return " + code.body().substring(start);
      return Optional.of(new MethodCode(body, code.imports(), code.members()));
    }
    return onlyLocal(slip, statements).map(name -> ended(code, name));
  }

  private static Optional<String> onlyLocal(Slip slip, List<String> statements) {
    List<String> names = new ArrayList<>();
    for (String statement : statements) {
      Matcher local = LOCAL.matcher(statement.strip());
      if (local.matches() && returns(slip.stub().signature(), slip.stub().name(), local.group(1))) {
        names.add(local.group(2));
      }
    }
    return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }

  private static boolean returns(String signature, String method, String type) {
    int end = signature.indexOf(method + "(");
    String before = end < 0 ? "" : signature.substring(0, end).replaceAll("\\s+", "");
    return before.endsWith(type.replaceAll("\\s+", ""));
  }

  private static MethodCode ended(MethodCode code, String name) {
    String body = code.body().stripTrailing() + "\nreturn " + name + ";";
    return new MethodCode(body, code.imports(), code.members());
  }

  /** The statements that stand in no block, blocks with their headers among them. */
  private static List<String> outer(String body) {
    String mask = JavaMask.of(body).code();
    List<String> statements = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < mask.length(); i++) {
      char c = mask.charAt(i);
      depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
      if (depth == 0 && (c == ';' || c == '}')) {
        statements.add(body.substring(from, i + 1));
        from = i + 1;
      }
    }
    return statements;
  }
}
