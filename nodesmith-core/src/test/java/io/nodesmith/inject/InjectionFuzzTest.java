package io.nodesmith.inject;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.extract.CodeExtractor;
import io.nodesmith.extract.Extraction;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random files and random replies, from a seed each, so that a failure can be repeated. -Dfuzz.runs
 * sets how many; -Dfuzz.seed where to start.
 */
class InjectionFuzzTest {
  private static final int RUNS = Integer.getInteger("fuzz.runs", 400);
  private static final int SEED = Integer.getInteger("fuzz.seed", 1);
  private static final Pattern COMMENT = Pattern.compile("#|//|/\\*");
  private static final List<String> SCRAPS =
      List.of(
          "\t",
          "    ",
          "\"",
          "'",
          "\"\"\"",
          "'''",
          "\\",
          "{",
          "}",
          "(",
          ")",
          "[",
          ":",
          ";",
          "#",
          "//",
          "/*",
          "*/",
          "```",
          "~~~",
          "\r\n",
          "\r",
          "\n\n",
          "\f",
          "\u00A0",
          "\uD835\uDCB3",
          "\uD835",
          "\u200B",
          "\u2028",
          "<think>",
          "</think>",
          "&lt;",
          "+",
          "-",
          "@@ -1 +1 @@\n",
          ">>> ",
          "def ",
          "class ",
          "return",
          "async ",
          "import os\n",
          "import java.util.Map;\n",
          "@",
          "=",
          "1 | ",
          "pass",
          "# TODO",
          "// TODO",
          "$1\\1",
          "%s",
          "{\"code\": \"",
          "\0");

  private final Language java = new JavaLanguage();
  private final Language python = new PythonLanguage(InterpreterCheck.none());
  private final List<String> replies;
  private final String javaFile;
  private final String pythonFile;
  private final AtomicInteger injected = new AtomicInteger();

  private static final Pattern FROM =
      Pattern.compile("(from \\S+ import )([\\w ,]+)(\\R?)", Pattern.DOTALL);

  InjectionFuzzTest() throws IOException {
    Path golden = Path.of("src/test/resources/golden");
    Path root = Files.exists(golden) ? golden : Path.of("nodesmith-core").resolve(golden);
    javaFile = Files.readString(root.resolve("files/Ledger.java"));
    pythonFile = Files.readString(root.resolve("files/inventory.py"));
    replies = new ArrayList<>();
    try (Stream<Path> inputs = Files.list(root.resolve("extract"))) {
      for (Path input : inputs.filter(p -> p.toString().endsWith(".in")).sorted().toList()) {
        replies.add(input.getFileName() + "\n" + Files.readString(input).split("\n====\n", 2)[1]);
      }
    }
  }

  @Test
  void nothingOutsideTheStubChanges() {
    List<AssertionError> failures =
        IntStream.range(SEED, SEED + RUNS)
            .parallel()
            .mapToObj(this::failure)
            .flatMap(Optional::stream)
            .toList();
    if (!failures.isEmpty()) {
      String all = failures.stream().map(Throwable::getMessage).collect(joining("\n"));
      throw new AssertionError(failures.size() + " of " + RUNS + ":\n" + all, failures.getFirst());
    }
    assertTrue(injected.get() > RUNS / 20, "only " + injected + " of " + RUNS + " were injected");
  }

  private Optional<AssertionError> failure(int seed) {
    try {
      once(new Random(seed));
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(new AssertionError("seed " + seed, e));
    } catch (AssertionError e) {
      return Optional.of(new AssertionError("seed " + seed + ": " + e.getMessage(), e));
    }
  }

  private void once(Random random) {
    boolean isJava = random.nextBoolean();
    Language language = isJava ? java : python;
    String name = isJava ? "Ledger.java" : "inventory.py";
    SourceText clean = new SourceText(name, isJava ? javaFile : pythonFile);
    List<MethodStub> known = language.stubs(clean);
    MethodStub wanted = known.get(random.nextInt(known.size()));
    Pieces pieces = Pieces.of(clean.text(), wanted).edited(random);
    SourceText file = new SourceText(name, pieces.before() + pieces.body() + pieces.after());
    Optional<MethodStub> there = language.relocated(file, wanted);
    if (there.isEmpty() || !language.isStub(file, there.get())) {
      return;
    }
    MethodStub stub = there.get();
    Extraction extraction =
        new CodeExtractor(language).extract(reply(isJava, stub, random), file, stub);
    if (!(extraction instanceof Extraction.Found found)) {
      return;
    }
    CodeInjector injector = new CodeInjector(language);
    if (injector.inject(file, stub, found.code()) instanceof Injection.Injected first) {
      injected.incrementAndGet();
      check(pieces, found.code(), first.file().text());
      assertTrue(
          language.syntaxProblems(first.file()).size() <= language.syntaxProblems(file).size());
      assertEquals(
          new Injection.Injected(first.file()), injector.inject(first.file(), stub, found.code()));
    }
  }

