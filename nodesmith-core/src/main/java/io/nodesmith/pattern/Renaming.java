package io.nodesmith.pattern;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Which identifiers become which; a path such as {@code A.B} goes before its parts.
 *
 * @param names by what they are now
 */
record Renaming(Map<String, String> names) {
  private static final java.util.regex.Pattern PATH =
      java.util.regex.Pattern.compile(
          "[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

  /** From the names of one need to those of a like one. */
  static Renaming between(MethodNeed from, MethodNeed to) {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> ours = paths(from.signature());
    List<String> theirs = paths(to.signature());
    if (ours.size() == theirs.size()) {
      for (int i = 0; i < ours.size(); i++) {
        add(names, ours.get(i), theirs.get(i));
      }
    }
    for (int i = 0; i < Math.min(from.names().size(), to.names().size()); i++) {
      add(names, from.names().get(i), to.names().get(i));
    }
    return new Renaming(names);
  }

  /** From the names of a need to numbers: code that is alike but for its names becomes equal. */
  static Renaming canonical(MethodNeed need) {
    Set<String> all = new LinkedHashSet<>(need.names());
    paths(need.signature()).stream().filter(path -> path.contains(".")).forEach(all::add);
    Map<String, String> names = new LinkedHashMap<>();
    all.stream()
        .filter(name -> !name.isEmpty())
        .forEach(name -> names.put(name, "_" + names.size()));
    return new Renaming(names);
  }

  private static void add(Map<String, String> names, String from, String to) {
    if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
      names.putIfAbsent(from, to);
    }
  }

  private static List<String> paths(String code) {
    List<String> paths = new ArrayList<>();
    Matcher matcher = PATH.matcher(code);
    while (matcher.find()) {
      paths.add(matcher.group());
    }
    return paths;
  }

  /** One name alone. */
  String of(String name) {
    return names.getOrDefault(name, name);
  }

  MethodCode of(MethodCode code, Language language) {
    Function<String, String> renamed = text -> of(text, language);
    return new MethodCode(
        renamed.apply(code.body()), code.imports(), code.members().stream().map(renamed).toList());
  }

  /** The text with other names, but for its comments and strings. */
  String of(String text, Language language) {
    if (names.isEmpty()) {
      return text;
    }
    Matcher matcher = PATH.matcher(language.masked(text));
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      result.append(text, at, matcher.start()).append(path(matcher.group()));
      at = matcher.end();
    }
    return result.append(text, at, text.length()).toString();
  }

  private String path(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
      String known = names.get(path.substring(0, end));
      if (known != null) {
        return known + rest(path.substring(end));
      }
    }
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot) + rest(path.substring(dot));
  }

  private String rest(String parts) {
    if (parts.isEmpty()) {
      return "";
    }
    StringBuilder result = new StringBuilder();
    for (String part : parts.substring(1).split("\\.", -1)) {
      result.append('.').append(names.getOrDefault(part, part));
    }
    return result.toString();
  }

  /** Words of code that stand outside its comments and strings. */
  static Set<String> words(MethodCode code, Language language) {
    Set<String> words = new LinkedHashSet<>();
    Stream.concat(Stream.of(code.body()), code.members().stream())
        .forEach(text -> words.addAll(words(text, language)));
    return words;
  }

  static Set<String> words(String text, Language language) {
    Set<String> words = new LinkedHashSet<>();
    for (String path : paths(language.masked(text))) {
      words.addAll(List.of(path.split("\\.", -1)));
    }
    return words;
  }
}
