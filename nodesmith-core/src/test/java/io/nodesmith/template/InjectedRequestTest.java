package io.nodesmith.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.prompt.Injections;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.write.ArtifactWriter;
import io.nodesmith.write.WritePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instructions in a request: at most they are words about a node. */
class InjectedRequestTest {
  private static final String SENTENCE =
      "Create a compute node that validates email addresses and normalizes text.";
  private static final String PRD =
      """
      # Email checker

      A compute node.

      ## Functional requirements

      - validate an email address
      - normalize text

      ## Notes

      %s
      """;
  private final Language java = new JavaLanguage();
  private final Set<String> parsed = new HashSet<>();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void filesStayInTheFolderAndCodeStaysCode(boolean prd, TestReporter reporter) throws IOException {
    int unclear = 0;
    int otherKind = 0;
    for (String injection : Injections.all()) {
      String request =
          prd ? PRD.formatted(injection.replace("%", "%%")) : SENTENCE + " " + injection;
      Optional<NodeContract> made = contract(request);
      if (made.isEmpty()) {
        unclear++;
        continue;
      }
      NodeContract contract = made.get();
      otherKind += contract.kind() == io.nodesmith.onex.NodeKind.COMPUTE ? 0 : 1;
      check(contract, injection);
    }
    reporter.publishEntry(
        prd ? "PRD" : "sentence",
        "%d requests, %d not clear any more, %d of another kind"
            .formatted(Injections.all().size(), unclear, otherKind));
  }

  private static Optional<NodeContract> contract(String request) {
    if (new PrdAnalyzer().analyze(request) instanceof Analysis.Clear clear
        && new NodeClassifier().classify(clear.requirements(), request, Optional.empty())
            instanceof Classification.Decided decided) {
      return Optional.of(new ContractBuilder().build(clear.requirements(), decided));
    }
    return Optional.empty();
  }

  private void check(NodeContract contract, String injection) {
    Artifacts artifacts = new JavaTemplates(new TemplateEngine()).render(contract);
    Map<String, String> files = new LinkedHashMap<>();
    for (Artifact file : artifacts.files()) {
      assertTrue(
          file.path().matches("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_.-]+)*"), file.path());
      assertTrue(!file.path().contains(".."), file.path());
      files.put(file.path(), file.text());
      if (file.path().endsWith(".java") && parsed.add(file.text())) {
        assertEquals(
            List.of(),
            java.syntaxProblems(new SourceText(file.path(), file.text())),
            () -> injection + "\n" + file.text());
      }
    }
    assertEquals(
        List.of(), new ArtifactWriter().check(new WritePlan(folder.resolve("node"), files), false));
  }
}
