package io.nodesmith.language.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Imports of well-known modules and names that code uses and nobody brought. */
final class PythonForgottenImports {
  private static final List<String> MODULES =
      List.of(
          "bisect",
          "collections",
          "copy",
          "functools",
          "heapq",
          "itertools",
          "json",
          "math",
          "operator",
          "os",
          "random",
          "re",
          "statistics",
          "string",
          "sys");
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Counter", "collections"),
              Map.entry("OrderedDict", "collections"),
              Map.entry("defaultdict", "collections"),
              Map.entry("deque", "collections"),
              Map.entry("namedtuple", "collections"),
              Map.entry("Decimal", "decimal"),
              Map.entry("timedelta", "datetime"),
              Map.entry("lru_cache", "functools"),
              Map.entry("reduce", "functools"),
              Map.entry("Any", "typing"),
              Map.entry("Callable", "typing"),
              Map.entry("Dict", "typing"),
              Map.entry("List", "typing"),
              Map.entry("Optional", "typing"),
              Map.entry("Tuple", "typing"),
              Map.entry("Union", "typing")));
  private static final Pattern OF_CLASS =
      Pattern.compile(
          "(?<![\\w.])datetime\\s*(\\(|\\.\\s*(now|strptime|fromisoformat|utcnow|today|combine"
              + "|fromtimestamp|strftime)\\b)");
  private static final Pattern OF_MODULE =
      Pattern.compile("(?<![\\w.])datetime\\s*\\.\\s*(datetime|timedelta|date|time|timezone)\\b");

  private PythonForgottenImports() {}

  /**
   * The statements that are missing.
   *
   * @param code what goes into the file
   * @param file the file, which may bind a name in any way
   * @param taken names that the reply binds or imports
   */
  static List<String> of(String code, PythonOutline file, Set<String> taken) {
    List<String> found = new ArrayList<>();
    String mask = PythonText.of(code).masked();
    String there = file.text().masked();
    if (Pattern.compile("\\bimport\\s*\\(?\\s*\\*").matcher(there + mask).find()) {
      return found;
    }
    for (String module : MODULES) {
      if (isUsed(module, "\\s*\\.\\s*[A-Za-z_]", mask) && isFree(module, mask, there, taken)) {
        found.add("import " + module);
      }
    }
    NAMES.forEach(
        (name, module) -> {
          if (isUsed(name, "\\s*[\\[(]", mask) && isFree(name, mask, there, taken)) {
            found.add("from " + module + " import " + name);
          }
        });
    boolean ofClass = OF_CLASS.matcher(mask).find();
    boolean ofModule = OF_MODULE.matcher(mask).find();
    if (ofClass != ofModule && isFree("datetime", mask, there, taken)) {
      found.add(ofClass ? "from datetime import datetime" : "import datetime");
    }
    return found;
  }

  private static boolean isUsed(String name, String then, String mask) {
    return mask.contains(name) && Pattern.compile("(?<![\\w.])" + name + then).matcher(mask).find();
  }

  /** Whether nothing looks as if it bound the name; too careful rather than not enough. */
  private static boolean isFree(String name, String mask, String there, Set<String> taken) {
    Pattern binding =
        Pattern.compile(
            ("(?m)(?<![\\w.])%1$s\\s*(=(?!=)|:|,|\\)|\\bin\\b)"
                    + "|\\b(as|import|def|class|for)\\s+%1$s\\b|,\\s*%1$s\\s*$")
                .formatted(name));
    return !taken.contains(name) && !binding.matcher(mask).find() && !binding.matcher(there).find();
  }
}
