package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.testing.RecordedReply;
import io.nodesmith.testing.ReplayModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many tasks through one model, from the outside. */
class BenchTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SKELETON =
      """
      class Twice {
        /** Twice n. */
        int of(int n) {
          // IMPLEMENTATION REQUIRED
          throw new UnsupportedOperationException();
        }
      }
      """;
  private static final String TEST =
      """
      public class Main {
        public static void main(String[] arguments) {
          if (new Twice().of(4) != 8) {
            throw new AssertionError("twice 4 is 8");
          }
        }
      }
      """;

  @TempDir Path folder;
  @TempDir Path home;
  private Program nodesmith;
  private Path results;

  @BeforeEach
  void start() throws Exception {
    nodesmith = new Program(folder, home);
    results = folder.resolve("out.jsonl");
    Files.writeString(folder.resolve("tasks.jsonl"), task("a") + "\n" + task("b") + "\n");
  }

  private static String task(String id) throws Exception {
    ObjectNode task = JSON.createObjectNode();
    task.put("id", id).put("language", "java").put("file_name", "Twice.java");
    task.put("skeleton", SKELETON).put("test_runner", "main");
    task.putObject("test").put("Main.java", TEST);
    task.putArray("test_targets").add("Main");
    task.putArray("methods")
        .addObject()
        .put("index", 0)
        .put("start_line", 3)
        .put("end_line", 6)
        .put("name", "of")
        .put("enclosing", "Twice")
        .put("signature", "int of(int n)");
    return JSON.writeValueAsString(task);
  }

  private Program.Run bench(ReplayModel model, String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of("bench", "tasks.jsonl", "--results", "out.jsonl"));
    all.addAll(List.of("--endpoint", model.uri().toString(), "--model", "recorded"));
    all.addAll(List.of("--repair", "0"));
    all.addAll(List.of(more));
    return nodesmith.run(all.toArray(String[]::new));
  }

  private static ReplayModel model(String body) {
    String reply = "```java\nint of(int n) {\n  " + body + "\n}\n```";
    return ReplayModel.of(List.of(new RecordedReply("Twice.of", "", reply)));
  }

  @Test
  void aRunThatWasCutGoesOnWhereItStopped() throws Exception {
    Files.writeString(results, "{\"task\":\"a\",\"passed\":true}\n{\"task\":\"b\",\"pas");
    try (ReplayModel model = model("return 2 * n;")) {
      Program.Run run = bench(model, "--resume");
      assertEquals(0, run.exitCode(), run.err());
      assertEquals(1, model.heard().size(), "only the task that was cut");
      List<String> lines = Files.readAllLines(results);
      JsonNode last = JSON.readTree(lines.getLast());
      assertEquals("b", last.path("task").asText());
      assertTrue(last.path("passed").asBoolean(), lines.getLast());
      assertTrue(run.out().contains("2 of 2 passed"), "old and new: " + run.out());
    }
  }

  @Test
  void wrongCodeDoesNotPass() throws Exception {
    try (ReplayModel model = model("return 3 * n;")) {
      Program.Run run = bench(model, "--limit", "1");
      JsonNode only = JSON.readTree(Files.readString(results));
      assertFalse(only.path("passed").asBoolean(), run.err());
      assertEquals(1, only.path("tests").path("failed").asInt());
      assertEquals("failed", only.path("methods").path(0).path("status").asText());
      assertTrue(run.out().contains("0 of 1 passed"), run.out());
    }
  }

  @Test
  void tasksThatCannotBeTestedSayWhyAndTheOthersGoOn() throws Exception {
    String noRunner = task("no-runner").replace("\"main\"", "\"nonesuch\"");
    String noTarget = task("no-target").replace("[\"Main\"]", "[]");
    String broken = task("broken").replace("new Twice()", "new Thrice()");
    Files.write(folder.resolve("tasks.jsonl"), List.of(noRunner, noTarget, broken, task("good")));
    try (ReplayModel model = model("return 2 * n;")) {
      Program.Run run = bench(model);
      assertEquals(0, run.exitCode(), run.err());
      assertTrue(run.out().contains("1 of 4 passed"), run.out());
      String all = Files.readString(results);
      assertTrue(all.contains("no tests can be run by nonesuch [Main]"), all);
      assertTrue(all.contains("no tests can be run by main []"), all);
      assertTrue(all.contains("the tests did not run, compile-error"), all);
      assertTrue(all.contains("class Thrice"), all);
    }
  }

  @Test
  void aBadLineIsNamedAndNothingIsWritten() throws Exception {
    Files.writeString(folder.resolve("tasks.jsonl"), task("a") + "\n{bad\n");
    try (ReplayModel model = model("return 2 * n;")) {
      Program.Run run = bench(model);
      assertEquals(2, run.exitCode(), run.err());
      assertTrue(run.err().contains("tasks.jsonl:2"), run.err());
      assertFalse(Files.exists(results));
    }
  }

  @Test
  void aServerThatIsDownEndsWithNoModel() throws Exception {
    ReplayModel model = model("return 2 * n;");
    model.close();
    Program.Run run = bench(model, "--limit", "1", "--deadline", "2");
    assertEquals(3, run.exitCode(), run.err() + run.out());
  }
}
