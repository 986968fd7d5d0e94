package io.nodesmith.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies that are made to hang, to overflow a stack or to fill the memory: they end. */
class CodeExtractorTest {
  private static final SourceText JAVA =
      new SourceText(
          "A.java", "class A { int a(int x) { throw new UnsupportedOperationException(); } }");
  private static final SourceText PYTHON =
      new SourceText("a.py", "def a(x):\n    # IMPLEMENTATION REQUIRED\n    pass\n");

  static List<String> monsters() {
    return List.of(
        "`".repeat(10_000_000),
        "``` ~~~ ".repeat(500_000),
        "```\n".repeat(500_000),
        "```\nint a(int x) { return " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }",
        "def a(x):\n    return " + "(".repeat(100_000) + "1" + ")".repeat(100_000),
        "int a(int x) { return " + "!".repeat(50_000) + "x; }",
        "int a(int x) { " + "if (x) b(); else ".repeat(20_000) + "c(); }",
        "{\"a\":".repeat(100_000),
        "<a>\n".repeat(100_000),
        "<think>\n".repeat(100_000),
        "<br>\n".repeat(500_000) + "&#x27;",
        "a: |\n".repeat(500_000),
        "a: |\n  b: |\n    c: |\n".repeat(100_000),
        "```\n" + "x```y ".repeat(500_000),
        "`" + "a\n".repeat(500_000) + "`",
        "<<<<<<< a\nx\n|||||||\n=======\n".repeat(100_000),
        "\u001B[0m".repeat(1_000_000),
        "def a(x):\n  pass\n".repeat(5_000),
        "\"\"\"".repeat(300_000));
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void hugeOrDeepReplyEnds(String reply) {
    for (Language language :
        List.of(new JavaLanguage(), new PythonLanguage(InterpreterCheck.none()))) {
      SourceText file = language.id().equals("java") ? JAVA : PYTHON;
      MethodStub stub = language.stubs(file).getFirst();
      assertInstanceOf(
          Extraction.Missing.class, new CodeExtractor(language).extract(reply, file, stub));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void reasonTellsWhatToDo(Language language) {
    SourceText file = language.id().equals("java") ? JAVA : PYTHON;
    MethodStub stub = language.stubs(file).getFirst();
    Extraction.Missing missing =
        assertInstanceOf(
            Extraction.Missing.class,
            new CodeExtractor(language).extract("I cannot do that.", file, stub));
    assertEquals(Extraction.Reason.REFUSAL, missing.reason());
    assertEquals(
        "The model declined: \"I cannot do that.\". All that is needed to write "
            + stub.qualifiedName()
            + " is in the request.",
        missing.message());
  }

  static List<Language> languages() {
    return List.of(new JavaLanguage(), new PythonLanguage(InterpreterCheck.none()));
  }
}
