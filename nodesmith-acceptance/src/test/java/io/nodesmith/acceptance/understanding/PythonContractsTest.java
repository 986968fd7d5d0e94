package io.nodesmith.acceptance.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.ContractYaml;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.request.Requirements;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.TemplateEngine;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.template.python.PythonTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Python nodes of requests that were never read while templates were written. */
class PythonContractsTest {
  private final PrdAnalyzer analyzer = new PrdAnalyzer();
  private final NodeClassifier classifier = new NodeClassifier();
  private final ContractBuilder contracts = new ContractBuilder();
  private final YAMLMapper yaml = new YAMLMapper();

  @ParameterizedTest
  @EnumSource
  void contractsKeepTheProfilesSchemaAndFilesParse(OnexProfile profile) throws IOException {
    PythonTemplates templates = new PythonTemplates(new TemplateEngine(), profile);
    PythonLanguage python = new PythonLanguage(InterpreterCheck.none());
    Schema schema = schema(profile);
    int nodes = 0;
    for (LabelledRequest request : LabelledRequest.read("unseen.jsonl")) {
      Optional<NodeContract> contract = contract(request.text());
      if (contract.isEmpty()) {
        continue;
      }
      nodes++;
      for (Artifact file : templates.render(contract.get()).files()) {
        if (file.path().endsWith(".py")) {
          SourceText source = new SourceText(file.path(), file.text());
          assertEquals(List.of(), python.syntaxProblems(source), request.id());
        } else if (file.path().equals("contract.yaml")) {
          JsonNode tree = yaml.readTree(file.text());
          assertEquals(List.of(), schema.validate(tree), request.id());
        }
      }
      NodeContract ours = contract.get();
      assertEquals(
          new ContractYaml.Reading.Valid(ours),
          new ContractYaml().read(new ContractYaml().write(ours)),
          request.id());
    }
    assertTrue(nodes > 30, nodes + " nodes");
  }

  private Optional<NodeContract> contract(String text) {
    if (analyzer.analyze(text) instanceof Analysis.Clear(Requirements read)
        && classifier.classify(read, text, Optional.empty())
            instanceof Classification.Decided kind) {
      return Optional.of(contracts.build(read, kind));
    }
    return Optional.empty();
  }

  private static Schema schema(OnexProfile profile) {
    String name = "contract-" + profile.id() + ".schema.json";
    InputStream file = PythonTemplates.class.getResourceAsStream(name);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Objects.requireNonNull(file, name));
  }
}
