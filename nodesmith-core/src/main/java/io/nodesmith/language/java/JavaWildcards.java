package io.nodesmith.language.java;

import io.nodesmith.language.ImportLine;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which imports of a whole package or type bring anything that code uses. */
final class JavaWildcards {
  private static final Pattern PLAIN =
      Pattern.compile("(?<![\\p{L}\\p{N}_$.]|::)[\\p{L}_$][\\p{L}\\p{N}_$]*+(\\s*\\()?");
  private static final Set<String> WORDS =
      Set.of(
          "assert",
          "case",
          "catch",
          "do",
          "else",
          "for",
          "if",
          "new",
          "return",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "try",
          "when",
          "while",
          "yield");

  private final JavaParser parser;
  private final Set<String> called = new HashSet<>();
  private final Set<String> named = new HashSet<>();

  /**
   * Looks through code.
   *
   * @param code what goes into the file
   */
  JavaWildcards(JavaParser parser, String code) {
    this.parser = parser;
    Matcher plain = PLAIN.matcher(JavaMask.of(code).code());
    while (plain.find()) {
      String name = plain.group().replaceAll("[\\s(]", "");
      (plain.group(1) == null ? named : called).add(name);
    }
    called.removeAll(WORDS);
  }

  /**
   * Whether the code needs the import.
   *
   * @param known names that are declared or imported one by one
   * @param others the wildcard imports that there are beside this one
   */
  boolean isNeeded(String statement, Set<String> known, Collection<ImportLine> others) {
    Set<String> names = offered(statement);
    Set<String> used = new HashSet<>(named);
    used.addAll(called);
    used.removeAll(known);
    if (!names.isEmpty()) {
      return used.stream().anyMatch(names::contains);
    }
    used.removeAll(parser.platformTypes("java.lang"));
    for (ImportLine other : others) {
      used.removeAll(offered(other.text()));
    }
    return used.stream().anyMatch(name -> mayBring(statement, name));
  }

  /** Whether the import makes the name known, as far as that can be told. */
  boolean brings(String statement, String name) {
    Set<String> names = offered(statement);
    return names.isEmpty() ? !isStatic(statement) : names.contains(name);
  }

  /** What is known to be in it; none if it is not of the platform. */
  private Set<String> offered(String statement) {
    String name = statement.replaceAll("^import\\s+(static\\s+)?|\\.\\*;$", "");
    if (!statement.endsWith(".*;")) {
      return Set.of();
    }
    Set<String> types = isStatic(statement) ? Set.of() : parser.platformTypes(name);
    return types.isEmpty() ? parser.platformMembers(name, !isStatic(statement)) : types;
  }

  /** From elsewhere: types as types are spelled, and otherwise what is called, and constants. */
  private boolean mayBring(String statement, String name) {
    boolean capital = Character.isUpperCase(name.charAt(0));
    boolean constant = name.matches("[A-Z][A-Z\\d_]+");
    return capital
        ? constant || !isStatic(statement)
        : isStatic(statement) && called.contains(name);
  }

  private static boolean isStatic(String statement) {
    return statement.startsWith("import static");
  }
}
