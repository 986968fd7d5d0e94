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
    assertInstanceOf(Passed.class, Laboratory.runner().run(job));
    assertTrue(Files.exists(project.resolve("made")));
  }

  private static String report(String cases) {
    return "mkdir -p target && echo '<testsuite>" + cases + "</testsuite>' > target/TEST-a.T.xml";
  }

  private TestReport run(String script) {
    TestKind kind = new TestKind.UserCommand(List.of("sh", "-c", script), false, List.of());
    return Laboratory.runner().run(TestJob.ofFolder(project, kind, Map.of()));
  }
}
