import io.nodesmith.extract.CodeExtractor;
import io.nodesmith.extract.Extraction;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Time of extraction and injection: of the golden replies in a warm process, and of replies of 1
 * and 10 million characters in every shape that could cost more than its length.
 */
public final class Surgery {
  private static final int ROUNDS = 30;
  private static final int[] SIZES = {1_000_000, 10_000_000};
  private static final Map<String, Language> LANGUAGES =
      Map.of("java", new JavaLanguage(), "py", new PythonLanguage(InterpreterCheck.none()));

  private record Case(Language language, SourceText file, MethodStub stub, String reply) {
    Extraction run() {
      Extraction extraction = new CodeExtractor(language).extract(reply, file, stub);
      if (extraction instanceof Extraction.Found found) {
        new CodeInjector(language).inject(file, stub, found.code());
      }
      return extraction;
    }
  }

  public static void main(String[] arguments) throws IOException {
    String wanted = arguments.length > 1 ? arguments[1] : "";
    if (wanted.isEmpty() || wanted.equals("warm")) {
      warm(Path.of(arguments[0]));
    }
    large(Path.of(arguments[0]), wanted);
  }

  /** Processor time of this thread: other programs on the machine do not count. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Case golden(Path golden, Path input) {
    try {
      String[] parts = Files.readString(input).split("\n====\n", 2);
      String name = parts[0].replaceAll("(?s).*file: (\\S+).*", "$1");
      int stub = Integer.parseInt(parts[0].replaceAll("(?s).*stub: (\\d+).*", "$1"));
      return caseOf(golden, name, stub, parts[1]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Case caseOf(Path golden, String name, int stub, String reply) throws IOException {
    Language language = LANGUAGES.get(name.substring(name.lastIndexOf('.') + 1));
    SourceText file = new SourceText(name, Files.readString(golden.resolve("files/" + name)));
    return new Case(language, file, language.stubs(file).get(stub), reply);
  }

  private static void warm(Path golden) throws IOException {
    List<Case> cases;
    try (Stream<Path> inputs = Files.list(golden.resolve("extract"))) {
      cases = inputs.filter(i -> i.toString().endsWith(".in")).map(i -> golden(golden, i)).toList();
    }
    for (Language language : LANGUAGES.values()) {
      List<Case> own = cases.stream().filter(c -> c.language() == language).toList();
      for (int i = 0; i < ROUNDS; i++) {
        own.forEach(Case::run);
      }
      long[] nanos = new long[own.size() * ROUNDS];
      for (int i = 0; i < nanos.length; i++) {
        long start = now();
        own.get(i % own.size()).run();
        nanos[i] = now() - start;
      }
      Arrays.sort(nanos);
      System.out.printf(
          "%-6s extraction and injection, warm, %d replies: p50 %.2f ms, p99 %.2f ms%n",
          language.id(),
          own.size(),
          nanos[nanos.length / 2] / 1e6,
          nanos[nanos.length * 99 / 100] / 1e6);
    }
  }

  private static void large(Path golden, String wanted) throws IOException {
    for (String shape : shapes("java", 1000).keySet()) {
      if (!shape.contains(wanted)) {
        continue;
      }
      for (String name : List.of("Ledger.java", "inventory.py")) {
        StringBuilder line = new StringBuilder();
        for (int size : SIZES) {
          Case one = caseOf(golden, name, 4, "");
          String reply = shapes(one.language().id(), size).get(shape).get();
          long start = now();
          Extraction extraction = new Case(one.language(), one.file(), one.stub(), reply).run();
          double seconds = (now() - start) / 1e9;
          String end =
              extraction instanceof Extraction.Missing missing ? missing.reason().name() : "found";
          line.append("  %d MB: %.2f s %s".formatted(size / 1_000_000, seconds, end));
        }
        System.out.printf("%-34s %-12s%s%n", shape, name, line);
      }
    }
  }

  private static Map<String, Supplier<String>> shapes(String language, int size) {
    boolean java = language.equals("java");
    String open = java ? "int a(int x) {\n" : "def a(x):\n";
    String line = java ? "    x = f(x);\n" : "    x = f(x)\n";
    Map<String, Supplier<String>> shapes = new LinkedHashMap<>();
    shapes.put("backticks", () -> "`".repeat(size));
    shapes.put("tildes", () -> "~".repeat(size));
    shapes.put("one line of words", () -> "word ".repeat(size / 5));
    shapes.put("one line of code", () -> fenced(java ? "x = f(x); " : "x = f(x); ", size, ""));
    shapes.put("one line of operators", () -> fenced("1 + ", size, ""));
    shapes.put("blanks", () -> " ".repeat(size));
    shapes.put("blank lines", () -> "\n".repeat(size));
    shapes.put("lines of blanks", () -> (" ".repeat(99) + "\n").repeat(size / 100));
    shapes.put("prose", () -> "Some words of a sentence, and more of them.\n".repeat(size / 44));
    shapes.put("nested brackets", () -> open + "return " + "(".repeat(size));
    shapes.put("nested braces", () -> "{".repeat(size));
    shapes.put("nested JSON", () -> "{\"a\":".repeat(size / 5));
    shapes.put("nested arrays", () -> "[".repeat(size));
    shapes.put("100,000 fences", () -> block("```\nx\n```\n", 100_000, size));
    shapes.put("fences with methods", () -> ("```\n" + open + line + "```\n").repeat(size / 45));
    shapes.put("openings of fences", () -> "```java\n".repeat(size / 8));
    shapes.put("think blocks", () -> "<think>a</think>\n".repeat(size / 17));
    shapes.put("openings of thinking", () -> "<think>\n".repeat(size / 8));
    shapes.put("closings of thinking", () -> "</think>\n".repeat(size / 9));
    shapes.put("tags on one line", () -> "<code>".repeat(size / 6));
    shapes.put("tags", () -> "<code>\n".repeat(size / 7));
    shapes.put("tags of many names", () -> numbered("<t%d>\n", size));
    shapes.put("JSON with long code", () -> json(open + line.repeat(size / line.length())));
    shapes.put("JSON text over and over", () -> "{\"code\": \"x\"}\n".repeat(size / 14));
    shapes.put("JSON escapes", () -> "\"" + "\\n".repeat(size / 2) + "\"");
    shapes.put("diff", () -> "--- a\n+++ b\n@@ -1 +1 @@\n" + ("+" + line).repeat(size / 15));
    shapes.put("diff of many hunks", () -> "@@ -1 +1 @@\n-a\n+b\n".repeat(size / 18));
    shapes.put(
        "search and replace",
        () -> "<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n".repeat(size / 43));
    shapes.put("quotes", () -> "\"".repeat(size));
    shapes.put("triple quotes", () -> "\"\"\"\n".repeat(size / 4));
    shapes.put("openings of comments", () -> "/*\n".repeat(size / 3));
    shapes.put("entities", () -> fenced("&lt;", size, ""));
    shapes.put("line numbers", () -> numbered("%d | x\n", size));
    shapes.put("prompts", () -> ">>> x\n".repeat(size / 6));
    shapes.put("quote marks", () -> "> x\n".repeat(size / 4));
    shapes.put("carriage returns", () -> "\r".repeat(size));
    shapes.put("marks of chat formats", () -> "<|im_end|>\n".repeat(size / 11));
    shapes.put("echoes", () -> "### Response:\n".repeat(size / 14));
    shapes.put(
        "long method in a fence",
        () -> "```\n" + open + line.repeat(size / line.length()) + (java ? "}\n" : "") + "```\n");
    shapes.put(
        "many methods",
        () -> ("```\n" + (open + line + (java ? "}\n" : "")).repeat(size / 32)) + "```\n");
    return shapes;
  }

  private static String block(String text, int count, int size) {
    String all = text.repeat(count);
    return all.length() >= size ? all : all + " ".repeat(size - all.length());
  }

  private static String fenced(String unit, int size, String tag) {
    return "```" + tag + "\n" + unit.repeat(size / unit.length()) + "\n```\n";
  }

  private static String numbered(String format, int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < size; i++) {
      text.append(format.formatted(i));
    }
    return text.toString();
  }

  private static String json(String code) {
    String escaped = code.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "{\"code\": \"" + escaped + "\"}";
  }
}
