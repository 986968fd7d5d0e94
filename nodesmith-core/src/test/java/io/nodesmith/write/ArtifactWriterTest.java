package io.nodesmith.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactWriterTest {
  private final ArtifactWriter writer = new ArtifactWriter();
  @TempDir Path home;

  @Test
  void aPlanIsWrittenByteForByte() throws IOException {
    writer.write(new WritePlan(home.resolve("a/b"), Map.of("x/y.txt", "é\r\n\t")));
    assertEquals("é\r\n\t", Files.readString(home.resolve("a/b/x/y.txt")));
    assertEquals(List.of("b"), names(home.resolve("a")));
  }

  @Test
  void anExistingFolderIsRefusedUnlessForced() throws IOException {
    Files.createDirectory(home.resolve("node"));
    WritePlan plan = new WritePlan(home.resolve("node"), Map.of("x", "new"));
    assertEquals(List.of("output-exists"), codes(writer.check(plan, false)));
    assertEquals(List.of(), codes(writer.check(plan, true)));
  }

  @Test
  void forceReplacesPlannedFilesAndKeepsOthers() throws IOException {
    Path folder = Files.createDirectory(home.resolve("node"));
    Files.writeString(folder.resolve("mine"), "kept");
    Files.writeString(folder.resolve("x"), "old");
    writer.write(new WritePlan(folder, Map.of("x", "new")));
    assertEquals("kept", Files.readString(folder.resolve("mine")));
    assertEquals("new", Files.readString(folder.resolve("x")));
    assertEquals(List.of("node"), names(home));
  }

  @Test
  void aPathOutOfTheFolderIsRefused() {
    WritePlan plan = new WritePlan(home.resolve("node"), Map.of("../../etc/passwd", ""));
    assertEquals(List.of("path-escapes"), codes(writer.check(plan, false)));
  }

  @Test
  void aFailureInTheMiddleLeavesEverythingAsItWas() throws IOException {
    Path folder = Files.createDirectory(home.resolve("node"));
    Files.writeString(folder.resolve("a"), "old");
    WritePlan plan = new WritePlan(folder, Map.of("a", "new", "a/d", "impossible"));
    assertThrows(NodesmithException.class, () -> writer.write(plan));
    assertEquals("old", Files.readString(folder.resolve("a")));
    assertEquals(List.of("node"), names(home));
  }

  @Test
  void aFileInPlaceOfTheParentFolderIsReported() throws IOException {
    Files.writeString(home.resolve("file"), "");
    WritePlan plan = new WritePlan(home.resolve("file/node"), Map.of("x", ""));
    assertEquals(List.of("output-unwritable"), codes(writer.check(plan, false)));
  }

  @Test
  void entriesTellDigestAndSize() {
    WritePlan.Entry entry = new WritePlan(home, Map.of("x", "abc")).entries().getFirst();
    assertEquals(3, entry.bytes());
    assertTrue(entry.sha256().startsWith("ba7816bf8f01cfea"));
    assertFalse(entry.path().isEmpty());
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
