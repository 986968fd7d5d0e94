package io.nodesmith.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replies with all methods of a file and none of its types, where types share names. */
class LooseMethodsTest {
  private static final SourceText JAVA =
      new SourceText(
          "Shapes.java",
          """
          class Shapes {
              enum Op {
                  PLUS { int apply(int a, int b) { throw new UnsupportedOperationException(); } },
                  TIMES { int apply(int a, int b) { throw new UnsupportedOperationException(); } };
                  abstract int apply(int a, int b);
              }
              static String name(Op op) { throw new UnsupportedOperationException(); }
              static class Named {
                  String name() { throw new UnsupportedOperationException(); }
              }
              int all() { throw new UnsupportedOperationException(); }
          }
          """);
  private static final String JAVA_REPLY =
      """
      ```java
      int apply(int a, int b) { return a + b; }

      int apply(int a, int b) { return a * b; }

      static String name(Op op) { return op + "!"; }

      String name() { return "named"; }

      int all() { return Op.PLUS.apply(1, 2) + new Named().name().length(); }
      ```
      """;
  private static final SourceText PYTHON =
      new SourceText(
          "plugins.py",
          """
          class Double:
              def run(self, value):
                  # IMPLEMENTATION REQUIRED
                  pass


          class Half:
              def run(self, value):
                  # IMPLEMENTATION REQUIRED
                  pass


          def both(value):
              # IMPLEMENTATION REQUIRED
              pass
          """);
  private static final String PYTHON_REPLY =
      """
      ```python
      def run(self, value):
          return value * 2

      def run(self, value):
          return value / 2

      def both(value):
          return Half().run(Double().run(value))
      ```
      """;

  private static MethodCode code(Language language, SourceText file, String reply, int stub) {
    Extraction extraction =
        new CodeExtractor(language).extract(reply, file, language.stubs(file).get(stub));
    return assertInstanceOf(Extraction.Found.class, extraction).code();
  }

  @Test
  void methodsOfOneSignatureComeInTheOrderOfTheFile() {
    Language java = new JavaLanguage();
    assertEquals("return a + b;", code(java, JAVA, JAVA_REPLY, 0).body());
    assertEquals("return a * b;", code(java, JAVA, JAVA_REPLY, 1).body());
    assertEquals("return op + \"!\";", code(java, JAVA, JAVA_REPLY, 2).body());
    assertEquals("return \"named\";", code(java, JAVA, JAVA_REPLY, 3).body());
    Language python = new PythonLanguage(InterpreterCheck.none());
    assertEquals("return value * 2", code(python, PYTHON, PYTHON_REPLY, 0).body());
    assertEquals("return value / 2", code(python, PYTHON, PYTHON_REPLY, 1).body());
  }

  @Test
  void whatAnotherTypeOfTheFileHasIsNotTakenAlong() {
    assertEquals(List.of(), code(new JavaLanguage(), JAVA, JAVA_REPLY, 4).members());
    assertEquals(
        List.of(),
        code(new PythonLanguage(InterpreterCheck.none()), PYTHON, PYTHON_REPLY, 2).members());
  }
}
