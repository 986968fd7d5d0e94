package io.nodesmith.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sandbox that works on this machine. */
class SandboxTest {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final Limits LIMITS =
      Limits.forTests()
          .within(Duration.ofSeconds(20), Duration.ofSeconds(30))
          .withRoom(256 * MEBIBYTE, 16 * MEBIBYTE);

  @TempDir static Path scratch;
  @TempDir Path folder;

  static Stream<Arguments> all() {
    return Detection.working(programs(), scratch).stream()
        .map(sandbox -> Arguments.of(Named.of(sandbox.isolation().means(), sandbox)));
  }

  static Stream<Arguments> full() {
    return all().filter(arguments -> ((Sandbox) named(arguments)).isolation().isFull());
  }

  private static Object named(Arguments arguments) {
    return ((Named<?>) arguments.get()[0]).getPayload();
  }

  static List<Path> programs() {
    List<Path> folders = new ArrayList<>(Detection.SYSTEM_FOLDERS);
    String more = System.getProperty("nodesmith.test.programs", "");
    if (!more.isEmpty()) {
      folders.add(Path.of(more));
    }
    return folders;
  }

  @ParameterizedTest
  @MethodSource("all")
  void outputErrorsAndExitCodeComeBack(Sandbox sandbox) {
    Execution execution = sandbox.run(shell("cat; echo bad >&2; exit 3").withInput("hällo"));
    assertEquals("hällo", execution.output(), execution.errors());
    assertEquals("bad\n", execution.errors());
    assertEquals(3, execution.exitCode());
    assertEquals(Ending.EXITED, execution.ending());
  }

  @ParameterizedTest
  @MethodSource("all")
  void environmentIsWhatWasGivenAndNoMore(Sandbox sandbox) {
    Execution execution = sandbox.run(shell("env").withEnvironment(Map.of("GIVEN", "yes")));
    List<String> names =
        execution.output().lines().map(line -> line.replaceFirst("=.*", "")).sorted().toList();
    assertTrue(names.contains("GIVEN"), names.toString());
    List<String> allowed =
        List.of(
            "GIVEN",
            "HOME",
            "LANG",
            "NODESMITH_RUN",
            "OLDPWD",
            "PATH",
            "PWD",
            "SHLVL",
            "TMPDIR",
            "TZ",
            "_",
            "LC_CTYPE");
    assertTrue(allowed.containsAll(names), names.toString());
  }

