package io.nodesmith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say of themselves. */
class HelpTest {
  @TempDir Path folder;

  @Test
  void acceptAndRejectSayTheirOwn() {
    String accept = help("accept");
    String reject = help("reject");
    assertTrue(accept.contains("you keep"), accept);
    assertTrue(reject.contains("you do not keep"), reject);
    assertNotEquals(accept.replace("accept", "reject"), reject);
    assertTrue(help().contains("you do not keep"), "in the list of commands");
  }

  @Test
  void onlyGenerateDoesWithoutAModel() {
    assertTrue(help("generate").contains("--no-llm"));
    assertFalse(help("bench").contains("--no-llm"));
    assertFalse(help("implement").contains("--no-llm"));
  }

  @Test
  void aModelIsNotBothRequiredAndForbidden() {
    InProcess.Answer answer =
        new InProcess(folder).run("generate", "--dry-run", "--no-llm", "--enable-llm", "CRUD");
    assertEquals(2, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains("contradict"), answer.err());
  }

  private String help(String... command) {
    String[] arguments = Arrays.copyOf(command, command.length + 1);
    arguments[command.length] = "--help";
    InProcess.Answer answer = new InProcess(folder).run(arguments);
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.out();
  }
}
