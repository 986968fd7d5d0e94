package io.nodesmith.pattern;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
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
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.JavaTemplates;
import io.nodesmith.template.JavaViews;
import io.nodesmith.template.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A node of a sentence, with its stubs and with the code that patterns give for them. */
record Skeleton(NodeContract contract, Artifacts bare, Artifacts filled) {
  private static final PrdAnalyzer ANALYZER = new PrdAnalyzer();
  private static final NodeClassifier CLASSIFIER = new NodeClassifier();
  private static final ContractBuilder BUILDER = new ContractBuilder();
  private static final TemplateEngine ENGINE = new TemplateEngine();
  private static final JavaTemplates TEMPLATES = new JavaTemplates(ENGINE);
  private static final JavaLanguage LANGUAGE = new JavaLanguage();
  private static final PatternLibrary LIBRARY = new PatternLibrary(ENGINE);

  /** The contract of a sentence; empty if the request is not clear. */
  static Optional<NodeContract> contract(String sentence) {
    if (ANALYZER.analyze(sentence) instanceof Analysis.Clear clear
        && CLASSIFIER.classify(clear.requirements(), sentence, Optional.empty())
            instanceof Classification.Decided decided) {
      return Optional.of(BUILDER.build(clear.requirements(), decided));
    }
    return Optional.empty();
  }

  static Skeleton of(NodeContract contract) {
    Artifacts bare = TEMPLATES.render(contract);
    SourceText node = new SourceText(bare.node().path(), bare.node().text());
    JavaViews views = new JavaViews(contract);
    Map<Integer, MethodCode> codes = new HashMap<>();
    for (Operation operation : contract.operations()) {
      String method = views.operation(operation).method();
      MethodStub stub =
          LANGUAGE.stubs(node).stream()
              .filter(one -> one.name().equals(method))
              .findFirst()
              .orElseThrow();
      codes.put(stub.index(), LIBRARY.find(contract, operation).orElseThrow().code());
    }
    return switch (new CodeInjector(LANGUAGE).injectAll(node, codes)) {
      case Injection.Injected injected ->
          new Skeleton(contract, bare, bare.withNode(injected.file().text()));
      case Injection.Refused refused -> throw new AssertionError(refused.problem());
    };
  }
}
