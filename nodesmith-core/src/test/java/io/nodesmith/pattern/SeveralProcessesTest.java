package io.nodesmith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralProcessesTest {
  @TempDir Path folder;

  private Process writer(String name, int count) throws IOException {
    return process(System.getProperty("java.class.path"), folder.toString(), name, count + "");
  }

  private static Process process(String classPath, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            PatternWriter.class.getName());
    builder.command().addAll(List.of(arguments));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private PatternStore open() {
    return PatternStore.open(
        folder, LearningRules.standard(), Clock.systemUTC(), new SecureRandom());
  }

  private int seen() {
    try (PatternStore store = open()) {
      return store.patterns().values().stream().mapToInt(PatternState::seen).sum();
    }
  }

  @Test
  void twoProcessesWriteAtOnce() throws Exception {
    Process one = writer("one", 200);
    Process two = writer("two", 200);
    assertEquals(0, one.waitFor());
    assertEquals(0, two.waitFor());
    assertEquals(400, seen());
  }

  @Test
  void whatWasKeptSurvivesAKillAtAnyMoment() throws Exception {
    int kept = 0;
    for (int i = 0; i < 3; i++) {
      Process writer = writer("killed" + i, 100_000);
      int before = kept;
      try (BufferedReader lines = writer.inputReader()) {
        for (int line = 0; line < 20 + 37 * i; line++) {
          assertEquals(kept++ - before, Integer.parseInt(lines.readLine()));
        }
        writer.destroyForcibly().waitFor();
      }
    }
    int found = seen();
    assertTrue(found >= kept, found + " of " + kept);
  }

  @Test
  void aForgottenTextWaitsForOthersToEnd() throws Exception {
    Pattern pattern = Samples.pattern("trim", "Trims a text");
    Process writer = writer("busy", 100_000);
    try (BufferedReader lines = writer.inputReader();
        PatternStore store = open()) {
      assertEquals("0", lines.readLine());
      store.add(List.of(new PatternEvent.Seen(pattern)));
      assertFalse(store.forget(pattern.id()), "another process is writing");
      writer.destroyForcibly().waitFor();
      assertTrue(store.forget(pattern.id()), "the lock of a killed process is gone");
    }
  }

  @Test
  void theIndexIsNotLoadedWhileNothingIsKnown() throws Exception {
    String withoutLucene =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> !path.contains("lucene"))
            .collect(Collectors.joining(File.pathSeparator));
    Process asking = process(withoutLucene, folder.toString(), "ask", "-1");
    assertEquals(0, asking.waitFor());
  }
}
