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
  private final Map<String, Map<String, Optional<List<String>>>> read = new HashMap<>();
  private final Map<String, List<String>> keywords = new HashMap<>();
  private final Set<String> packages;

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

  boolean isStandard(String module) {
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
    Map<String, Optional<List<String>>> members = members(module);
    return members.isEmpty() ? Optional.empty() : Optional.of(members.keySet());
  }

  /** The parameters of a function, where all of them are known. */
  Optional<List<String>> parameters(String module, String function) {
    List<String> listed = keywords.get(module + "." + function);
    return listed == null
        ? members(module).getOrDefault(function, Optional.empty())
        : Optional.of(listed);
  }

  private synchronized Map<String, Optional<List<String>>> members(String module) {
    return read.computeIfAbsent(module, m -> parse(lines.getOrDefault(m, "?")));
  }

  private static Map<String, Optional<List<String>>> parse(String line) {
    Map<String, Optional<List<String>>> members = new HashMap<>();
    if (line.equals("?")) {
      return members;
    }
    for (String word : line.split(" ", -1)) {
      int open = word.indexOf('(');
      if (open < 0) {
        members.put(word, Optional.empty());
      } else {
        members.put(
            word.substring(0, open),
            Optional.of(List.of(word.substring(open + 1, word.length() - 1).split(",", -1))));
      }
    }
    return members;
  }
}
