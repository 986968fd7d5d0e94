package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same contract as a node in Java and in Python, held to the same laws. */
class TwoLanguagesTest {
  private static final List<String> LAWS =
      List.of(
          "aReplayChangesNothing",
          "foldingInPiecesEqualsFoldingAtOnce",
          "noEventsLeaveTheStateAsItWas",
          "theEventsAreNotChanged",
          "theOrderOfEventsMakesNoDifference",
          "thePriorStateIsNotChanged",
          "valuesAreAddedExactly");

  @TempDir Path folder;
  @TempDir static Path home;

  @Test
  void nodesOfOneContractPassTheSameLaws() throws Exception {
    bothPass("Reducer that sums the amounts per key");
    String inJava = tests("java", ".java");
    String inPython = tests("python", ".py");
    for (String law : LAWS) {
      assertTrue(inJava.contains("void " + law + "("), law);
      assertTrue(inPython.contains("def test_" + snake(law) + "("), law);
    }
  }

  /** That their laws are the same, SameLawsTest of the templates shows for each of them. */
  @ParameterizedTest
  @EnabledIfSystemProperty(named = "nodesmith.test.every", matches = "1")
  @ValueSource(
      strings = {
        "Create PostgreSQL CRUD Effect node with connection pooling",
        "Effect node that puts, gets and deletes values in a cache with a time to live",
        "Compute node that validates email addresses",
        "Orchestrator that runs reserve_stock, charge_card and ship_order in order with"
            + " compensation when one fails"
      })
  void nodesOfEachKindPassInBothLanguages(String sentence) throws Exception {
    bothPass(sentence);
  }

  private void bothPass(String sentence) throws Exception {
    JsonNode java = generate("--output", "java", sentence);
    String contract = java.path("contract_path").asText();
    JsonNode python =
        generate("--language", "python", "--output", "python", "--contract", contract);
    assumeTrue(python.path("tests").path("run").asBoolean(), python.path("problems").toString());
    for (JsonNode document : List.of(java, python)) {
      assertEquals(0, document.path("exit_code").asInt(), document.path("problems").toString());
      assertEquals(0, document.path("tests").path("failed").asInt());
    }
  }

  private JsonNode generate(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("generate", "--no-llm", "--format", "json"));
    arguments.addAll(List.of(options));
    return Documents.generation(new Program(folder, home).run(arguments.toArray(new String[0])));
  }

  private static String snake(String camel) {
    return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** All test files of the language, one after the other. */
  private String tests(String output, String ending) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder.resolve(output))) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
