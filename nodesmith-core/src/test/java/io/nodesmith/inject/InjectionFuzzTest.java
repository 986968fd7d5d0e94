package io.nodesmith.inject;

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
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random files and random replies, from a seed each, so that a failure can be repeated. -Dfuzz.runs
 * sets how many; -Dfuzz.seed where to start.
 */
class InjectionFuzzTest {
  private static final int RUNS = Integer.getInteger("fuzz.runs", 400);
  private static final int SEED = Integer.getInteger("fuzz.seed", 1);
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
  private int injected;

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
    for (int i = 0; i < RUNS; i++) {
      int seed = SEED + i;
      try {
        once(new Random(seed));
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertTrue(injected > RUNS / 20, "only " + injected + " of " + RUNS + " were injected");
  }

  private void once(Random random) {
    boolean isJava = random.nextBoolean();
    Language language = isJava ? java : python;
    SourceText file = new SourceText(isJava ? "Ledger.java" : "inventory.py", file(isJava, random));
    List<MethodStub> stubs = language.stubs(file);
    if (stubs.isEmpty()) {
      return;
    }
    MethodStub stub = stubs.get(random.nextInt(stubs.size()));
    Extraction extraction =
        new CodeExtractor(language).extract(reply(isJava, stub, random), file, stub);
    if (!(extraction instanceof Extraction.Found found)) {
      return;
    }
    CodeInjector injector = new CodeInjector(language);
    if (injector.inject(file, stub, found.code()) instanceof Injection.Injected first) {
      injected++;
      check(file, stub, found.code(), first.file());
      assertTrue(
          language.syntaxProblems(first.file()).size() <= language.syntaxProblems(file).size());
      assertEquals(
          new Injection.Injected(first.file()), injector.inject(first.file(), stub, found.code()));
    }
  }

  /** Each line outside the stub's body is still there, byte for byte and in order. */
  private static void check(SourceText file, MethodStub stub, MethodCode code, SourceText result) {
    String text = file.text();
    int start = stub.body().start();
    int end = stub.body().end();
    List<String> before = lines(text.substring(0, start));
    List<String> after = lines(text.substring(end));
    String rest = result.text();
    int at = follow(before.subList(0, before.size() - 1), rest, 0);
    String open = before.getLast();
    at = rest.indexOf(open, at);
    assertTrue(at >= 0, "the line before the body is gone: " + open);
    String close = after.getFirst();
    at = rest.indexOf(close, at + open.length());
    assertTrue(at >= 0, "the line after the body is gone: " + close);
    follow(after.subList(1, after.size()), rest, at + close.length());
    int grown = result.text().length() - (text.length() - stub.body().length());
    int given = (code + " ".repeat(40)).length() * 12 + 200;
    assertTrue(grown <= given, "more was added than the code: " + grown);
  }

  private static int follow(List<String> lines, String text, int from) {
    int at = from;
    for (String line : lines) {
      int found = text.indexOf(line, at);
      assertTrue(found >= 0, "line changed: " + line);
      at = found + line.length();
    }
    return at;
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("(?<=\n)", -1));
  }

  private String file(boolean isJava, Random random) {
    StringBuilder text = new StringBuilder(isJava ? javaFile : pythonFile);
    for (int i = random.nextInt(4); i > 0; i--) {
      text.insert(random.nextInt(text.length()), SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    String result = text.toString();
    result = random.nextInt(4) == 0 ? result.replace("\n", "\r\n") : result;
    result = random.nextInt(4) == 0 ? result.replace("    ", "\t") : result;
    result = random.nextInt(6) == 0 ? result.replace("    ", "  ") : result;
    return random.nextInt(8) == 0 ? "\uFEFF" + result : result;
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
}
