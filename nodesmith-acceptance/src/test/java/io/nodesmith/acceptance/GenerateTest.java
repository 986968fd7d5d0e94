package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, from the outside. */
class GenerateTest {
  @TempDir Path folder;
  @TempDir static Path home;
  private Program nodesmith;

  @BeforeEach
  void start() {
    nodesmith = new Program(folder, home);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          effect       | Create PostgreSQL CRUD Effect node with connection pooling
          compute      | Compute node that validates email addresses and normalizes text
          reducer      | Reducer that counts events per key and sums the amounts per key
          orchestrator | Orchestrator that runs reserve_stock, charge_card and ship_order in order with compensation when one fails
          """)
  void aSentenceBecomesATestedNode(String kind, String sentence) throws Exception {
    Program.Run run = nodesmith.run("generate", "--no-llm", "--format", "json", sentence);
    JsonNode document = Documents.generation(run);
    assertEquals(0, run.exitCode(), run.err() + run.out());
    assertEquals(kind, document.path("classification").path("node_type").asText());
    assertTrue(document.path("tests").path("passed").asInt() > 2, run.out());
    assertEquals(0, document.path("tests").path("failed").asInt());
    assertTrue(document.path("quality").path("score").asDouble() >= 0.85);
    for (JsonNode artifact : document.path("artifacts")) {
      Path file = folder.resolve(artifact.path("path").asText());
      assertEquals(artifact.path("bytes").asLong(), Files.size(file));
    }
  }

  @Test
  void whatNoPatternCanDoStaysAnHonestStub() throws Exception {
    Program.Run run =
        nodesmith.run(
            "generate",
            "--no-llm",
            "--format",
            "json",
            "Compute node that counts the words of a text and predicts weather from images");
    JsonNode document = Documents.generation(run);
    assertEquals(1, run.exitCode(), run.err() + run.out());
    // What another stub lacks is no fault of a method that works.
    assertEquals("implemented", document.path("methods").path(0).path("status").asText());
    assertEquals("stub", document.path("methods").path(1).path("status").asText());
    assertFalse(document.path("quality").path("passed").asBoolean());
    assertTrue(document.path("quality").path("score").asDouble() < 0.85);
  }

  @Test
  void aDryRunWritesNothing() throws Exception {
    Program.Run run = nodesmith.run("generate", "--dry-run", "Create PostgreSQL CRUD Effect node");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of(), nodesmith.files());
  }

  @Test
  void anExistingNodeIsNotOverwritten() throws Exception {
    Files.createDirectories(folder.resolve("nodes/postgresql_crud/v1_0_0"));
    Program.Run run =
        nodesmith.run(
            "generate", "--no-llm", "Create PostgreSQL CRUD Effect node with connection pooling");
    assertRefused(run);
  }

  @Test
  void aRequiredModelThatIsNotThereIsExitThree() throws Exception {
    Program.Run run = nodesmith.run("generate", "--enable-llm", "Create PostgreSQL CRUD node");
    assertEquals(3, run.exitCode());
    assertEquals(List.of(), nodesmith.files());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "do something",
        "Bonjour, je voudrais un programme pour gérer les clients de mon magasin",
        "\u0001\u0002\u0003",
      })
  void textThatSaysNothingIsRefused(String text) throws Exception {
    assertRefused(nodesmith.run("generate", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          generate;--prd;missing.md                                   | missing.md
          generate;--contract;missing.yaml                            | missing.yaml
          generate;--no-such-flag;Create PostgreSQL CRUD Effect node  | --no-such-flag
          generate;--language;cobol;Create PostgreSQL CRUD node       | cobol
          generate;--node-type;wizard;Create PostgreSQL CRUD node     | wizard
          generate                                                    | TEXT
          frobnicate                                                  | frobnicate
          """)
  void wrongUsageIsOneMessage(String arguments, String named) throws Exception {
    Program.Run run = nodesmith.run(arguments.strip().split(";", -1));
    assertRefused(run);
    assertTrue(run.err().contains(named.strip()), run.err());
  }

  @Test
  void aContractWithUnknownKeysAndACycleIsRefused() throws Exception {
    Files.writeString(
        folder.resolve("bad.yaml"),
        """
        contract_version: 1.0.0
        name: shop
        node_type: compute
        description: "a 'quoted': # text"
        surprise: true
        operations:
          work: {description: works}
        """);
    Program.Run run = nodesmith.run("generate", "--contract", "bad.yaml");
    assertEquals(2, run.exitCode(), run.out());
    assertTrue(run.err().contains("surprise"), run.err());
    Files.writeString(
        folder.resolve("cycle.yaml"),
        """
        contract_version: 1.0.0
        name: shop
        node_type: compute
        description: cyclic
        types:
          a: {fields: {b: {type: b}}}
          b: {fields: {a: {type: "list<a>"}}}
        operations:
          work: {description: works, input: {a: {type: a}}}
        """);
    run = nodesmith.run("generate", "--contract", "cycle.yaml");
    assertEquals(2, run.exitCode(), run.out());
    assertTrue(run.err().contains("contains itself"), run.err());
  }

  private void assertRefused(Program.Run run) throws IOException {
    assertEquals(2, run.exitCode(), run.err() + run.out());
    assertFalse(run.err().isBlank(), "a refusal says why");
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertEquals(List.of(), nodesmith.files());
  }
}