  /**
   * Each line outside the stub's body is still there, byte for byte and in order. Where the body is
   * comes from the file before it was broken, not from what is read in the broken one.
   */
  private static void check(Pieces pieces, MethodCode code, String result) {
    List<String> before = lines(pieces.before());
    List<String> after = lines(pieces.after());
    int at = follow(before.subList(0, before.size() - 1), result, 0);
    String open = before.getLast();
    at = result.indexOf(open, at);
    assertTrue(at >= 0, "the line before the body is gone: " + open);
    String close = after.getFirst();
    at = result.indexOf(close, at + open.length());
    assertTrue(at >= 0, "the line after the body is gone: " + close);
    follow(after.subList(1, after.size()), result, at + close.length());
    int grown = result.length() - pieces.before().length() - pieces.after().length();
    int given = (code + " ".repeat(40)).length() * 12 + 200;
    assertTrue(grown <= given, "more was added than the code: " + grown);
  }

  private static int follow(List<String> lines, String text, int from) {
    int at = from;
    for (String line : lines) {
      int found = text.indexOf(line, at);
      if (found >= 0) {
        at = found + line.length();
      } else {
        at = extended(line, text, at);
      }
    }
    return at;
  }

  /** Behind the import that has more names than in the file, where it stood. */
  private static int extended(String line, String text, int from) {
    Matcher statement = FROM.matcher(line);
    assertTrue(statement.matches(), "line changed: " + line);
    Matcher grown =
        Pattern.compile(Pattern.quote(statement.group(1)) + "(.*)" + statement.group(3))
            .matcher(text);
    assertTrue(grown.find(from), "line changed: " + line);
    Set<String> names = Set.of(grown.group(1).split(", ", -1));
    assertTrue(names.containsAll(List.of(statement.group(2).split(", ", -1))), grown.group());
    return grown.end();
  }

  /** A CR alone ends a line too, for Java and for Python. */
  private static List<String> lines(String text) {
    return Arrays.asList(text.split("(?<=\n)|(?<=\r)(?!\n)", -1));
  }

  private String reply(boolean isJava, MethodStub stub, Random random) {
    String kind = isJava ? "java-" : "python-";
    String found = "";
    while (!found.startsWith(kind)) {
      found = replies.get(random.nextInt(replies.size()));
    }
    StringBuilder text = new StringBuilder(found.substring(found.indexOf('\n') + 1));
    if (random.nextInt(3) > 0) {
      String signature = stub.signature() + (isJava ? " {" : ":");
      String body = isJava ? "\n    return other(x, 1);\n}\n" : "\n    return self.other(x, 1)\n";
      text.insert(0, "```\n" + signature + body + "```\n");
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.setLength(at);
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
        case 2 -> text.append(text, at, text.length());
        default -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
      }
    }
    return text.toString();
  }

  /** A file cut at the borders of one stub's body; {@code head}: from its signature to its body. */
  private record Pieces(String before, String body, String after, int head) {

    static Pieces of(String text, MethodStub stub) {
      int start = stub.body().start();
      int end = stub.body().end();
      int head = start - stub.method().start() - stub.signature().length();
      return new Pieces(
          text.substring(0, start), text.substring(start, end), text.substring(end), head);
    }

    Pieces edited(Random random) {
      Pieces edited = this;
      for (int i = random.nextInt(4); i > 0; i--) {
        edited = edited.with(random, SCRAPS.get(random.nextInt(SCRAPS.size())));
      }
      edited = random.nextInt(4) == 0 ? edited.with("\n", "\r\n") : edited;
      edited = random.nextInt(4) == 0 ? edited.with("    ", "\t") : edited;
      edited = random.nextInt(6) == 0 ? edited.with("    ", "  ") : edited;
      return random.nextInt(8) == 0
          ? new Pieces("\uFEFF" + edited.before, edited.body, edited.after, head)
          : edited;
    }

    private Pieces with(Random random, String scrap) {
      int at = random.nextInt(before.length() + body.length() + after.length());
      int inBody = at - before.length();
      int inAfter = inBody - body.length();
      if (inBody < 0) {
        int opened = Math.min(at, before.length() - head);
        return new Pieces(insert(before, opened, scrap), body, after, head);
      }
      if (inAfter < 0) {
        return new Pieces(before, insert(body, inBody, scrap), after, head);
      }
      // What opens and closes the body stays: a brace in a comment, or a docstring
      // that is none any more, would be another body; so would a next definition in a comment.
      int closed = Math.max(inAfter, after.indexOf('\n', 1));
      String line = after.substring(after.lastIndexOf('\n', closed - 1) + 1, closed);
      boolean hides = line.isBlank() && COMMENT.matcher(scrap).lookingAt();
      return hides || after.indexOf('\n', 1) < 0
          ? this
          : new Pieces(before, body, insert(after, closed, scrap), head);
    }

    private static String insert(String text, int at, String scrap) {
      return text.substring(0, at) + scrap + text.substring(at);
    }

    private Pieces with(String from, String to) {
      return new Pieces(
          before.replace(from, to), body.replace(from, to), after.replace(from, to), head);
    }
  }
}
