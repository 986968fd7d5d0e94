package io.nodesmith.language.java;

import io.nodesmith.language.MethodStub;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that stand without a method: imports above them, documentation repeated before them
 * and braces around them taken off.
 *
 * @param imports the import statements
 * @param code the statements
 */
record JavaStatements(List<String> imports, String code) {
  private static final Pattern IMPORT =
      Pattern.compile("\\s*(import\\s+(static\\s+)?[\\w.]+(\\.\\*)?\\s*;|package\\s+[\\w.]+\\s*;)");

  static JavaStatements of(String text, JavaMask mask) {
    List<String> imports = new ArrayList<>();
    Matcher matcher = IMPORT.matcher(mask.code());
    int from = 0;
    while (matcher.find(from) && matcher.start() == from) {
      if (matcher.group(1).startsWith("import")) {
        imports.add(matcher.group(1).replaceAll("\\s+", " ").replace(" ;", ";"));
      }
      from = matcher.end();
    }
    String code = text.substring(from);
    String masked = mask.code().substring(from);
    int start = 0;
    while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
      start++;
    }
    if (code.startsWith("/**", start) && code.indexOf("*/", start) > 0) {
      int end = code.indexOf("*/", start) + 2;
      code = code.substring(end);
      masked = masked.substring(end);
    }
    return new JavaStatements(imports, withoutSpareBraces(code, masked));
  }

  private static String withoutSpareBraces(String code, String masked) {
    int open = masked.length() - masked.stripLeading().length();
    int end = masked.stripTrailing().length();
    if (open < end && masked.charAt(open) == '{' && matching(masked, open) == end - 1) {
      return code.substring(open + 1, end - 1);
    }
    int depth = 0;
    for (int i = 0; i < end; i++) {
      char c = masked.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        boolean onlyClosing = masked.substring(i).replaceAll("[}\\s]", "").isEmpty();
        return onlyClosing ? code.substring(0, i).stripTrailing() : code;
      }
    }
    return code;
  }

  private static int matching(String masked, int open) {
    int depth = 0;
    for (int i = open; i < masked.length(); i++) {
      char c = masked.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The statements as the body of some method, for a parser. */
  String inMethod(MethodStub stub) {
    boolean constructor =
        stub.enclosing().equals(stub.name()) || stub.enclosing().endsWith("." + stub.name());
    String header = constructor ? stub.name() + "()" : "Object " + stub.name() + "()";
    String type = constructor ? stub.name() : "Around__";
    return "class " + type + " { " + header + " {\n" + code + "\n} }";
  }
}
