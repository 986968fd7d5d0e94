package io.nodesmith.language.python;

import io.nodesmith.language.ImportLine;
import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's import statements, one {@code ImportLine} per name that they bring. */
final class PythonImports {
  private static final Pattern IMPORT =
      Pattern.compile("(?:from\\s*(\\.*[ \\t]*[\\w.]*)\\s*)?import\\b\\s*(.*?);?", Pattern.DOTALL);

  private PythonImports() {}

  /** One entry per imported name, so that each can be taken or left. */
  static List<ImportLine> parse(PythonText text, PythonLine line) {
    List<ImportLine> result = new ArrayList<>();
    for (String statement : text.code(line).split(";", -1)) {
      Matcher matcher = IMPORT.matcher(statement.strip());
      if (!matcher.matches()) {
        continue;
      }
      String module = matcher.group(1);
      String names = matcher.group(2).replaceAll("[()\\\\]", " ");
      for (String name : names.split(",", -1)) {
        String one = name.strip().replaceAll("\\s+", " ");
        if (!one.isEmpty()) {
          result.add(importLine(module, one, new Span(line.text(), line.end())));
        }
      }
    }
    return result;
  }

  private static ImportLine importLine(@Nullable String module, String name, Span span) {
    int as = name.indexOf(" as ");
    String bound = as >= 0 ? name.substring(as + 4) : name;
    if (module == null) {
      int dot = bound.indexOf('.');
      String first = as < 0 && dot > 0 ? bound.substring(0, dot) : bound;
      return new ImportLine("import " + name, span, List.of(first));
    }
    String from = module.replaceAll("\\s", "");
    return new ImportLine("from " + from + " import " + name, span, List.of(bound));
  }
}
