package io.nodesmith.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path temporary;

  /** Removes the folder that is named. */
  static final class Remover {
    private Remover() {}

    public static void main(String[] args) throws IOException {
      Folders.remove(Path.of(args[0]));
    }
  }

  @Test
  void whatWasClosedToItsOwnerIsRemovedToo() throws Exception {
    Path kept = Files.writeString(temporary.resolve("kept"), "kept");
    Path folder = temporary.resolve("folder");
    Path deep = Files.createDirectories(folder.resolve("unreadable/deep/deeper"));
    Files.writeString(deep.resolve("a\nb"), "text");
    Files.createSymbolicLink(deep.resolve("link"), kept);
    Path fixed = Files.createDirectories(folder.resolve("unwritable"));
    Files.writeString(fixed.resolve("file"), "text");
    Files.setPosixFilePermissions(fixed, PosixFilePermissions.fromString("r-xr-xr-x"));
    Files.setPosixFilePermissions(
        folder.resolve("unreadable"), PosixFilePermissions.fromString("---------"));
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      // For root nothing is closed; in a name space of its own it is a user like any other.
      command.addAll(List.of("unshare", "--user", "--"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Remover.class.getName()));
    command.add(folder.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertFalse(Files.exists(folder));
    assertTrue(Files.exists(kept));
  }
}
