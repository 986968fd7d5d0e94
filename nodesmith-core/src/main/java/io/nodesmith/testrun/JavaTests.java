package io.nodesmith.testrun;

import io.nodesmith.problem.Problem;
import io.nodesmith.sandbox.Command;
import io.nodesmith.sandbox.Execution;
import io.nodesmith.sandbox.Limits;
import io.nodesmith.testrun.Compilation.Compiled;
import io.nodesmith.testrun.Compilation.Rejected;
import io.nodesmith.testrun.Compilation.TestMethod;
import io.nodesmith.testrun.TestReport.Broken;
import io.nodesmith.testrun.TestReport.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Compiles Java sources here and runs their tests in a child JVM. */
final class JavaTests {
  private static final long MEBIBYTE = 1024 * 1024;

  /** Quick to start, small, and nothing to attach to. */
  private static final List<String> FLAGS =
      List.of(
          "-ea",
          "-Xms16m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=64m",
          "-Xlog:disable",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.awt.headless=true",
          "-Djava.io.tmpdir=/tmp",
          "-Duser.language=en",
          "-Dfile.encoding=UTF-8");

  private final Workshop workshop;
  private final RunnerJar runnerJar;
  private final AotArchive archive;
  private final AtomicBoolean isWarm = new AtomicBoolean();

  JavaTests(Workshop workshop) {
    this.workshop = workshop;
    this.runnerJar = new RunnerJar(workshop.cache());
    this.archive = new AotArchive(workshop);
  }

  void prepare(TestJob given) throws IOException {
    if (isWarm.compareAndSet(false, true)) {
      TestJob job = ProjectCopy.merged(given, ".java");
      JavaCompilation.compile(job.sources(), job.classPath(), job.release());
    }
    archive.archiveFor(FLAGS, classPath(given), kind(given));
  }

  TestReport run(TestJob given) throws IOException {
    isWarm.set(true);
    long start = System.nanoTime();
    TestJob job = ProjectCopy.merged(given, ".java");
    return switch (JavaCompilation.compile(job.sources(), job.classPath(), job.release())) {
      case Rejected rejected ->
          broken(start, Reason.COMPILE_ERROR, "The code does not compile.", rejected.problems());
      case Compiled compiled -> run(job, compiled, start);
    };
  }

  private TestReport run(TestJob job, Compiled compiled, long start) throws IOException {
    if (compiled.classes().keySet().stream().anyMatch(JavaTests::isReserved)) {
      return broken(
          start, Reason.FORGED, "The code declares classes in a package of JUnit.", List.of());
    }
    Set<TestMethod> tests = wanted(job.kind(), compiled);
    boolean junit = job.kind() instanceof TestKind.JUnit;
    if (junit && job.classPath().stream().noneMatch(RunnerJar::isLauncher)) {
      String message = "junit-platform-launcher is not on the class path.";
      return broken(start, Reason.NO_RUNNER, message, List.of());
    }
    if (tests.isEmpty()) {
      return broken(start, Reason.NO_TESTS, "There is not one test.", List.of());
    }
    Coverage coverage = new Coverage(job.measured());
    try (Bench bench = Bench.in(workshop.scratch())) {
      writeClasses(bench, coverage.instrumented(compiled));
      if (job.folder() != null) {
        ProjectCopy.copy(job.folder(), bench.own());
      }
      writeResources(bench, job.sources());
      String token = workshop.tokens().get();
      Execution execution = workshop.sandbox().run(command(job, bench, tests, token));
      JavaExpectation expectation = new JavaExpectation(compiled, tests, coverage);
      return new Verdict(execution, token, expectation, new SourceTexts(job.sources())).report();
    }
  }

  private static boolean isReserved(String type) {
    return type.startsWith("org.junit.")
        || type.startsWith("org.opentest4j.")
        || type.startsWith("nodesmith.runner.");
  }

  private static Set<TestMethod> wanted(TestKind kind, Compiled compiled) {
    if (kind instanceof TestKind.Main main) {
      return Set.of(new TestMethod(main.type(), "main", main.type()));
    }
    if (kind instanceof TestKind.JUnit junit && !junit.types().isEmpty()) {
      return compiled.tests().stream()
          .filter(test -> junit.types().contains(test.selected()))
          .collect(Collectors.toSet());
    }
    return compiled.tests();
  }

  private Command command(TestJob job, Bench bench, Set<TestMethod> tests, String token)
      throws IOException {
    String kind = kind(job);
    List<Path> classPath = classPath(job);
    List<Path> readable = new ArrayList<>(classPath);
    List<String> arguments = new ArrayList<>(List.of(program(workshop.toolchain())));
    arguments.addAll(FLAGS);
    arguments.addAll(sizes(job.limits()));
    Optional<Path> archived = archive.archiveFor(FLAGS, classPath, kind);
    archived.ifPresent(
        path -> {
          arguments.add("-XX:AOTCache=" + path);
          readable.add(path);
        });
    classPath.add(bench.classes());
    arguments.addAll(List.of("-cp", joined(classPath), "nodesmith.runner.Runner"));
    List<String> input = new ArrayList<>(List.of(token, kind));
    tests.stream().map(TestMethod::selected).distinct().sorted().forEach(input::add);
    readable.add(bench.classes());
    readable.addAll(workshop.toolchain().javaFolders());
    return new Command(
        arguments,
        bench.own(),
        readable,
        job.environment(),
        String.join("\n", input) + "\n",
        job.limits());
  }

  private static String kind(TestJob job) {
    return job.kind() instanceof TestKind.Main ? "main" : "junit";
  }

  private List<Path> classPath(TestJob job) throws IOException {
    List<Path> classPath = new ArrayList<>();
    classPath.add(runnerJar.jarFor(job.classPath()));
    classPath.addAll(job.classPath());
    return classPath;
  }

  static String program(Toolchain toolchain) {
    return toolchain.javaHome().resolve("bin/java").toString();
  }

  static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> sizes(Limits limits) {
    long heap = limits.memoryBytes() / 2 / MEBIBYTE;
    return List.of("-Xmx" + heap + "m", "-XX:MaxDirectMemorySize=" + heap / 2 + "m");
  }

  private static void writeClasses(Bench bench, Map<String, byte[]> classes) throws IOException {
    for (Map.Entry<String, byte[]> type : classes.entrySet()) {
      Path file = Bench.inside(bench.classes(), type.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, type.getValue());
    }
  }

  /** Files that are not Java: beside the classes, and in the folder where the tests run. */
  private static void writeResources(Bench bench, Map<String, String> sources) throws IOException {
    Map<String, String> others = new HashMap<>(sources);
    others.keySet().removeIf(path -> path.endsWith(".java"));
    Bench.write(bench.own(), others);
    others.keySet().removeIf(path -> path.startsWith("META-INF/services/org.junit."));
    Bench.write(bench.classes(), others);
  }

  private Broken broken(long start, Reason reason, String message, List<Problem> problems) {
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    TestRun run = TestRun.empty(duration, workshop.sandbox().isolation(), "");
    return new Broken(run, reason, message, problems);
  }
}
