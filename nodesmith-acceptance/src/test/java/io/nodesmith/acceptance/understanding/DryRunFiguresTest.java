package io.nodesmith.acceptance.understanding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.acceptance.Documents;
import io.nodesmith.cli.InProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the understanding of requests in what {@code generate --dry-run --format json} prints.
 */
class DryRunFiguresTest {
  @TempDir Path folder;

  @Test
  void unseenRequestsAreUnderstoodOnTheCommandLine() throws IOException {
    InProcess nodesmith = new InProcess(folder);
    Figures figures = new Figures();
    int questions = 0;
    for (LabelledRequest request : LabelledRequest.read("unseen.jsonl")) {
      InProcess.Answer answer =
          nodesmith.run("generate", "--dry-run", "--format", "json", request.text());
      JsonNode document = Documents.generation(answer.out());
      assertEnds(request.id(), answer, document);
      questions += answer.exitCode() == 0 ? 0 : 1;
      figures.add(request, understood(answer.exitCode(), document));
    }
    System.out.println("unseen.jsonl, dry runs: " + figures + ", questions to " + questions);
    assertAll(
        () -> assertTrue(figures.nodeType() >= 0.95, "node type: " + figures),
        () -> assertTrue(figures.saneNames() == 1.0, "names: " + figures),
        () -> assertTrue(figures.operationsByVerb() >= 0.9, "operations: " + figures));
  }

  /** With a plan, or with questions. */
  private static void assertEnds(String id, InProcess.Answer answer, JsonNode document) {
    assertEquals(answer.exitCode(), document.path("exit_code").asInt(), id);
    if (answer.exitCode() == 0) {
      assertFalse(document.path("artifacts").isEmpty(), id);
    } else {
      assertEquals(2, answer.exitCode(), id + ": " + answer.err());
      assertFalse(document.path("questions").isEmpty(), id + ": " + answer.err());
    }
  }

  private static Understood understood(int exitCode, JsonNode document) {
    JsonNode requirements = document.path("requirements");
    List<String> operations = new ArrayList<>();
    requirements.path("operations").forEach(o -> operations.add(o.path("name").asText()));
    return new Understood(
        exitCode == 0 ? document.path("classification").path("node_type").asText() : "undecided",
        Optional.of(requirements.path("service_name").asText()).filter(name -> !name.isEmpty()),
        operations);
  }
}
