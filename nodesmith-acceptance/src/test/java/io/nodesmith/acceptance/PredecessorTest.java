package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.testing.RecordedReply;
import io.nodesmith.testing.ReplayModel;
import io.nodesmith.testing.ScriptedModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator before this one got wrong, from the outside: each mistake is a test. */
class PredecessorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SENTENCE = "Compute node that predicts weather from satellite images";

  /** Two stubs, one of them synchronous with a signature over several lines. */
  private static final String TEXTS =
      """
      class Texts:
          def clean(
              self,
              text: str,
              *,
              mark: str = "(",  # a bracket: (
          ) -> list[str]:
              \"""Splits at white space and marks.\"""
              # IMPLEMENTATION REQUIRED
              pass

          async def count(self, text: str) -> int:
              \"""Counts words.\"""
              # IMPLEMENTATION REQUIRED
              pass
      """;

  private static final String TEST =
      """
      import asyncio
      import unittest

      from texts import Texts


      class TextsTest(unittest.TestCase):
          def test_clean(self):
              self.assertEqual(["a", "b\\\\1"], Texts().clean("a(  b\\\\1", mark="("))

          def test_count(self):
              self.assertEqual(2, asyncio.run(Texts().count("a b")))
      """;

  /** A body alone, indented, with an import that the file does not have, and backslashes. */
  private static final String CLEAN =
      """
      The body:
      ```python
              import re

              return [part for part in re.split(r"\\s+|" + re.escape(mark), text) if part]
      ```
      """;

  private static final String COUNT =
      """
      ```python
      async def count(self, text: str) -> int:
          return len(text.split())
      ```
      """;

  @TempDir Path folder;
  @TempDir Path home;
  private Program nodesmith;

  @BeforeEach
  void start() throws Exception {
    nodesmith = new Program(folder, home);
    Files.writeString(folder.resolve("texts.py"), TEXTS);
    Files.writeString(folder.resolve("test_texts.py"), TEST);
  }

  private Program.Run generate(URI endpoint, String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of("generate", "--enable-llm", "--format", "json"));
    all.addAll(List.of("--endpoint", endpoint.toString(), "--model", "recorded"));
    all.addAll(List.of(more));
    all.add(SENTENCE);
    return nodesmith.run(all.toArray(String[]::new));
  }

  private Program.Run implement(ReplayModel model) throws Exception {
    return nodesmith.run(
        "implement",
        "texts.py",
        "--test-file",
        "test_texts.py",
        "--endpoint",
        model.uri().toString(),
        "--model",
        "recorded",
        "--repair",
        "0",
        "--in-place");
  }

  private static ReplayModel model(String clean) {
    return ReplayModel.of(
        List.of(
            new RecordedReply("Texts.clean", "", clean),
            new RecordedReply("Texts.count", "", COUNT)));
  }

  private static JsonNode json(Program.Run run) throws Exception {
    return JSON.readTree(run.out());
  }

  @Test
  void anOutageOfAllModelsIsNoSuccess() throws Exception {
    Program.Run run = generate(URI.create("http://127.0.0.1:1"));
    assertEquals(3, run.exitCode(), run.err() + run.out());
    assertFalse(json(run).path("quality").path("passed").asBoolean(false), run.out());
  }

  @Test
  void successThatIsOnlySaidIsNotBelieved() throws Exception {
    String pretended = "```java\n// TODO: predict\nreturn null;\n```";
    try (ScriptedModel model = ScriptedModel.with(pretended)) {
      Program.Run run = generate(model.uri(), "--repair", "0");
      assertEquals(1, run.exitCode(), run.err() + run.out());
      JsonNode document = json(run);
      assertNotEquals("implemented", document.path("methods").path(0).path("status").asText());
      assertTrue(document.path("quality").path("score").asDouble() < 0.85, run.out());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hard-coded-key    | String apiKey = "sk-x7Kq9TzWm3Rv5Ln8Yb2Dc6Hf1Js4";  | apiKey
          pure              | java.nio.file.Files.exists(java.nio.file.Path.of("/tmp"));   | ""
          unknown-type      | WeatherOracle oracle = new WeatherOracle();        | oracle
          """)
  void whatTheChecksForbidIsRepairedAndNotBelieved(String rule, String line, String used)
      throws Exception {
    String good = answer("\"sun\"");
    String bad = answer("\"sun\" + " + used).replace("return", line + "\n  return");
    try (ScriptedModel model = ScriptedModel.with(bad, good)) {
      Program.Run run = generate(model.uri(), "--repair", "1");
      assertEquals(0, run.exitCode(), run.err() + run.out());
      assertEquals(2, model.heard().size(), rule);
    }
    try (ScriptedModel model = ScriptedModel.with(bad)) {
      Program.Run run = generate(model.uri(), "--repair", "1", "--force");
      assertEquals(1, run.exitCode(), run.err() + run.out());
    }
  }

  private static String answer(String result) {
    return """
    ```java
    ModelPredictWeatherResponse.PredictWeather predictWeather(
        ModelPredictWeatherRequest.PredictWeather request, NodeContext context) {
      return new ModelPredictWeatherResponse.PredictWeather(%s);
    }
    ```
    """
        .formatted(result);
  }

  @Test
  void bodiesAreInjectedWithImportsAndBackslashesAndWithoutTheirStubs() throws Exception {
    try (ReplayModel model = model(CLEAN)) {
      Program.Run run = implement(model);
      assumeFalse(run.err().contains("there is no Python"), "there is no Python here");
      assertEquals(0, run.exitCode(), run.err() + run.out());
    }
    String after = Files.readString(folder.resolve("texts.py"));
    assertFalse(after.contains("IMPLEMENTATION REQUIRED"), after);
    assertFalse(after.contains("pass\n"), after);
    assertTrue(after.contains("re.split(r\"\\s+|\" + re.escape(mark), text)"), after);
    assertTrue(after.contains("mark: str = \"(\",  # a bracket: (\n    ) -> list[str]:"), after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "```python\ndef clean(self, text:\n```", "I cannot help with that."})
  void aReplyThatIsNoCodeLeavesItsStubAndBreaksNoFile(String reply) throws Exception {
    try (ReplayModel model = model(reply)) {
      assertEquals(1, implement(model).exitCode());
    }
    String after = Files.readString(folder.resolve("texts.py"));
    String stub = TEXTS.substring(0, TEXTS.indexOf("    async def"));
    assertTrue(after.startsWith(stub), after);
  }

  @Test
  void wordsInCommentsSatisfyNoRule() throws Exception {
    Files.writeString(
        folder.resolve("node.py"),
        """
        # emit_log_event_sync ModelOnexError correlation_id
        from omnibase_core.models.container.model_onex_container import ModelONEXContainer
        from omnibase_core.nodes.node_compute import NodeCompute


        class NodeSumCompute(NodeCompute):
            def total(self, prices):
                options = {"a": 1}
                return sum(prices)
        """);
    Program.Run run = nodesmith.run("validate", "node.py", "--fail-on", "warning");
    assertEquals(1, run.exitCode(), run.err() + run.out());
    assertTrue(run.out().contains("type-hint"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "settings = {\"api_key\": \"%s\"}",
        "headers = {\"Authorization\": \"Bearer %s\"}",
        "connect(token=\"%s\")",
      })
  void secretsAreSeenWhereverTheyStand(String line) throws Exception {
    // Put together here, so that no scanner takes this file for a leak.
    String secret = "gh" + "p_" + "x7Kq9TzWm3Rv5Ln8Yb2Dc6Hf1Js4Pa0Ge9Qu";
    Files.writeString(
        folder.resolve("leak.py"),
        "def connect(**options: str) -> None: ...\n\n\n" + line.formatted(secret) + "\n");
    Program.Run run = nodesmith.run("validate", "leak.py", "--fail-on", "warning");
    assertEquals(1, run.exitCode(), run.err() + run.out());
    assertTrue(run.out().contains("CWE-798"), run.out());
    assertFalse(run.out().contains(secret), "the secret is not repeated");
  }

  @Test
  void aContractOfAnyWordsCanBeLoadedAgain() throws Exception {
    String quoted = "Compute node that validates a \"quoted\": title # with \\ signs and 🎉";
    nodesmith.run("generate", "--no-llm", quoted);
    Path contract =
        nodesmith.files().stream()
            .filter(file -> file.endsWith("contract.yaml"))
            .findFirst()
            .map(folder::resolve)
            .orElseThrow();
    Program.Run again =
        nodesmith.run("generate", "--dry-run", "--force", "--contract", contract.toString());
    assertEquals(0, again.exitCode(), again.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Create a vault secrets effect node that stores and reads secrets      | effect       |
          Create an orchestrator node that runs the codegen orchestrator steps plan, build and test | orchestrator |
          Compute node that renders HTML pages for authors from a catalog       | compute      |
          Create PostgreSQL CRUD Effect node with connection pooling            | reducer      | reducer
          """)
  void namesAndKindsAreSane(String sentence, String kind, String wanted) throws Exception {
    List<String> all = new ArrayList<>(List.of("generate", "--dry-run", "--format", "json"));
    if (wanted != null) {
      all.addAll(List.of("--node-type", wanted));
    }
    all.add(sentence);
    Program.Run run = nodesmith.run(all.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    JsonNode document = json(run);
    assertEquals(kind, document.path("classification").path("node_type").asText());
    JsonNode requirements = document.path("requirements");
    String name = requirements.path("service_name").asText();
    assertTrue(name.matches("[a-z][a-z0-9_]{1,63}"), name);
    assertFalse(name.matches("(an?|the)(_.*)?|.*(effect|compute|reducer|orchestrator)"), name);
    assertFalse(requirements.toString().matches(".*\"(ml|authentication|logging)\".*"), run.out());
  }
}
