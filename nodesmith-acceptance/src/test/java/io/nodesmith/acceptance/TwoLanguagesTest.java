package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    Program nodesmith = new Program(folder, home);
    JsonNode java =
        Documents.generation(
            nodesmith.run(
                "generate",
                "--no-llm",
                "--format",
                "json",
                "--output",
                "java",
                "Reducer that sums the amounts per key"));
    String contract = java.path("contract_path").asText();
    JsonNode python =
        Documents.generation(
            nodesmith.run(
                "generate",
                "--no-llm",
                "--format",
                "json",
                "--language",
                "python",
                "--output",
                "python",
                "--contract",
                contract));
    assumeTrue(python.path("tests").path("run").asBoolean(), python.path("problems").toString());
    for (JsonNode document : List.of(java, python)) {
      assertEquals(0, document.path("exit_code").asInt(), document.path("problems").toString());
      assertEquals(0, document.path("tests").path("failed").asInt());
    }
    String inJava = tests("java", ".java");
    String inPython = tests("python", ".py");
    for (String law : LAWS) {
      assertTrue(inJava.contains("void " + law + "("), law);
      assertTrue(inPython.contains("def test_" + snake(law) + "("), law);
    }
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
