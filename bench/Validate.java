import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.CodeValidator;
import io.nodesmith.validate.Profile;
import io.nodesmith.validate.Subject;
import io.nodesmith.validate.Verdict;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Time that a verdict takes on each Java and Python file below the given folders, in a warm
 * process; then how the time grows with a file; then how often each rule reports.
 */
public final class Validate {
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 5;
  private static final int[] METHODS = {10, 50, 250, 1_000};
  private static final String PYTHON =
      """
      def find_%1$d(self, name: str, limit: int) -> list[str]:
          rows = []
          for row in self.rows:
              if row.startswith(name) and len(rows) < limit:
                  rows.append(row.strip().lower())
          return sorted(rows)


      """;
  private static final String JAVA =
      """
        List<String> find%1$d(String name, int limit) {
          List<String> found = new ArrayList<>();
          for (String row : rows) {
            if (row.startsWith(name) && found.size() < limit) {
              found.add(row.strip().toLowerCase(Locale.ROOT));
            }
          }
          return found;
        }

      """;

  private final CodeValidator validator;

  private Validate(List<Language> languages) {
    this.validator = new CodeValidator(languages);
  }

  public static void main(String[] arguments) throws IOException {
    List<Language> languages =
        List.of(new JavaLanguage(), new PythonLanguage(InterpreterCheck.none()));
    Validate bench = new Validate(languages);
    List<SourceText> files = new ArrayList<>();
    for (String folder : arguments) {
      files.addAll(files(Path.of(folder)));
    }
    for (String ending : List.of(".py", ".java")) {
      List<SourceText> some = files.stream().filter(f -> f.path().endsWith(ending)).toList();
      if (!some.isEmpty()) {
        bench.percentiles(ending, some);
      }
      bench.growth(ending);
    }
    bench.rules(files);
  }

  private static List<SourceText> files(Path folder) throws IOException {
    List<SourceText> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = path.toString();
        if (name.endsWith(".py") || name.endsWith(".java")) {
          try {
            files.add(new SourceText(name, Files.readString(path)));
          } catch (MalformedInputException e) {
            System.err.println("no UTF-8: " + path);
          }
        }
      }
    }
    return files;
  }

  private Verdict verdict(SourceText file) {
    return validator.validate(
        new Subject(file, Optional.empty(), List.of(), Profile.fitting(file)));
  }

  private long nanos(SourceText file) {
    long start = System.nanoTime();
    verdict(file);
    return System.nanoTime() - start;
  }

  private void percentiles(String ending, List<SourceText> files) {
    for (int i = 0; i < WARM_UP; i++) {
      verdict(files.get(i % files.size()));
    }
    long[] nanos = new long[files.size() * ROUNDS];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = nanos(files.get(i % files.size()));
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%s: %d files, warm: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
        ending,
        files.size(),
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  private void growth(String ending) {
    for (int methods : METHODS) {
      SourceText file = file(ending, methods);
      long best = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        best = Math.min(best, nanos(file));
      }
      System.out.printf(
          "%s: %d methods, %d characters: %.1f ms, %.3f ms a method%n",
          ending, methods, file.text().length(), best / 1e6, best / 1e6 / methods);
    }
  }

  private static SourceText file(String ending, int methods) {
    boolean java = ending.equals(".java");
    StringBuilder text = new StringBuilder();
    text.append(
        java
            ? "import java.util.*;\n\nclass Rows {\n  private final List<String> rows = List.of();\n\n"
            : "\"\"\"Rows.\"\"\"\n\nimport os\n\n\n");
    for (int i = 0; i < methods; i++) {
      text.append(String.format(java ? JAVA : PYTHON, i));
    }
    return new SourceText("Rows" + ending, text.append(java ? "}\n" : "").toString());
  }

  private void rules(List<SourceText> files) {
    Map<String, Integer> counts = new TreeMap<>();
    int flagged = 0;
    for (SourceText file : files) {
      var found = verdict(file).atLeast(Severity.WARNING);
      flagged += found.isEmpty() ? 0 : 1;
      found.forEach(f -> counts.merge(f.rule().id(), 1, Integer::sum));
    }
    System.out.printf("%d of %d files with a warning or an error%n", flagged, files.size());
    counts.forEach((rule, count) -> System.out.printf("%6d %s%n", count, rule));
  }
}
