package io.nodesmith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.pipeline.JavaTarget;
import io.nodesmith.pipeline.PythonTarget;
import io.nodesmith.pipeline.Target;
import io.nodesmith.problem.Severity;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.JavaTemplates;
import io.nodesmith.template.TemplateEngine;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.validate.CodeValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the patterns write is what the checks allow. */
class AllowedPatternsTest {
  private static final Path CASES = Path.of("src/test/resources/io/nodesmith/pattern");
  private static final TemplateEngine ENGINE = new TemplateEngine();
  private static final JavaLanguage JAVA = new JavaLanguage();
  private static final PythonLanguage PYTHON = new PythonLanguage(InterpreterCheck.none());

  private final CodeValidator validator = new CodeValidator(List.of(JAVA, PYTHON));

  @TestFactory
  Stream<DynamicTest> inJava() throws IOException {
    Target target =
        new JavaTarget(
            JAVA, new JavaTemplates(ENGINE), new PatternLibrary(ENGINE), PatternProof.libraries());
    return contracts(target)
        .map(
            contract ->
                dynamicTest(
                    contract.name() + ": " + operations(contract),
                    () -> assertAllowed(target, contract, Skeleton.of(contract).filled())));
  }

  @TestFactory
  Stream<DynamicTest> inPython() throws IOException {
    return Stream.of(OnexProfile.values())
        .flatMap(
            profile -> {
              Target target = PythonTarget.of(PYTHON, ENGINE, profile);
              return contracts(target)
                  .map(
                      contract ->
                          dynamicTest(
                              profile.id() + " " + contract.name() + ": " + operations(contract),
                              () ->
                                  assertAllowed(
                                      target,
                                      contract,
                                      PythonSkeleton.of(contract, profile).filled())));
            });
  }

  private void assertAllowed(Target target, NodeContract contract, Artifacts node) {
    SourceText file = new SourceText(node.node().path(), node.node().text());
    assertEquals(
        List.of(),
        validator.validate(target.subject(file, node, contract)).atLeast(Severity.ERROR).stream()
            .map(finding -> finding.place() + " " + finding.rule().id() + " " + finding.message())
            .toList());
  }

  private static String operations(NodeContract contract) {
    return String.join(" ", contract.operations().stream().map(Operation::archetype).toList());
  }

  /** One contract for each set of archetypes that patterns of the language can fill. */
  private static Stream<NodeContract> contracts(Target target) {
    TreeSet<String> seen = new TreeSet<>();
    return sentences()
        .flatMap(sentence -> Skeleton.contract(sentence).stream())
        .filter(
            contract ->
                contract.operations().stream()
                    .allMatch(one -> target.patterns().find(contract, one).isPresent()))
        .filter(contract -> seen.add(operations(contract)));
  }

  /** All that the other tests of patterns ask for in plain words. */
  private static Stream<String> sentences() {
    TreeSet<String> sentences = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
        JsonNode cases = YAMLMapper.builder().build().readTree(file.toFile());
        cases.path("sentences").fieldNames().forEachRemaining(sentences::add);
        for (JsonNode trial : cases) {
          trial.path("sentences").forEach(sentence -> sentences.add(sentence.asText()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(CASES.toString(), e);
    }
    return sentences.stream();
  }
}
