package io.nodesmith.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the imports of a rendered Java file in order: each once, none that is not used. */
final class JavaTidy {
  private static final Pattern IMPORT =
      Pattern.compile("import (?:static )?[\\w.]*?(\\w+);", Pattern.UNICODE_CHARACTER_CLASS);

  private JavaTidy() {}

  static String tidy(String text) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    Set<String> imports = new TreeSet<>();
    for (String line : text.split("\n", -1)) {
      if (IMPORT.matcher(line).matches()) {
        imports.add(line);
      } else {
        (imports.isEmpty() ? before : after).add(line);
      }
    }
    if (imports.isEmpty()) {
      return text;
    }
    String body = String.join("\n", after).stripLeading();
    Set<String> words = words(String.join("\n", before) + "\n" + body);
    List<String> result = new ArrayList<>(before);
    addBlock(result, imports, true, words);
    addBlock(result, imports, false, words);
    while (result.getLast().isEmpty()) {
      result.removeLast();
    }
    return String.join("\n", result) + (body.isEmpty() ? "\n" : "\n\n" + body);
  }

  private static void addBlock(
      List<String> result, Set<String> imports, boolean isStatic, Set<String> words) {
    List<String> block =
        imports.stream()
            .filter(line -> line.startsWith("import static ") == isStatic)
            .filter(line -> words.contains(simpleName(line)))
            .toList();
    result.addAll(block);
    if (isStatic && !block.isEmpty()) {
      result.add("");
    }
  }

  private static String simpleName(String line) {
    Matcher matcher = IMPORT.matcher(line);
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static Set<String> words(String body) {
    return new TreeSet<>(List.of(body.split("\\W+", -1)));
  }
}
