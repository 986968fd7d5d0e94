package io.nodesmith.language.python;

import io.nodesmith.language.Edit;
import io.nodesmith.language.FileStyle;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The imports on top of a file that keeps them sorted, as isort and ruff do: standard library,
 * other packages, own modules, with a blank line between. A new import goes where it belongs; the
 * statements of the other modules stay as they are.
 */
final class PythonImportBlock {
  private static final int WIDTH = 88;
  private static final Pattern NEW =
      Pattern.compile("(?:from (\\.*[\\w.]*) )?import ([\\w.]+(?: as \\w+)?)");
  private static final Comparator<String> NAMES =
      Comparator.comparingInt(PythonImportBlock::rank).thenComparing(name -> name);
  private static final Comparator<Entry> ORDER =
      Comparator.comparingInt(Entry::section)
          .thenComparing(Entry::isFrom)
          .thenComparingInt(entry -> -dots(entry.module()))
          .thenComparing(entry -> entry.module().toLowerCase(Locale.ROOT))
          .thenComparing(Entry::module);

  private final List<Entry> entries;
  private final Span span;
  private final String stands;

  private PythonImportBlock(List<Entry> entries, Span span, String stands) {
    this.entries = entries;
    this.span = span;
    this.stands = stands;
  }

  /**
   * One statement.
   *
   * @param names what it takes from the module; empty for {@code import module}
   * @param text how it stands in the file
   */
  private record Entry(boolean isFrom, String module, List<String> names, String text) {
    int section() {
      if (module.equals("__future__")) {
        return 0;
      }
      if (module.startsWith(".")) {
        return 3;
      }
      return PythonStandardModules.holds(module.replaceFirst(" as .*", "")) ? 1 : 2;
    }
  }

  /** The block; empty if there is none, if it is not sorted, or if it has comments in it. */
  static Optional<PythonImportBlock> in(PythonOutline file) {
    PythonText text = file.text();
    Set<Integer> starts = new HashSet<>();
    file.imports().forEach(line -> starts.add(line.span().start()));
    List<Entry> entries = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (PythonLine line : text.lines()) {
      if (!starts.contains(line.text())) {
        if (start >= 0) {
          break;
        }
        if (!line.comment() && !text.isString(line)) {
          return Optional.empty();
        }
        continue;
      }
      Optional<Entry> entry = entry(text, line);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      if (start >= 0 && !follows(entries.getLast(), entry.get(), text.source(), end, line)) {
        return Optional.empty();
      }
      start = start < 0 ? line.text() : start;
      end = line.end();
      entries.add(entry.get());
    }
    return start < 0
        ? Optional.empty()
        : Optional.of(
            new PythonImportBlock(
                entries, new Span(start, end), text.source().substring(start, end)));
  }

  private static boolean follows(Entry one, Entry other, String text, int end, PythonLine line) {
    String between = text.substring(end, line.text()).replace("\r\n", "\n");
    boolean apart = between.equals("\n\n");
    boolean together = between.equals("\n");
    boolean sameSection = one.section() == other.section();
    return ORDER.compare(one, other) < 0 && (sameSection ? together : apart);
  }

  private static Optional<Entry> entry(PythonText text, PythonLine line) {
    String stands = text.source().substring(line.text(), line.end());
    List<ImportLine> parsed = PythonImports.parse(text, line);
    boolean plain = line.indent() == 0 && stands.equals(text.code(line)) && !stands.contains(";");
    if (!plain || parsed.isEmpty() || stands.contains("*") || stands.contains("\\")) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    String module = "";
    boolean from = false;
    for (ImportLine one : parsed) {
      Matcher matcher = NEW.matcher(one.text());
      if (!matcher.matches() || (matcher.group(1) == null && parsed.size() > 1)) {
        return Optional.empty();
      }
      from = matcher.group(1) != null;
      module = from ? Objects.requireNonNull(matcher.group(1)) : matcher.group(2);
      if (from) {
        names.add(matcher.group(2));
      }
    }
    return Optional.of(new Entry(from, module, List.copyOf(names), stands));
  }

  /**
   * The block with these imports in it; empty if one of them is of no kind that has a place, or if
   * its lines end otherwise than the file's, since they are written anew.
   */
  Optional<Edit> with(List<String> imports, FileStyle style) {
    if (!style.withBreaks(stands.replace("\r\n", "\n")).equals(stands)) {
      return Optional.empty();
    }
    List<Entry> all = new ArrayList<>(entries);
    for (String statement : imports) {
      Matcher matcher = NEW.matcher(statement.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      add(all, matcher.group(1), Objects.requireNonNull(matcher.group(2)));
    }
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      boolean opens = i > 0 && all.get(i).section() != all.get(i - 1).section();
      block.append(i == 0 ? "" : opens ? "\n\n" : "\n").append(all.get(i).text());
    }
    String text = block.toString().replace("\r\n", "\n");
    return Optional.of(new Edit(span, style.withBreaks(text)));
  }

  private static void add(List<Entry> all, @Nullable String from, String name) {
    String module = from == null ? name : from;
    Entry fresh = entry(from != null, module, from == null ? List.of() : List.of(name), false);
    for (int i = 0; i < all.size(); i++) {
      int order = ORDER.compare(all.get(i), fresh);
      if (order == 0) {
        List<String> names = new ArrayList<>(all.get(i).names());
        names.add(name);
        boolean many = all.get(i).text().contains("\n");
        all.set(i, entry(true, module, names.stream().distinct().sorted(NAMES).toList(), many));
        return;
      }
      if (order > 0) {
        all.add(i, fresh);
        return;
      }
    }
    all.add(fresh);
  }

  private static Entry entry(boolean from, String module, List<String> names, boolean many) {
    String line = from ? "from " + module + " import " + String.join(", ", names) : "";
    String text =
        !from
            ? "import " + module
            : line.length() <= WIDTH && !many
                ? line
                : "from " + module + " import (\n    " + String.join(",\n    ", names) + ",\n)";
    return new Entry(from, module, names, text);
  }

  private static int dots(String module) {
    return module.length() - module.replaceFirst("^\\.+", "").length();
  }

  /** Constants first, then classes, then the rest. */
  private static int rank(String name) {
    String own = name.replaceFirst(" as .*", "");
    if (own.length() > 1 && own.equals(own.toUpperCase(Locale.ROOT))) {
      return 0;
    }
    return Character.isUpperCase(own.charAt(0)) ? 1 : 2;
  }
}
