package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.sandbox.Command;
import io.nodesmith.sandbox.Detection;
import io.nodesmith.sandbox.Limits;
import io.nodesmith.sandbox.Sandbox;
import io.nodesmith.testrun.TestReport.Passed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** What the sandbox and a test run cost; {@code bench/proof} starts it. */
public final class ProofBench {
  private static final int ROUNDS = 15;
  private static final Map<String, String> JAVA =
      Map.of(
          "demo/Adder.java",
          "package demo; public class Adder { public int add(int a, int b) { return a + b; } }",
          "demo/AdderTest.java",
          """
          package demo;
          import static org.junit.jupiter.api.Assertions.assertEquals;
          import org.junit.jupiter.api.Test;
                    class AdderTest {
            @Test void one() { assertEquals(5, new Adder().add(2, 3)); }
            @Test void two() { assertEquals(0, new Adder().add(2, -2)); }
            @Test void three() { assertEquals(2, new Adder().add(2, 0)); }
            @Test void four() { assertEquals(-1, new Adder().add(2, -3)); }
            @Test void five() { assertEquals(4, new Adder().add(2, 2)); }
          }
          """);
  private static final Map<String, String> PYTHON =
      Map.of(
          "adder.py",
          "def add(a, b):\n    return a + b\n",
          "test_adder.py",
          "import unittest\nfrom adder import add\nclass T(unittest.TestCase):\n"
              + "    def test_a(self):\n        self.assertEqual(add(1, 2), 3)\n");

  private final Path folder;

  private ProofBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    new ProofBench(Files.createTempDirectory("nodesmith-bench").toRealPath()).figures();
  }

  private void figures() throws Exception {
    say("proof: load %s", Files.readString(Path.of("/proc/loadavg")).strip());
    List<Path> programs = new ArrayList<>(Detection.SYSTEM_FOLDERS);
    String more = System.getProperty("nodesmith.test.programs", "");
    if (!more.isEmpty()) {
      programs.addFirst(Path.of(more));
    }
    Sandbox sandbox = Detection.detect(programs, folder.resolve("sandbox")).sandbox();
    Sandbox plain = Detection.detect(List.of(), folder.resolve("plain")).sandbox();
    compare(sandbox, plain, "true", List.of("/bin/true"));
    compare(
        sandbox,
        plain,
        "1 s of work",
        List.of("/bin/sh", "-c", "head -c 700000000 /dev/zero | sha1sum"));
    String java25 = Path.of(System.getProperty("java.home"), "bin/java").toString();
    compare(
        sandbox,
        plain,
        "an empty JVM",
        List.of(java25, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-version"));
    TestJob java = TestJob.of(JAVA, new TestKind.JUnit(List.of()), Laboratory.junit());
    TestJob python = TestJob.of(PYTHON, new TestKind.Unittest(List.of("test_adder")), List.of());
    rounds("java, sandboxed", runner(sandbox, "a"), java);
    rounds("java, plain child", runner(plain, "b"), java);
    rounds(
        "java, sandboxed, coverage",
        runner(sandbox, "a"),
        java.measuring(Set.of("demo/Adder.java")));
    rounds("python, sandboxed", runner(sandbox, "c"), python);
    rounds("python, plain child", runner(plain, "d"), python);
  }

  private TestRunner runner(Sandbox sandbox, String name) {
    return new TestRunner(
        sandbox,
        new Toolchain(Path.of(System.getProperty("java.home")), Laboratory.python()),
        folder.resolve(name + "/cache"),
        folder.resolve(name + "/scratch"),
        () -> "0123456789abcdef");
  }

  private void rounds(String name, TestRunner runner, TestJob job) throws Exception {
    double first = milliseconds(() -> passed(runner.run(job)));
    double second = milliseconds(() -> passed(runner.run(job)));
    double warm = median(() -> passed(runner.run(job)));
    say("%s: first %.0f ms, second %.0f ms, warm %.0f ms", name, first, second, warm);
  }

  private static TestReport passed(TestReport report) {
    return assertInstanceOf(Passed.class, report, report::toString);
  }

  private void compare(Sandbox sandbox, Sandbox plain, String name, List<String> command)
      throws Exception {
    Path own = Files.createDirectories(folder.resolve("own"));
    double bare =
        median(
            () ->
                new ProcessBuilder(command)
                    .directory(own.toFile())
                    .redirectErrorStream(true)
                    .start()
                    .waitFor());
    double least = median(() -> plain.run(Command.of(command, own, Limits.forTests())));
    double full = median(() -> sandbox.run(Command.of(command, own, Limits.forTests())));
    say(
        "%s: bare %.1f ms, plain child %.1f ms, %s %.1f ms, ratio %.2f",
        name, bare, least, sandbox.isolation().means(), full, full / bare);
  }

  private static double median(Callable<?> work) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      times.add(milliseconds(work));
    }
    Collections.sort(times);
    return times.get(ROUNDS / 2);
  }

  private static double milliseconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
