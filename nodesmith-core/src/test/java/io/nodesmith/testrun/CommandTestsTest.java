package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.testrun.TestReport.Broken;
import io.nodesmith.testrun.TestReport.Failed;
import io.nodesmith.testrun.TestReport.Passed;
import io.nodesmith.testrun.TestReport.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class CommandTestsTest {
  private static final String CASE = "<testcase classname=\"a.T\" name=\"one\"";

  @TempDir Path project;

  @Test
  void exitCodeAloneIsTheVerdictWithoutReports() {
    assertInstanceOf(Passed.class, run("exit 0"));
    Failed failed = assertInstanceOf(Failed.class, run("echo why; exit 4"));
    assertTrue(failed.failures().getFirst().trace().contains("why"), failed.toString());
  }

  @Test
  void reportsAreBelievedMoreThanTheExitCode() {
    Failed failed =
        assertInstanceOf(
            Failed.class,
            run(report(CASE + "><failure type=\"E\" message=\"m\">t</failure></testcase>")));
    assertEquals("a.T.one", failed.failures().getFirst().test());
    assertEquals(1, assertInstanceOf(Passed.class, run(report(CASE + "/>"))).run().passed());
  }

  @Test
  void reportWithoutOneExecutedTestIsNotPassed() {
    assertEquals(
        Reason.NO_TESTS,
        assertInstanceOf(Broken.class, run(report(CASE + "><skipped/></testcase>"))).reason());
    assertEquals(Reason.NO_TESTS, assertInstanceOf(Broken.class, run(report(""))).reason());
  }

  @Test
  void reportsOfAnEarlierRunDoNotCount() throws IOException {
    Path old =
        Files.writeString(project.resolve("TEST-old.xml"), "<testsuite>" + CASE + "/></testsuite>");
    Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000));
    Failed failed = assertInstanceOf(Failed.class, run("exit 1"));
    assertEquals(0, failed.run().passed());
  }

  @Test
  void compileErrorsAreFoundInTheOutput() {
    Broken broken =
        assertInstanceOf(
            Broken.class, run("echo \"[ERROR] $PWD/src/A.java:[3,7] cannot find symbol\"; exit 1"));
    assertEquals(Reason.COMPILE_ERROR, broken.reason());
    assertEquals("src/A.java:3:7", String.valueOf(broken.problems().getFirst().place()));
  }

  @Test
  void projectItselfIsTouchedOnlyInPlace() {
    assertInstanceOf(Passed.class, run("touch made"));
    assertFalse(Files.exists(project.resolve("made")));
    List<String> arguments = List.of("sh", "-c", "cat given > made");
    TestKind kind = new TestKind.UserCommand(arguments, true, List.of());
    TestJob job = TestJob.ofFolder(project, kind, Map.of()).with(Map.of("given", "text"));
    assertInstanceOf(Passed.class, Laboratory.run(job));
    assertTrue(Files.exists(project.resolve("made")));
  }

  @Test
  void unittestIsJudgedByWhatEachTestCameTo() throws IOException {
    Files.writeString(project.resolve("sign.py"), "def sign(n):\n    return 1\n");
    Files.writeString(
        project.resolve("test_sign.py"),
        """
        import unittest
        from sign import sign
        class SignTest(unittest.TestCase):
            def test_plus(self):
                self.assertEqual(1, sign(5))
            def test_minus(self):
                for n in (-1, -2):
                    with self.subTest(n=n):
                        self.assertEqual(-1, sign(n))
            @unittest.skip("later")
            def test_zero(self):
                pass
        """);
    Failed failed = assertInstanceOf(Failed.class, runDirectly("python3", "-m", "unittest"));
    assertEquals(1, failed.run().passed());
    assertEquals(1, failed.run().skipped());
    assertEquals(1, failed.failures().size());
    assertEquals("test_sign.SignTest.test_minus", failed.failures().getFirst().test());
    assertEquals(9, failed.failures().getFirst().places().getFirst().line());
    Files.writeString(project.resolve("sign.py"), "def sign(n):\n    return 1 if n > 0 else -1\n");
    assertInstanceOf(
        Passed.class, runDirectly("python3", "-m", "unittest", "discover", "-p", "test_*.py"));
  }

  @Test
  void aTestProgramThatLeavesBeforeItsReportHasNotPassed() throws IOException {
    assertLeavingIsNoSuccess("unittest");
    Files.writeString(project.resolve("test_leave.py"), "raise SystemExit(0)\n");
    assertInstanceOf(Broken.class, runDirectly("python3", "-m", "unittest", "test_leave"));
  }

  @Test
  @EnabledIf(
      value = "io.nodesmith.testrun.Laboratory#hasPytest",
      disabledReason = "no python3 with pytest")
  void pytestThatIsLeftBeforeItsReportHasNotPassed() throws IOException {
    assertLeavingIsNoSuccess("pytest");
  }

  private void assertLeavingIsNoSuccess(String module) throws IOException {
    Files.writeString(project.resolve("test_leave.py"), "import os\nos._exit(0)\n");
    TestReport report = runDirectly("python3", "-m", module, "test_leave.py");
    assertEquals(Reason.NO_REPORT, assertInstanceOf(Broken.class, report).reason());
  }

  @Test
  @EnabledIf(
      value = "io.nodesmith.testrun.Laboratory#hasPytest",
      disabledReason = "no python3 with pytest")
  void pytestIsJudgedByWhatEachTestCameTo() throws IOException {
    Files.writeString(
        project.resolve("test_it.py"),
        "def test_a():\n    assert 1 == 1\n\ndef test_b():\n    assert 1 == 2\n");
    Failed failed = assertInstanceOf(Failed.class, runDirectly("python3", "-m", "pytest", "-q"));
    assertEquals(1, failed.run().passed());
    assertEquals("test_it.test_b", failed.failures().getFirst().test());
    assertEquals(5, failed.failures().getFirst().places().getFirst().line());
  }

  @Test
  void pythonThatDoesNotParseIsACompileErrorForACommandToo() throws IOException {
    Files.writeString(project.resolve("sign.py"), "def sign(n)\n    return 1\n");
    Files.writeString(project.resolve("test_sign.py"), "import sign\n");
    Broken broken =
        assertInstanceOf(Broken.class, runDirectly("python3", "-m", "unittest", "test_sign"));
    assertEquals(Reason.COMPILE_ERROR, broken.reason());
  }

  private TestReport runDirectly(String... words) {
    TestKind kind = new TestKind.UserCommand(List.of(words), false, List.of());
    PythonInterpreter python = Laboratory.python();
    String folder = String.valueOf(python.executable().getParent());
    return Laboratory.run(
        TestJob.ofFolder(project, kind, Map.of("PATH", folder + ":/usr/bin:/bin")));
  }

  private static String report(String cases) {
    return "mkdir -p target && echo '<testsuite>" + cases + "</testsuite>' > target/TEST-a.T.xml";
  }

  private TestReport run(String script) {
    TestKind kind = new TestKind.UserCommand(List.of("sh", "-c", script), false, List.of());
    return Laboratory.run(TestJob.ofFolder(project, kind, Map.of()));
  }
}
