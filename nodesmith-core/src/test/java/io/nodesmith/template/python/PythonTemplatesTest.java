package io.nodesmith.template.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nodesmith.contract.ErrorCase;
import io.nodesmith.contract.Field;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.contract.ScalarType;
import io.nodesmith.contract.Topics;
import io.nodesmith.contract.TypeRef;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.AbsentCoreNames;
import io.nodesmith.language.python.CoreSymbols;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.TemplateEngine;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PythonTemplatesTest {
  private static final String NASTY =
      "He said: \"it's #1\" \\ 'n' {{all}} --- *that* \u20ac\ud83d\ude00 \"\"\"";
  private static final YAMLMapper YAML = new YAMLMapper();

  /** What people and machines write into descriptions. */
  private static final List<String> DESCRIPTIONS =
      List.of(
          "a: b",
          "- a list",
          "# no comment",
          "yes",
          "null",
          "1.0",
          "{a: 1}",
          "*alias &anchor !tag %TAG @at `tick`",
          "first line\nsecond: line\r\n\tthird",
          "nul \u0000 bell \u0007 escape \u001b next line \u0085 separator \u2028 end",
          "it's \\ \"quoted\" \"\"\" ''' \\N{x} \\u12",
          "\ud83d\ude00 \u4e2d\u6587 \u0627\u0644 e\u0301 \ufeff",
          "trailing backslash \\",
          "ends with a quote \"",
          "{{mustache}} {{{raw}}} ${shell} %(percent)s {format}",
          "long ".repeat(2_000));

  private static Stream<Artifacts> nodes(OnexProfile profile) {
    PythonTemplates templates = new PythonTemplates(new TemplateEngine(), profile);
    return Stream.of(NodeKind.values()).map(kind -> templates.render(contract(kind)));
  }

  private static NodeContract contract(NodeKind kind) {
    return contract(kind, NASTY);
  }

  private static NodeContract contract(NodeKind kind, String words) {
    List<Field> fields =
        Stream.of("from", "copy", "model_name", "operation", "plain")
            .map(name -> new Field(name, TypeRef.of(ScalarType.STRING), true, words))
            .toList();
    List<Operation> operations =
        Stream.of("import", "execute", "order", "third")
            .map(
                name ->
                    new Operation(
                        name,
                        Operation.CUSTOM,
                        words,
                        fields,
                        fields,
                        List.of(new ErrorCase(OnexErrorCode.INVALID_INPUT, words)),
                        List.of(),
                        List.of()))
            .toList();
    return new NodeContract(
        "order",
        kind,
        "1.0.0",
        words,
        "shop",
        List.of(),
        operations,
        List.of("retry"),
        List.of(),
        new Topics(List.of("onex.cmd.order.third.v1"), List.of("onex.evt.order.done.v1")));
  }

  @ParameterizedTest
  @EnumSource
  void contractsKeepTheRecordedSchemaAndSurviveAnyDescription(OnexProfile profile)
      throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                TemplateEngine.class.getResourceAsStream(
                    "python/contract-" + profile.id() + ".schema.json"));
    for (Artifacts node : nodes(profile).toList()) {
      JsonNode tree = YAML.readTree(node.ofRole(Artifact.Role.CONTRACT).getFirst().text());
      assertEquals(List.of(), schema.validate(tree));
      assertEquals(NASTY, tree.get("description").asText());
      double weights = 0;
      for (JsonNode factor : tree.path("algorithm").path("factors")) {
        weights += factor.get("weight").asDouble();
      }
      assertTrue(tree.path("algorithm").isMissingNode() || weights == 1, "weights: " + weights);
      ((ObjectNode) tree).put("no_such_key", 1);
      assertFalse(schema.validate(tree).isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyDescriptionIsReadBackAsItIs(OnexProfile profile) throws IOException {
    PythonTemplates templates = new PythonTemplates(new TemplateEngine(), profile);
    PythonLanguage language = new PythonLanguage(InterpreterCheck.none());
    for (String words : DESCRIPTIONS) {
      for (Artifact file : templates.render(contract(NodeKind.EFFECT, words)).files()) {
        if (file.path().equals("contract.yaml")) {
          assertEquals(words, YAML.readTree(file.text()).get("description").asText());
        } else if (file.path().endsWith(".py")) {
          SourceText source = new SourceText(file.path(), file.text());
          assertEquals(List.of(), language.syntaxProblems(source), () -> file.path() + words);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachFileParsesAndIsTidy(OnexProfile profile) {
    PythonLanguage language = new PythonLanguage(InterpreterCheck.none());
    for (Artifacts node : nodes(profile).toList()) {
      for (Artifact file : node.files()) {
        if (file.path().endsWith(".py")) {
          SourceText source = new SourceText(file.path(), file.text());
          assertEquals(List.of(), language.syntaxProblems(source), file.path());
          assertEquals(file.text(), PythonTidy.tidy(file.text()), file.path());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void thereIsADocumentedStubForEachOperation(OnexProfile profile) {
    PythonLanguage language = new PythonLanguage(InterpreterCheck.none());
    for (Artifacts node : nodes(profile).toList()) {
      Artifact logic = node.node();
      List<MethodStub> stubs = language.stubs(new SourceText(logic.path(), logic.text()));
      assertEquals(
          List.of("import_operation", "execute_operation", "order", "third"),
          stubs.stream().map(MethodStub::name).toList());
      assertTrue(stubs.stream().allMatch(stub -> stub.documentation().contains("Raises:")));
      assertEquals(profile == OnexProfile.JULY_2026 ? "handler.py" : "node.py", logic.path());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noFileNamesWhatTheFrameworkDoesNotHave(OnexProfile profile) {
    AbsentCoreNames absent = new AbsentCoreNames(CoreSymbols.recorded(profile.id()));
    for (Artifacts node : nodes(profile).toList()) {
      for (Artifact file : node.files()) {
        assertEquals(
            List.of(), absent.problems(new SourceText(file.path(), file.text())), file.path());
      }
    }
  }
}
