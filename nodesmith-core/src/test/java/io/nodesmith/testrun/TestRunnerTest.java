package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.problem.Place;
import io.nodesmith.testrun.TestReport.Broken;
import io.nodesmith.testrun.TestReport.Failed;
import io.nodesmith.testrun.TestReport.Passed;
import io.nodesmith.testrun.TestReport.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class TestRunnerTest {
  private static final String ADDER =
      "package demo;\npublic class Adder {\n  public int add(int a, int b) {\n    return a %s b;\n"
          + "  }\n}\n";
  private static final String ADDER_TEST =
      """
      package demo;
      import static org.junit.jupiter.api.Assertions.assertEquals;
      import org.junit.jupiter.api.Test;
      class AdderTest {
        @Test void adds() { assertEquals(5, new Adder().add(2, 3)); }
        @Test void addsNothing() { assertEquals(2, new Adder().add(2, 0)); }
      }
      """;

  @Test
  void rightJavaPasses() {
    Passed passed = assertInstanceOf(Passed.class, junit("+"), () -> junit("+").toString());
    assertEquals(2, passed.run().passed());
  }

  @Test
  void wrongJavaFailsWithExpectedAndActual() {
    Failed failed = assertInstanceOf(Failed.class, junit("-"));
    assertEquals(1, failed.run().passed());
    TestFailure failure = failed.failures().getFirst();
    assertEquals("demo.AdderTest.adds", failure.test());
    assertEquals("5", failure.expected());
    assertEquals("-1", failure.actual());
    assertEquals("demo/AdderTest.java:5", failure.places().getFirst().toString());
  }

  @Test
  void rightPythonPassesAndWrongPythonFails() {
    assertInstanceOf(Passed.class, unittest("a + b"));
    Failed failed = assertInstanceOf(Failed.class, unittest("a - b"));
    TestFailure failure = failed.failures().getFirst();
    assertEquals("test_adder.AdderTest.test_adds", failure.test());
    assertEquals("-1", failure.actual());
    assertEquals("test_adder.py:5", failure.places().getFirst().toString());
  }

  @Test
  void aTestCaseForCoroutinesIsFoundOnDemandAndIsNoChange() {
    String test =
        """
        import unittest
        class AdderTest(unittest.IsolatedAsyncioTestCase):
            async def test_adds(self):
                self.assertEqual(2 + 3, 5)
        """;
    Map<String, String> sources = Map.of("test_adder.py", test);
    TestKind kind = new TestKind.Unittest(List.of("test_adder"));
    TestReport report = Laboratory.run(TestJob.of(sources, kind, List.of()));
    assertInstanceOf(Passed.class, report, report::toString);
  }

  private static TestReport junit(String operator) {
    return Laboratory.run(
        TestJob.of(
            Map.of("demo/Adder.java", ADDER.formatted(operator), "demo/AdderTest.java", ADDER_TEST),
            new TestKind.JUnit(List.of()),
            Laboratory.junit()));
  }

  private static TestReport unittest(String expression) {
    return Laboratory.run(
        TestJob.of(
            Map.of(
                "adder.py",
                "def add(a, b):\n    return " + expression + "\n",
                "test_adder.py",
                "import unittest\nfrom adder import add\nclass AdderTest(unittest.TestCase):\n"
                    + "    def test_adds(self):\n        self.assertEqual(add(2, 3), 5)\n"),
            new TestKind.Unittest(List.of("test_adder")),
            List.of()));
  }

  @Test
  void coverageOfJavaIsToldPerMethod() {
    Map<String, String> sources =
        Map.of(
            "demo/Sign.java",
            """
            package demo;
            public class Sign {
              public static String of(int n) {
                if (n < 0) {
                  return "minus";
                }
                return "plus";
              }
              public static int never() {
                return 1;
              }
            }
            """,
            "demo/SignTest.java",
            """
            package demo;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import org.junit.jupiter.api.Test;
            class SignTest {
              @Test void ofOne() { assertEquals("plus", Sign.of(1)); }
            }
            """);
    TestJob job = TestJob.of(sources, new TestKind.JUnit(List.of()), Laboratory.junit());
    TestReport report = Laboratory.run(job.measuring(Set.of("demo/Sign.java")));
    assertInstanceOf(Passed.class, report, report.toString());
    assertEquals(
        List.of(
            new MethodCoverage("demo/Sign.java", "Sign.of", 4, 2, 3),
            new MethodCoverage("demo/Sign.java", "Sign.never", 10, 0, 1)),
        report.run().coverage());
  }

  @Test
  void coverageOfPythonIsToldPerMethod() {
    Map<String, String> sources =
        Map.of(
            "sign.py",
            """
            class Sign:
                def of(self, n):
                    if n < 0:
                        return "minus"
                    return "plus"

                async def never(self):
                    return 1
            """,
            "test_sign.py",
            """
            import unittest
            from sign import Sign
            class SignTest(unittest.TestCase):
                def test_one(self):
                    self.assertEqual(Sign().of(1), "plus")
            """);
    TestJob job = TestJob.of(sources, new TestKind.Unittest(List.of("test_sign")), List.of());
    TestReport report = Laboratory.run(job.measuring(Set.of("sign.py")));
    assertInstanceOf(Passed.class, report, report.toString());
    assertEquals(
        Set.of(
            new MethodCoverage("sign.py", "Sign.of", 2, 2, 3),
            new MethodCoverage("sign.py", "Sign.never", 7, 0, 1)),
        Set.copyOf(report.run().coverage()));
  }

  @Test
  void compileErrorsHavePlaces() {
    Map<String, String> sources = Map.of("a/B.java", "package a;\nclass B { int x = y; }\n");
    Broken broken =
        assertInstanceOf(
            Broken.class,
            Laboratory.run(TestJob.of(sources, new TestKind.JUnit(List.of()), Laboratory.junit())));
    assertEquals(Reason.COMPILE_ERROR, broken.reason());
    assertEquals(new Place("a/B.java", 2, 19), broken.problems().getFirst().place());
  }

  @Test
  void pythonThatDoesNotParseIsACompileError() {
    TestReport report = unittest("a +");
    Broken broken = assertInstanceOf(Broken.class, report, report.toString());
    assertEquals(Reason.COMPILE_ERROR, broken.reason());
    assertEquals("adder.py", broken.problems().getFirst().place().file());
    assertEquals(2, broken.problems().getFirst().place().line());
  }

  @Test
  void noTestsIsNotPassed() {
    Map<String, String> sources = Map.of("a/B.java", "package a;\nclass B {}\n");
    Broken java =
        assertInstanceOf(
            Broken.class,
            Laboratory.run(TestJob.of(sources, new TestKind.JUnit(List.of()), Laboratory.junit())));
    assertEquals(Reason.NO_TESTS, java.reason());
    TestJob job =
        TestJob.of(
            Map.of("test_a.py", "x = 1\n"), new TestKind.Unittest(List.of("test_a")), List.of());
    Broken python = assertInstanceOf(Broken.class, Laboratory.run(job));
    assertEquals(Reason.NO_TESTS, python.reason());
  }

  @Test
  void mainPassesByReturningAndFailsByThrowing() {
    assertInstanceOf(Passed.class, main("assert 1 + 1 == 2;"));
    Failed failed = assertInstanceOf(Failed.class, main("assert 1 + 1 == 3 : \"sum\";"));
    assertEquals("sum", failed.failures().getFirst().message());
    assertEquals("Main.java:3", failed.failures().getFirst().places().getFirst().toString());
    assertEquals(
        Reason.NO_REPORT, assertInstanceOf(Broken.class, main("System.exit(0);")).reason());
  }

  @Test
  @EnabledIf(
      value = "io.nodesmith.testrun.Laboratory#hasPytest",
      disabledReason = "no python3 with pytest")
  void pytestThatTheCodeChangesIsNotBelieved() {
    assertEquals(
        Reason.FORGED,
        pytest(
            """
            import _pytest.python

            _pytest.python.Function.runtest = lambda self: None
            """));
    assertEquals(
        Reason.FORGED,
        pytest(
            """
            import sys

            sys._current_frames()
            """));
    assertEquals(Reason.NO_REPORT, pytest("import os\n\nos._exit(0)\n"));
  }

  @Test
  @EnabledIf(
      value = "io.nodesmith.testrun.Laboratory#hasPytest",
      disabledReason = "no python3 with pytest")
  void aTestThatItsOwnCodeCallsOffHasFailed() {
    TestReport report = runPytest("import pytest\n\ndef sign(n):\n    pytest.skip('not today')\n");
    Failed failed = assertInstanceOf(Failed.class, report, report.toString());
    assertEquals(1, failed.run().failed());
    assertEquals(0, failed.run().skipped());
  }

  private static Reason pytest(String atImport) {
    TestReport report = runPytest(atImport + "\ndef sign(n):\n    return 0\n");
    return assertInstanceOf(Broken.class, report, report.toString()).reason();
  }

  private static TestReport runPytest(String code) {
    Map<String, String> sources =
        Map.of(
            "sign.py",
            code,
            "test_sign.py",
            "from sign import sign\n\ndef test_sign():\n    assert sign(5) == 1\n");
    return Laboratory.run(
        TestJob.of(sources, new TestKind.Pytest(List.of("test_sign.py")), List.of()));
  }

  @Test
  @EnabledIf(
      value = "io.nodesmith.testrun.Laboratory#hasPytest",
      disabledReason = "no python3 with pytest")
  void pytestIsRunAndParametersAreNamed() {
    Map<String, String> sources =
        Map.of(
            "test_it.py",
            """
            import pytest
            @pytest.mark.parametrize("n", [1, 2])
            def test_small(n):
                assert n < 2
            """);
    TestJob job = TestJob.of(sources, new TestKind.Pytest(List.of("test_it.py")), List.of());
    TestReport report = Laboratory.run(job);
    Failed failed = assertInstanceOf(Failed.class, report, report.toString());
    assertEquals(1, failed.run().passed());
    assertEquals("test_it.py.test_small[2]", failed.failures().getFirst().test());
  }

  private static TestReport main(String statement) {
    String source =
        "class Main {\n  public static void main(String[] args) {\n" + statement + "\n  }\n}\n";
    return Laboratory.run(
        TestJob.of(Map.of("Main.java", source), new TestKind.Main("Main"), List.of()));
  }
}
