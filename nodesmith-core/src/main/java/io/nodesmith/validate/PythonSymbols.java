package io.nodesmith.validate;

import io.nodesmith.language.python.RecordedLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Python's standard library holds, and which other packages are well known. */
final class PythonSymbols {
  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, Map<String, Word>> read = new HashMap<>();
  private final Map<String, List<String>> keywords = new HashMap<>();
  private final Set<String> packages;

  /**
   * One name of a module or class.
   *
   * @param keywords what a call takes; empty where not all is known
   * @param result the class of what a call gives, behind "~" where it is awaited; empty if unknown
   * @param elsewhere whether only other versions have it
   */
  private record Word(Optional<List<String>> keywords, String result, boolean elsewhere) {}

  private PythonSymbols(
      Map<String, String> recorded, List<String> packages, List<String> keywords) {
    for (String line : keywords) {
      List<String> words = List.of(line.split(" ", -1));
      this.keywords.put(words.getFirst(), words.subList(1, words.size()));
    }
    lines.putAll(recorded);
    this.packages = new HashSet<>();
    packages.forEach(line -> this.packages.addAll(List.of(line.strip().split("\\s+", -1))));
  }

  static PythonSymbols load() {
    PythonSymbols symbols =
        new PythonSymbols(
            RecordedLibrary.modules(), lines("python-packages.txt"), lines("python-keywords.txt"));
    for (String line : lines("python-platform.txt")) {
      int colon = line.indexOf(": ");
      symbols.lines.computeIfPresent(
          line.substring(0, colon), (module, names) -> names + line.substring(colon + 1));
    }
    return symbols;
  }

  /** What the packages hold that nodes depend on. */
  static PythonSymbols dependencies() {
    Map<String, String> recorded = new HashMap<>();
    for (String line : lines("python-dependencies.txt")) {
      int colon = line.indexOf(": ");
      recorded.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return new PythonSymbols(recorded, List.of(), List.of());
  }

  private static List<String> lines(String name) {
    InputStream file = PythonSymbols.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("no " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /** Whether it is a module, or a class that is recorded like one. */
  boolean isModule(String name) {
    return lines.containsKey(name);
  }

  /** Whether it is a class that is recorded with all its members. */
  boolean isClass(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && Character.isUpperCase(name.charAt(dot + 1)) && isModule(name);
  }

  /** Whether the module's package is recorded. */
  boolean isRecorded(String module) {
    int dot = module.indexOf('.');
    return lines.containsKey(dot < 0 ? module : module.substring(0, dot));
  }

  boolean isWellKnown(String topLevel) {
    return packages.contains(topLevel);
  }

  /** The modules and packages that a wrong name may have been meant for. */
  Set<String> topLevels() {
    Set<String> names = new HashSet<>(packages);
    lines.keySet().stream().filter(n -> n.indexOf('.') < 0).forEach(names::add);
    return names;
  }

  Set<String> modules() {
    return lines.keySet();
  }

  /** The names in a module; empty if they are not recorded. */
  Optional<Set<String>> names(String module) {
    Set<String> names = members(module).keySet();
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** The parameters of a function, where all of them are known. */
  Optional<List<String>> parameters(String module, String function) {
    List<String> listed = keywords.get(module + "." + function);
    return listed == null
        ? Optional.ofNullable(members(module).get(function)).flatMap(Word::keywords)
        : Optional.of(listed);
  }

  /** The recorded class of what a function gives, behind "~" where it has to be awaited. */
  Optional<String> result(String module, String function) {
    return Optional.ofNullable(members(module).get(function))
        .map(Word::result)
        .filter(type -> !type.isEmpty());
  }

  /** Whether a name of a module is one of other versions of it. */
  boolean isElsewhere(String module, String name) {
    return Optional.ofNullable(members(module).get(name)).map(Word::elsewhere).orElse(false);
  }

  private synchronized Map<String, Word> members(String module) {
    String line = lines.getOrDefault(module, "?");
    return line.startsWith("=")
        ? members(line.substring(1))
        : read.computeIfAbsent(module, m -> parse(line));
  }

  private static Map<String, Word> parse(String line) {
    Map<String, Word> members = new HashMap<>();
    if (line.equals("?")) {
      return members;
    }
    for (String whole : line.split(" ", -1)) {
      int gives = whole.indexOf('>');
      String result = gives < 0 ? "" : whole.substring(gives + 1);
      String word = gives < 0 ? whole : whole.substring(0, gives);
      int open = word.indexOf('(');
      if (open < 0) {
        boolean elsewhere = word.endsWith("?");
        members.put(
            elsewhere ? word.substring(0, word.length() - 1) : word,
            new Word(Optional.empty(), result, elsewhere));
      } else {
        List<String> keywords = List.of(word.substring(open + 1, word.length() - 1).split(",", -1));
        members.put(word.substring(0, open), new Word(Optional.of(keywords), result, false));
      }
    }
    return members;
  }
}
