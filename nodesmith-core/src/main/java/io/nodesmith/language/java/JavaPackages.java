package io.nodesmith.language.java;

import java.util.Set;

/** Tells whether an import of a whole package brings anything that code uses. */
final class JavaPackages {
  private JavaPackages() {}

  static boolean offers(JavaParser parser, String statement, Set<String> used, Set<String> known) {
    String name = statement.replaceAll("^import\\s+(static\\s+)?|\\.\\*;$", "");
    Set<String> types = parser.platformTypes(name);
    if (statement.startsWith("import static") || types.isEmpty()) {
      return true;
    }
    return used.stream().anyMatch(u -> types.contains(u) && !known.contains(u));
  }
}
