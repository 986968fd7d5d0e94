package io.nodesmith.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  @TempDir Path scratch;

  @Test
  void exitCodeAndOutputComeBack() {
    Detection detection = Detection.detect(Detection.SYSTEM_FOLDERS, scratch);
    Execution execution =
        detection
            .sandbox()
            .run(
                Command.of(
                    List.of("/bin/sh", "-c", "cat; echo bad >&2; exit 3"),
                    scratch.resolve("own"),
                    Limits.forTests())
                    .withInput("hello"));
    assertEquals("hello", execution.output(), execution.errors());
    assertEquals("bad\n", execution.errors());
    assertEquals(3, execution.exitCode());
    assertEquals(Ending.EXITED, execution.ending());
    assertTrue(execution.isolation().isFull(), detection.rejected().toString());
  }
}
