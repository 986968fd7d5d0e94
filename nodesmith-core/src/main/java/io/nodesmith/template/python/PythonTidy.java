package io.nodesmith.template.python;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the imports of a Python file in order: each once, none that is not used. */
public final class PythonTidy {
  private static final Pattern DOCSTRING = Pattern.compile("\\A\"\"\".*?\"\"\"\n", Pattern.DOTALL);
  private static final Pattern IMPORT =
      Pattern.compile(
          "from (\\S+) import (?:\\(([^)]*)\\)|([^(\n]+))\n|import ([\\w. ]+)\n|\n|#[^\n]*\n");
  private static final Set<String> THIRD_PARTY =
      Set.of("asyncpg", "httpx", "omnibase_core", "pydantic", "pytest");

  private PythonTidy() {}

  /** The same file, laid out, with its imports sorted, merged and none of them unused. */
  public static String tidy(String file) {
    String text = PythonLines.laidOut(file);
    Matcher docstring = DOCSTRING.matcher(text);
    int start = docstring.find() ? docstring.end() : 0;
    Matcher statement = IMPORT.matcher(text);
    Map<String, Set<String>> names = new LinkedHashMap<>();
    int end = start;
    int position = start;
    while (position < text.length() && statement.region(position, text.length()).lookingAt()) {
      position = statement.end();
      if (statement.group().startsWith("#")) {
        break;
      }
      if (collect(statement, names)) {
        end = position;
      }
    }
    if (names.isEmpty()) {
      return text;
    }
    String rest = text.substring(end).replaceFirst("\\A\n+", "");
    boolean block =
        rest.startsWith("class ")
            || rest.startsWith("def ")
            || rest.startsWith("@")
            || rest.startsWith("async def ");
    String imports = written(names, words(rest));
    return text.substring(0, start).stripTrailing()
        + (start > 0 ? "\n\n" : "")
        + imports
        + (rest.isEmpty() ? "" : block ? "\n\n" : imports.isEmpty() ? "" : "\n")
        + rest;
  }

  /** A module without names stands for {@code import module}. */
  private static boolean collect(Matcher statement, Map<String, Set<String>> names) {
    if (statement.group(4) != null) {
      names.computeIfAbsent("import " + statement.group(4).strip(), key -> new TreeSet<>());
      return true;
    }
    if (statement.group(1) == null) {
      return false;
    }
    String list = statement.group(2) != null ? statement.group(2) : statement.group(3);
    Set<String> known = names.computeIfAbsent(statement.group(1), key -> new TreeSet<>());
    for (String name : list.split(",", -1)) {
      if (!name.isBlank()) {
        known.add(name.strip());
      }
    }
    return true;
  }

  private static String written(Map<String, Set<String>> names, Set<String> used) {
    Map<Integer, List<String>> sections = new LinkedHashMap<>();
    names.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Set<String>>>comparingInt(one -> section(one.getKey()))
                .thenComparing(one -> !one.getKey().startsWith("import "))
                .thenComparingInt(one -> -dots(one.getKey()))
                .thenComparing(Map.Entry::getKey))
        .forEach(
            one ->
                statement(one.getKey(), one.getValue(), used)
                    .forEach(
                        line ->
                            sections
                                .computeIfAbsent(section(one.getKey()), key -> new ArrayList<>())
                                .add(line)));
    return sections.values().stream()
        .map(lines -> String.join("\n", lines) + "\n")
        .collect(Collectors.joining("\n"));
  }

  private static List<String> statement(String module, Set<String> names, Set<String> used) {
    if (module.startsWith("import ")) {
      String bound = module.replaceFirst(".* ", "").replaceFirst("\\..*", "");
      return used.contains(bound) ? List.of(module) : List.of();
    }
    List<String> wanted =
        names.stream()
            .filter(name -> module.equals("__future__") || used.contains(name))
            .sorted(Comparator.comparingInt(PythonTidy::rank).thenComparing(name -> name))
            .toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    String line = "from " + module + " import " + String.join(", ", wanted);
    return List.of(
        line.length() <= PythonLines.WIDTH
            ? line
            : "from " + module + " import (\n    " + String.join(",\n    ", wanted) + ",\n)");
  }

  private static int section(String module) {
    String name = module.replaceFirst("^import ", "");
    if (name.equals("__future__")) {
      return 0;
    }
    if (name.startsWith(".")) {
      return 3;
    }
    return THIRD_PARTY.contains(name.replaceFirst("\\..*", "")) ? 2 : 1;
  }

  private static int dots(String module) {
    return module.length() - module.replaceFirst("^\\.+", "").length();
  }

  private static int rank(String name) {
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      return 0;
    }
    return Character.isUpperCase(name.charAt(0)) ? 1 : 2;
  }

  private static Set<String> words(String body) {
    return new TreeSet<>(List.of(body.split("\\W+", -1)));
  }
}
