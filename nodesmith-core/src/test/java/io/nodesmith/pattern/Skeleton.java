package io.nodesmith.pattern;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.language.MethodCode;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.JavaTemplates;
import io.nodesmith.template.TemplateEngine;
import java.util.Optional;

/** A node of a sentence, with its stubs and with the code that patterns give for them. */
record Skeleton(NodeContract contract, Artifacts bare, Artifacts filled) {
  private static final PrdAnalyzer ANALYZER = new PrdAnalyzer();
  private static final NodeClassifier CLASSIFIER = new NodeClassifier();
  private static final ContractBuilder BUILDER = new ContractBuilder();
  private static final TemplateEngine ENGINE = new TemplateEngine();
  private static final JavaTemplates TEMPLATES = new JavaTemplates(ENGINE);
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
    String text = bare.node().text();
    for (Operation operation : contract.operations()) {
      MethodCode code = LIBRARY.find(contract, operation).orElseThrow().code();
      text = fill(text, operation.name(), code);
    }
    return new Skeleton(contract, bare, bare.withNode(text));
  }

  private static String fill(String text, String operation, MethodCode code) {
    String stub =
        """
            // IMPLEMENTATION REQUIRED
            throw new OnexException(
                OnexErrorCode.UNSUPPORTED_OPERATION, "%s is not implemented");
        """
            .formatted(operation);
    if (!text.contains(stub)) {
      throw new AssertionError("no stub of " + operation + " in " + text);
    }
    StringBuilder filled = new StringBuilder(text.replace(stub, code.body().indent(4)));
    for (String member : code.members()) {
      String indented = member.indent(2);
      if (filled.indexOf(indented) < 0) {
        filled.insert(filled.lastIndexOf("}"), "\n" + indented);
      }
    }
    for (String line : code.imports()) {
      if (filled.indexOf(line) < 0) {
        filled.insert(filled.indexOf("import "), line + "\n");
      }
    }
    return filled.toString();
  }
}
