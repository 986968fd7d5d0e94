package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.testing.RecordedReply;
import io.nodesmith.testing.ReplayModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that has nothing to do with ONEX, filled by a model and proven by its own tests. */
class ForeignCodeTest {
  private static final String BEFORE =
      """
      package shop;

      /** Sums. */
      public final class Till {
        /** Adds. */
        public int add(int a, int b) {
      """;
  private static final String AFTER = "  }\n\n  int   odd() { return 1; } // keeps its blanks\n}";
  private static final String TEST =
      """
      package shop;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class TillTest {
        @Test
        void adds() {
          assertEquals(5, new Till().add(2, Fixed.three()));
        }
      }
      """;
  private static final String GOOD = reply("return a + b;");

  @TempDir Path folder;
  @TempDir Path home;
  private Program nodesmith;
  private Path till;
  private String source;

  private static String reply(String body) {
    return "Here it is:\n```java\npublic int add(int a, int b) {\n  " + body + "\n}\n```\n";
  }

  @BeforeEach
  void writeProject() throws Exception {
    nodesmith = new Program(folder, home);
    till = Files.createDirectories(folder.resolve("src/shop")).resolve("Till.java");
    source = BEFORE + "    // IMPLEMENTATION REQUIRED\n    return 0;\n" + AFTER;
    Files.writeString(till, source);
    Files.writeString(
        folder.resolve("src/shop/Fixed.java"),
        "package shop;\n\n/** Three. */\nclass Fixed {\n  static int three() {\n    // TODO\n"
            + "    return 0;\n  }\n}\n");
    Files.writeString(
        Files.createDirectories(folder.resolve("test/shop")).resolve("TillTest.java"), TEST);
  }

  private Program.Run implement(ReplayModel model, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("implement", "src/shop/Till.java"));
    arguments.addAll(List.of("src/shop/Fixed.java", "--test-file", "test/shop/TillTest.java"));
    arguments.addAll(List.of("--endpoint", model.uri().toString(), "--model", "recorded"));
    arguments.addAll(List.of(more));
    return nodesmith.run(arguments.toArray(String[]::new));
  }

  private static ReplayModel model(String add) {
    String three = "```java\nstatic int three() {\n  return 3;\n}\n```";
    return ReplayModel.of(
        List.of(
            new RecordedReply("Till.add", "", add), new RecordedReply("Fixed.three", "", three)));
  }

  @Test
  void filesThatNeedEachOtherAreFilledAndNothingElseChanges() throws Exception {
    try (ReplayModel model = model(GOOD)) {
      Program.Run run = implement(model, "--in-place");
      assertEquals(0, run.exitCode(), run.err());
      assertEquals(BEFORE + "    return a + b;\n" + AFTER, Files.readString(till));
      assertEquals(2, model.heard().size(), "one question a stub");
      Path copy =
          Path.of(run.out().lines().findFirst().orElse("").replaceAll(".*before: |\\)", ""));
      assertEquals(source, Files.readString(copy));
    }
  }

  @Test
  void aFailingTestIsNamedAndTheStubStays() throws Exception {
    try (ReplayModel model = model(reply("return a - b;"))) {
      Program.Run run = implement(model, "--in-place", "--repair", "1");
      assertEquals(1, run.exitCode(), run.err());
      assertTrue(run.err().contains("TillTest"), run.err());
      assertTrue(run.err().contains("--keep-failing"), run.err());
      assertEquals(source, Files.readString(till));
    }
  }

  @Test
  void failingCodeIsWrittenOnRequest() throws Exception {
    try (ReplayModel model = model(reply("return a - b;"))) {
      Program.Run run = implement(model, "--in-place", "--repair", "0", "--keep-failing");
      assertEquals(1, run.exitCode(), run.err());
      assertEquals(BEFORE + "    return a - b;\n" + AFTER, Files.readString(till));
    }
  }

  @Test
  void aTestCommandThatCannotWorkIsRefusedBeforeAModelIsAsked() throws Exception {
    try (ReplayModel model = model(GOOD)) {
      Program.Run run =
          nodesmith.run(
              "implement",
              "src/shop/Till.java",
              "--test-command",
              "no-such-program --all",
              "--endpoint",
              model.uri().toString(),
              "--model",
              "recorded");
      assertEquals(2, run.exitCode(), run.err());
      assertTrue(run.err().contains("no-such-program"), run.err());
      assertTrue(model.heard().isEmpty());
    }
  }

  @Test
  void anExistingFileIsRefusedBeforeAModelIsAsked() throws Exception {
    Path there = Files.createDirectories(folder.resolve("out")).resolve("Till.java");
    Files.writeString(there, "mine");
    try (ReplayModel model = model(GOOD)) {
      Program.Run run = implement(model, "--output", "out");
      assertEquals(2, run.exitCode(), run.err());
      assertEquals("mine", Files.readString(there));
      assertTrue(model.heard().isEmpty());
    }
  }

  @Test
  void withoutAModelNothingIsDone() throws Exception {
    Program.Run run =
        nodesmith.run("implement", "src/shop/Till.java", "--test-file", "test/shop/TillTest.java");
    assertEquals(3, run.exitCode(), run.err());
    assertTrue(run.err().contains("nodesmith doctor"), run.err());
    assertFalse(run.err().contains("bug of ours"), run.err());
  }

  @Test
  void everyCallIsInTheJournal() throws Exception {
    try (ReplayModel model = model(GOOD)) {
      implement(model, "--diff");
    }
    Program.Run verified = nodesmith.run("journal", "verify");
    assertEquals(0, verified.exitCode(), verified.err());
    Program.Run shown = nodesmith.run("journal", "show");
    assertTrue(shown.out().contains("recorded"), shown.out());
  }
}
