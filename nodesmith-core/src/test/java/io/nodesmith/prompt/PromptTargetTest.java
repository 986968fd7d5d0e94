package io.nodesmith.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each prompt says which method it is about, however alike the methods of a file may be. */
class PromptTargetTest {
  private static final SourceText JAVA =
      new SourceText(
          "Yard.java",
          """
          class Yard {
              int weigh(int n) { throw new UnsupportedOperationException("todo"); }
              int weigh(long n) { throw new UnsupportedOperationException("todo"); }
              static class Scale { int weigh(int n) { throw new UnsupportedOperationException("todo"); } }
              void run() {
                  Object left = new Object() {
                      public int hashCode() { throw new UnsupportedOperationException("todo"); }
                  };
                  Object right = new Object() {
                      public int hashCode() { throw new UnsupportedOperationException("todo"); }
                  };
              }
          }
          """);
  private static final SourceText PYTHON =
      new SourceText(
          "yard.py",
          """
          class Yard:
              def weigh(self):
                  # IMPLEMENTATION REQUIRED
                  pass

              class Scale:
                  def weigh(self):
                      # IMPLEMENTATION REQUIRED
                      pass

          def left():
              def step():
                  # IMPLEMENTATION REQUIRED
                  pass

          def right():
              def step():
                  # IMPLEMENTATION REQUIRED
                  pass
          """);

  private static List<String> prompts(Language language, SourceText file) {
    return language.stubs(file).stream()
        .map(
            stub ->
                new MethodBrief(
                    language,
                    file,
                    stub,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()))
        .map(brief -> new PromptBuilder().build(brief).text())
        .toList();
  }

  private static List<String> firstLines(List<String> prompts) {
    return prompts.stream().map(prompt -> prompt.lines().findFirst().orElse("")).toList();
  }

  @Test
  void firstLineNamesTypeAndMethod() {
    List<String> java = prompts(new JavaLanguage(), JAVA);
    assertEquals(
        List.of(
            "# Task: Implement Yard.weigh",
            "# Task: Implement Yard.weigh",
            "# Task: Implement Yard.Scale.weigh",
            "# Task: Implement Yard.run.hashCode",
            "# Task: Implement Yard.run.hashCode"),
        firstLines(java));
    assertEquals(java.size(), new HashSet<>(java).size());
  }

  @Test
  void methodsThatAreAlikeInAllElseAreNumbered() {
    List<String> java = prompts(new JavaLanguage(), JAVA);
    assertTrue(java.get(4).contains("This is number 2 of them, at line 10."), java.get(4));
    assertTrue(java.stream().limit(3).noneMatch(prompt -> prompt.contains("of them")));
    List<String> python = prompts(new PythonLanguage(InterpreterCheck.none()), PYTHON);
    assertEquals("# Task: Implement step", firstLines(python).get(2));
    assertTrue(python.get(2).contains("This is number 1 of them, at line 12."), python.get(2));
    assertTrue(python.stream().limit(2).noneMatch(prompt -> prompt.contains("of them")));
  }

  @Test
  void surroundingsOfAnInnerMethodShowWhereItStands() {
    String prompt = prompts(new JavaLanguage(), JAVA).get(4);
    int mark = prompt.indexOf("// This one is to be written:");
    assertTrue(prompt.indexOf("Object right") > 0 && prompt.indexOf("Object right") < mark, prompt);
  }
}
