package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nodesmith.sandbox.Limits;
import io.nodesmith.testrun.TestReport.Broken;
import io.nodesmith.testrun.TestReport.Passed;
import io.nodesmith.testrun.TestReport.Reason;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that mean harm, each run as the tests of a node that pass when the harm is done. */
class HostileTest {
  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Which programs are run, for a look at some. */
  private static final String ONLY = System.getProperty("nodesmith.test.hostile", ".*");

  /** Programs that do nothing but last. */
  private static final Set<String> LASTING =
      Set.of("endless-loop", "sleeps-for-ever", "ignores-sigterm", "stops-its-parents");

  private static final long MEBIBYTE = 1024 * 1024;
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(5),
          PATIENCE,
          512 * MEBIBYTE,
          0,
          128,
          256,
          2 * MEBIBYTE,
          64 * MEBIBYTE,
          true);
  private static final String JAVA_TEST =
      """
      package node;
      class HostileTest {
        @org.junit.jupiter.api.Test void harmIsDone() throws Exception {
          org.junit.jupiter.api.Assertions.assertTrue(new Hostile().harm());
        }
      }
      """;
  private static final String PYTHON_TEST =
      """
      import unittest
      import hostile
      class HostileTest(unittest.TestCase):
          def test_harm(self):
              self.assertTrue(hostile.harm())
      """;

  /** What the program must come to, where that is more than not having passed. */
  private static final Map<String, List<Reason>> REASONS =
      Map.ofEntries(
          Map.entry("endless-loop", List.of(Reason.TIME_OUT)),
          Map.entry("sleeps-for-ever", List.of(Reason.TIME_OUT)),
          Map.entry("memory-bomb", List.of(Reason.OUT_OF_MEMORY)),
          Map.entry("native-memory-bomb", List.of(Reason.OUT_OF_MEMORY)),
          Map.entry("memory-bomb-in-shared-memory", List.of(Reason.OUT_OF_MEMORY)),
          Map.entry("disk-flood", List.of(Reason.DISK_LIMIT)),
          Map.entry("output-flood", List.of(Reason.OUTPUT_LIMIT)),
          Map.entry("crashes", List.of(Reason.CRASH)),
          Map.entry("halts-with-zero", List.of(Reason.NO_REPORT)),
          Map.entry("prints-all-passed-and-leaves", List.of(Reason.NO_REPORT)),
          Map.entry("leaves-in-a-static-block", List.of(Reason.NO_REPORT)),
          Map.entry("leaves-hard-at-import", List.of(Reason.NO_REPORT)),
          Map.entry("forges-the-report", List.of(Reason.FORGED)),
          Map.entry("brings-its-own-assertions", List.of(Reason.FORGED)),
          Map.entry("changes-the-assertions", List.of(Reason.FORGED)),
          Map.entry("changes-the-result", List.of(Reason.FORGED)));

  @TempDir static Path outside;
  private static final Map<String, TestReport> REPORTS = new TreeMap<>();
  private static Path canary = Path.of("");
  private static boolean contacted;

  static Stream<String> programs() throws IOException {
    Stream<String> python = Laboratory.hasPython() ? names("python") : Stream.of();
    return Stream.concat(names("java"), python);
  }

  private static Stream<String> names(String language) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder().resolve(language))) {
      files.forEach(file -> names.add(language + "/" + file.getFileName()));
    }
    return names.stream().filter(name -> name.matches(ONLY)).sorted();
  }

  @BeforeAll
  static void runAll() throws Exception {
    canary = Files.writeString(outside.resolve("canary"), "unharmed");
    try (ServerSocket server = new ServerSocket(0);
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      Thread.ofVirtual().start(() -> accept(server));
      Map<String, Future<TestReport>> runs = new LinkedHashMap<>();
      for (String program : programs().toList()) {
        runs.put(program, pool.submit(() -> run(program, server.getLocalPort())));
      }
      for (Map.Entry<String, Future<TestReport>> run : runs.entrySet()) {
        REPORTS.put(run.getKey(), run.getValue().get());
      }
    }
  }

  private static void accept(ServerSocket server) {
    try {
      server.accept().close();
      contacted = true;
    } catch (IOException e) {
      return;
    }
  }

  @AfterAll
  static void say() throws IOException {
    StringBuilder text = new StringBuilder();
    REPORTS.forEach((name, report) -> text.append(name).append(": ").append(word(report)));
    Files.writeString(Path.of("target/hostile.txt"), text);
  }

  private static String word(TestReport report) {
    return switch (report) {
      case TestReport.Passed passed -> "PASSED " + passed.run().duration().toMillis() + "\n";
      case TestReport.Failed failed ->
          "failed: "
              + failed.failures().getFirst().thrown()
              + ": "
              + failed.failures().getFirst().message().lines().findFirst().orElse("")
              + " "
              + failed.run().duration().toMillis()
              + "\n";
      case TestReport.Broken broken ->
          broken.reason().id()
              + ": "
              + broken.message()
              + " "
              + broken.problems()
              + " "
              + broken.run().duration().toMillis()
              + "\n";
    };
  }

  @ParameterizedTest
  @MethodSource("programs")
  void isContainedAndNotCountedAsPassed(String program) {
    assumeTrue(
        Laboratory.detection().sandbox().isolation().isFull(),
        () -> "only partial isolation here: " + Laboratory.detection().rejected());
    TestReport report = REPORTS.get(program);
    assertFalse(report instanceof Passed, () -> program + ": " + report);
    String name = name(program);
    if (REASONS.containsKey(name)) {
      Broken broken = assertInstanceOf(Broken.class, report, report.toString());
      assertTrue(REASONS.get(name).contains(broken.reason()), report.toString());
    } else if (report instanceof Broken broken) {
      assertFalse(broken.reason() == Reason.COMPILE_ERROR, broken.toString());
    }
  }

  @Test
  void nothingOutsideIsTouched() throws IOException {
    assumeTrue(Laboratory.detection().sandbox().isolation().isFull(), "only partial isolation");
    assertEquals("unharmed", Files.readString(canary));
    try (Stream<Path> files = Files.list(outside)) {
      assertEquals(List.of(canary), files.toList());
    }
    assertFalse(contacted);
  }

  @Test
  void noProcessIsLeftBehind() throws IOException {
    List<String> left = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        try {
          String environment =
              Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
          if (environment.contains("HOME=" + Laboratory.folder())) {
            left.add(Files.readString(process.resolve("cmdline")));
          }
        } catch (IOException e) {
          // It is gone, or it is somebody else's.
          continue;
        }
      }
    }
    assertEquals(List.of(), left);
  }

  @Test
  void theSameHarnessSeesHarmThatIsDone() {
    Map<String, String> java =
        Map.of(
            "node/Hostile.java",
            "package node; class Hostile { boolean harm() { return true; } }",
            "node/HostileTest.java",
            JAVA_TEST);
    assertInstanceOf(Passed.class, runJava(java, LIMITS));
    Map<String, String> python =
        Map.of("hostile.py", "def harm():\n    return True\n", "test_hostile.py", PYTHON_TEST);
    assertInstanceOf(Passed.class, runPython(python, LIMITS));
  }

  private static TestReport run(String program, int port) throws IOException {
    String text =
        Files.readString(folder().resolve(program))
            .replace("@CANARY@", canary.toString())
            .replace("@HOME@", System.getProperty("user.home"))
            .replace("@PID@", Long.toString(ProcessHandle.current().pid()))
            .replace("@PORT@", Integer.toString(port));
    boolean java = program.startsWith("java/");
    Map<String, String> files = split(java ? "node/Hostile.java" : "hostile.py", text);
    files.put(java ? "node/HostileTest.java" : "test_hostile.py", java ? JAVA_TEST : PYTHON_TEST);
    return java ? runJava(files, limits(program)) : runPython(files, limits(program));
  }

  private static Map<String, String> split(String first, String text) {
    Map<String, String> files = new HashMap<>();
    String[] parts = text.split("(?m)^(//|#) file: ", -1);
    files.put(first, parts[0]);
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      files.put(parts[i].substring(0, end), parts[i].substring(end + 1));
    }
    return files;
  }

  private static Limits limits(String program) {
    return LASTING.contains(name(program))
        ? LIMITS.within(LIMITS.cpu(), Duration.ofSeconds(5))
        : LIMITS;
  }

  private static String name(String program) {
    return program.replaceAll(".*/|\\.(java|py)$", "");
  }

  private static TestReport runJava(Map<String, String> files, Limits limits) {
    TestJob job = TestJob.of(files, new TestKind.JUnit(List.of()), Laboratory.junit());
    return Laboratory.run(job.within(limits));
  }

  private static TestReport runPython(Map<String, String> files, Limits limits) {
    TestKind kind = new TestKind.Unittest(List.of("test_hostile"));
    return Laboratory.run(TestJob.of(files, kind, List.of()).within(limits));
  }

  private static Path folder() {
    return Path.of("src/test/resources/io/nodesmith/testrun/hostile");
  }
}
