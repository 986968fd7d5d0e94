package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.testrun.TestReport.Failed;
import io.nodesmith.testrun.TestReport.Passed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

  private static TestReport junit(String operator) {
    return Laboratory.runner()
        .run(
            TestJob.of(
                Map.of(
                    "demo/Adder.java", ADDER.formatted(operator), "demo/AdderTest.java", ADDER_TEST),
                new TestKind.JUnit(List.of()),
                Laboratory.junit()));
  }

  private static TestReport unittest(String expression) {
    return Laboratory.runner()
        .run(
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
}
