package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dry runs of the packaged program with a few requests that were never read while the reader was
 * improved.
 */
class DryRunTest {
  private static final int EVERY = 20;
  @TempDir Path folder;
  @TempDir static Path home;

  static Stream<String> requests() throws Exception {
    Path file =
        Program.checkout().resolve("nodesmith-acceptance/src/test/resources/requests/unseen.jsonl");
    List<String> all = Files.readAllLines(file);
    return IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aDryRunIsADocumentOfTheSchema(String line) throws Exception {
    JsonNode request = new ObjectMapper().readTree(line);
    Program nodesmith = new Program(folder, home);
    Program.Run run =
        nodesmith.run("generate", "--dry-run", "--format", "json", request.path("text").asText());
    JsonNode document = Documents.generation(run);
    boolean undecided = request.path("node_type").asText().equals("undecided");
    assertEquals(undecided ? 2 : 0, run.exitCode(), run.err());
    assertEquals(run.exitCode(), document.path("exit_code").asInt());
    assertEquals(List.of(), nodesmith.files());
    assertTrue(undecided || !document.path("artifacts").isEmpty(), run.out());
  }
}