  @ParameterizedTest
  @MethodSource("all")
  void folderCanBeWrittenAndIsOursAgainAfterwards(Sandbox sandbox) throws IOException {
    Object owner = Files.getAttribute(folder, "unix:uid");
    Execution execution = sandbox.run(shell("mkdir a && echo made > a/b"));
    assertEquals("made\n", Files.readString(folder.resolve("a/b")), execution.errors());
    assertEquals(owner, Files.getAttribute(folder.resolve("a/b"), "unix:uid"));
    assertEquals(owner, Files.getAttribute(folder, "unix:uid"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void endlessCommandIsEndedWithAllItStarted(Sandbox sandbox) throws IOException {
    Limits limits = LIMITS.within(Duration.ofSeconds(20), Duration.ofMillis(700));
    Execution execution =
        sandbox.run(
            Command.of(
                List.of("/bin/sh", "-c", "trap '' TERM; (setsid sleep 611 &) ; sleep 612"),
                folder,
                limits));
    assertEquals(Ending.TIMED_OUT, execution.ending());
    assertEquals(List.of(), running("sleep\00061"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void daemonIsGoneWhenTheCommandHasEnded(Sandbox sandbox) throws IOException {
    Execution execution =
        sandbox.run(shell("setsid sleep 621 </dev/null >/dev/null 2>&1 & exit 0"));
    assertTrue(execution.succeeded(), execution.errors());
    assertEquals(List.of(), running("sleep\000621"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void outputFloodIsCut(Sandbox sandbox) {
    Execution execution = sandbox.run(shell("while :; do echo flood; done"));
    assertEquals(Ending.OUTPUT_LIMIT, execution.ending());
    assertTrue(execution.truncated());
    assertEquals(LIMITS.outputBytes(), execution.output().length());
  }

  @ParameterizedTest
  @MethodSource("all")
  void lastWordsBeforeTheEndAreHeard(Sandbox sandbox) {
    String words = "x".repeat(60_000);
    for (int i = 0; i < 5; i++) {
      assertEquals(words, sandbox.run(shell("cat; exit 7").withInput(words)).output());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void processorTimeOfAllProcessesIsBounded(Sandbox sandbox) {
    Limits limits = LIMITS.within(Duration.ofSeconds(1), Duration.ofSeconds(30));
    Execution execution =
        sandbox.run(
            Command.of(
                List.of("/bin/sh", "-c", "while :; do :; done & while :; do :; done"),
                folder,
                limits));
    assertEquals(Ending.OUT_OF_CPU, execution.ending());
  }

  @ParameterizedTest
  @MethodSource("all")
  void folderCannotBeFilledWithoutBound(Sandbox sandbox) {
    Execution execution =
        sandbox.run(
            shell("for i in $(seq 50); do head -c 4000000 /dev/zero > $i; sleep 0.1; done"));
    assertEquals(Ending.DISK_LIMIT, execution.ending(), execution.errors());
  }

  @ParameterizedTest
  @MethodSource("full")
  void filesOutsideAreOutOfReach(Sandbox sandbox) throws IOException {
    Path canary = Files.writeString(scratch.resolve("canary"), "secret");
    Execution execution = sandbox.run(shell("cat " + canary + "; echo harmed > " + canary));
    assertFalse(execution.output().contains("secret"));
    assertEquals("secret", Files.readString(canary));
    assertEquals(
        "secret",
        sandbox.run(shell("cat " + canary).reading(List.of(canary))).output(),
        "what is named is readable");
    sandbox.run(shell("echo harmed > " + canary).reading(List.of(canary)));
    assertEquals("secret", Files.readString(canary));
  }

  @ParameterizedTest
  @MethodSource("full")
  void networkIsLoopbackAndNothingElse(Sandbox sandbox) {
    Execution execution = sandbox.run(shell("cat /proc/net/dev | grep -c :"));
    assertEquals("1\n", execution.output(), execution.errors());
  }

  @ParameterizedTest
  @MethodSource("full")
  void processesAreCountedForEachRunAlone(Sandbox sandbox) {
    Limits limits = LIMITS.withProcesses(20, 64);
    String forks = "for i in $(seq 40); do sleep 5 & done 2>/dev/null; echo all";
    Execution execution = sandbox.run(Command.of(List.of("/bin/sh", "-c", forks), folder, limits));
    assertFalse(execution.output().contains("all"), execution.output());
    assertEquals("fine\n", sandbox.run(shell("echo fine")).output());
  }

  @ParameterizedTest
  @MethodSource("full")
  void strangerIsNobody(Sandbox sandbox) {
    Execution execution = sandbox.run(shell("id -u; grep CapEff /proc/self/status"));
    assertFalse(execution.output().startsWith("0\n"), execution.output());
    assertTrue(execution.output().contains("0000000000000000"), execution.output());
  }

  @ParameterizedTest
  @MethodSource("full")
  void secondLookAtProcessesShowsOnlyItsOwn(Sandbox sandbox) {
    Execution execution = sandbox.run(shell("ls -d /proc/[0-9]* | wc -l"));
    assertTrue(Integer.parseInt(execution.output().strip()) < 8, execution.output());
  }

  @Test
  void nothingSurvivesWhenWeAreKilled() throws Exception {
    Process judge =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                scratch.resolve("victim").toString(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    Path started = folder.resolve("started");
    for (int i = 0; i < 600 && !Files.exists(started) && judge.isAlive(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertTrue(Files.exists(started), () -> "never started");
    assertFalse(running("sleep\000631").isEmpty());
    judge.destroyForcibly().waitFor();
    for (int i = 0; i < 100 && !running("sleep\000631").isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertEquals(List.of(), running("sleep\000631"));
  }

  /** A process of ours that is killed while a stranger runs. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      Detection.detect(programs(), Path.of(arguments[0]))
          .sandbox()
          .run(
              Command.of(
                  List.of(
                      "/bin/sh", "-c", "setsid sleep 631 & touch started; trap '' TERM; sleep 631"),
                  Path.of(arguments[1]),
                  LIMITS));
    }
  }

  @Test
  void everySandboxThatIsPassedOverSaysWhy() {
    Detection detection = Detection.detect(List.of(), scratch);
    assertEquals(Isolation.Level.PARTIAL, detection.sandbox().isolation().level());
    assertEquals(2, detection.rejected().size(), detection.rejected().toString());
    assertTrue(detection.refusal(true).isPresent());
    assertTrue(detection.refusal(false).isEmpty());
    assertTrue(detection.sandbox().isolation().missing().contains("network"));
  }

  @Test
  void bestSandboxOfThisMachineIsFull() {
    Detection detection = Detection.detect(programs(), scratch);
    assumeTrue(
        detection.sandbox().isolation().isFull(),
        () -> "only partial isolation here: " + detection.rejected());
    assertTrue(detection.refusal(true).isEmpty());
  }

  private Command shell(String script) {
    return Command.of(List.of("/bin/sh", "-c", script), folder, LIMITS);
  }

  private static List<String> running(String commandLine) throws IOException {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> processes =
        Files.newDirectoryStream(new File("/proc").toPath(), "[0-9]*")) {
      for (Path process : processes) {
        try {
          String line = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
          if (line.startsWith(commandLine)) {
            found.add(line);
          }
        } catch (IOException e) {
          continue;
        }
      }
    }
    return found;
  }
}
