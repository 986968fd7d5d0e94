package io.nodesmith.inject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeInjectorTest {
  private static final SourceText PYTHON =
      new SourceText(
          "box.py",
          """
          class Box:
              def a(self):
                  # IMPLEMENTATION REQUIRED
                  pass

              def b(self):
                  # IMPLEMENTATION REQUIRED
                  pass
          """);
  private static final SourceText JAVA =
      new SourceText(
          "Box.java",
          """
          class Box {
            int a() {
              // IMPLEMENTATION REQUIRED
              throw new UnsupportedOperationException();
            }

            int b() {
              // IMPLEMENTATION REQUIRED
              throw new UnsupportedOperationException();
            }
          }
          """);

  private final Language python = new PythonLanguage(InterpreterCheck.none());
  private final Language java = new JavaLanguage();

  private static String injected(Injection injection) {
    return assertInstanceOf(Injection.Injected.class, injection).file().text();
  }

  @Test
  void orderOfStubsDoesNotMatter() {
    Map<Integer, MethodCode> there = new LinkedHashMap<>();
    there.put(
        0, new MethodCode("return math.floor(2.5)", List.of("import math"), List.of("X = 1")));
    there.put(1, new MethodCode("return os.sep", List.of("import os"), List.of()));
    LinkedHashMap<Integer, MethodCode> back = new LinkedHashMap<>(there);
    back.putFirst(1, there.get(1));
    CodeInjector injector = new CodeInjector(python);
    assertEquals(
        injected(injector.injectAll(PYTHON, there)), injected(injector.injectAll(PYTHON, back)));
  }

  @Test
  void stubsFilledOneByOneInAnyOrderGiveTheSameFile() {
    List<MethodStub> stubs = java.stubs(JAVA);
    MethodCode a =
        new MethodCode(
            "return new ArrayDeque<>().size();",
            List.of("import java.util.ArrayDeque;"),
            List.of());
    MethodCode b =
        new MethodCode(
            "return Map.of().size();",
            List.of("import java.util.Map;"),
            List.of("int c() {\n    return 1;\n}"));
    CodeInjector injector = new CodeInjector(java);
    SourceText ab = new SourceText("Box.java", injected(injector.inject(JAVA, stubs.get(0), a)));
    SourceText ba = new SourceText("Box.java", injected(injector.inject(JAVA, stubs.get(1), b)));
    String first = injected(injector.inject(ab, stubs.get(1), b));
    String second = injected(injector.inject(ba, stubs.get(0), a));
    assertEquals(first, second);
    assertTrue(first.contains("    return 1;\n"), first);
  }

  @Test
  void helperOfTheSameNameGetsAnotherOne() {
    MethodCode a =
        new MethodCode("return self._one()", List.of(), List.of("def _one(self):\n    return 1"));
    MethodCode b =
        new MethodCode("return self._one()", List.of(), List.of("def _one(self):\n    return 2"));
    String file = injected(new CodeInjector(python).injectAll(PYTHON, Map.of(0, a, 1, b)));
    assertTrue(file.contains("return self._one_2()"), file);
    assertTrue(file.contains("def _one_2(self):\n        return 2"), file);
  }

  @Test
  void sameHelperIsAddedOnce() {
    MethodCode code =
        new MethodCode("return one();", List.of(), List.of("int one() {\n    return 1;\n}"));
    String file = injected(new CodeInjector(java).injectAll(JAVA, Map.of(0, code, 1, code)));
    assertEquals(file.indexOf("int one()"), file.lastIndexOf("int one()"));
  }

  @Test
  void codeThatBreaksTheFileIsRefused() {
    MethodStub stub = java.stubs(JAVA).getFirst();
    Injection injection =
        new CodeInjector(java).inject(JAVA, stub, MethodCode.ofBody("return 1; } int x( {"));
    assertInstanceOf(Injection.Refused.class, injection);
    MethodStub other = python.stubs(PYTHON).getFirst();
    Injection broken =
        new CodeInjector(python).inject(PYTHON, other, MethodCode.ofBody("return (1"));
    assertInstanceOf(Injection.Refused.class, broken);
  }

  @Test
  void filledMethodIsNotOverwritten() {
    MethodStub stub = java.stubs(JAVA).getFirst();
    CodeInjector injector = new CodeInjector(java);
    SourceText once =
        new SourceText(
            "Box.java", injected(injector.inject(JAVA, stub, MethodCode.ofBody("return 1;"))));
    Injection again = injector.inject(once, stub, MethodCode.ofBody("return 2;"));
    assertEquals(
        "stub-already-filled", assertInstanceOf(Injection.Refused.class, again).problem().code());
  }

  @Test
  void stubWhoseEndIsNotCertainStays() {
    SourceText broken =
        new SourceText(
            "Box.java",
            JAVA.text()
                .replaceFirst("throw new", "t\"\"\"hrow new")
                .replace("Box {", "Box {\n  ;"));
    MethodStub stub = java.stubs(JAVA).getFirst();
    Injection injection =
        new CodeInjector(java)
            .inject(broken, stub, new MethodCode("return 1;", List.of(), List.of()));
    assertEquals(
        "file-too-broken", assertInstanceOf(Injection.Refused.class, injection).problem().code());
  }

  @Test
  void fileThatIsBrokenElsewhereIsFilled() {
    SourceText broken = JAVA.withText(JAVA.text().replace("int b()", "int b( x"));
    MethodStub stub = java.stubs(broken).getFirst();
    Injection injection =
        new CodeInjector(java)
            .inject(broken, stub, new MethodCode("return 1;", List.of(), List.of()));
    assertTrue(injected(injection).contains("int a() {\n    return 1;\n  }\n\n  int b( x"));
  }

  @Test
  void whatIsSaidOfAnImportStaysOnItsLine() {
    SourceText file = JAVA.withText("import java.util.List; // of names\n" + JAVA.text());
    MethodCode code =
        new MethodCode("return Map.of().size();", List.of("import java.util.Map;"), List.of());
    Injection injection = new CodeInjector(java).inject(file, java.stubs(file).getFirst(), code);
    String top = "import java.util.List; // of names\nimport java.util.Map;\nclass Box {\n";
    assertTrue(injected(injection).startsWith(top), injected(injection));
  }

  @Test
  void oddEndOfALineStays() {
    SourceText file = PYTHON.withText("import os\r\nimport sys\r\n\n\n" + PYTHON.text());
    MethodCode code =
        new MethodCode("return json.dumps(sys.path)", List.of("import json"), List.of());
    Injection injection =
        new CodeInjector(python).inject(file, python.stubs(file).getFirst(), code);
    String top = "import os\r\nimport sys\r\nimport json\n\n\nclass Box:\n";
    assertTrue(injected(injection).startsWith(top), injected(injection));
  }
}
