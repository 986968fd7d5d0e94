package io.nodesmith.validate;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.pattern.PatternLibrary;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.JavaTemplates;
import io.nodesmith.template.TemplateEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node as the pipeline makes it, with or without its stubs filled from patterns. */
record GeneratedNode(NodeContract contract, Artifacts artifacts) {
  static final List<Language> LANGUAGES =
      List.of(new JavaLanguage(), new PythonLanguage(InterpreterCheck.none()));
  static final CodeValidator VALIDATOR = new CodeValidator(LANGUAGES);

  static GeneratedNode of(String request, NodeKind kind) {
    Analysis.Clear clear = (Analysis.Clear) new PrdAnalyzer().analyze(request);
    Classification.Decided decided =
        (Classification.Decided)
            new NodeClassifier().classify(clear.requirements(), request, Optional.of(kind));
    NodeContract contract = new ContractBuilder().build(clear.requirements(), decided);
    return new GeneratedNode(contract, new JavaTemplates(new TemplateEngine()).render(contract));
  }

  /** The same with each stub filled that a pattern can fill. */
  GeneratedNode filled() {
    PatternLibrary library = new PatternLibrary(new TemplateEngine());
    SourceText file = new SourceText(artifacts.node().path(), artifacts.node().text());
    List<MethodStub> stubs = LANGUAGES.getFirst().stubs(file);
    Map<Integer, MethodCode> codes = new HashMap<>();
    for (int i = 0; i < stubs.size(); i++) {
      Operation operation = contract.operations().get(i);
      int index = stubs.get(i).index();
      library.find(contract, operation).ifPresent(found -> codes.put(index, found.code()));
    }
    Injection injection = new CodeInjector(LANGUAGES.getFirst()).injectAll(file, codes);
    return new GeneratedNode(
        contract, artifacts.withNode(((Injection.Injected) injection).file().text()));
  }

  Verdict verdict() {
    return verdictOf(artifacts.node().text());
  }

  /** The verdict on another text in the place of the node's file. */
  Verdict verdictOf(String text) {
    SourceText file = new SourceText(artifacts.node().path(), text);
    return VALIDATOR.validate(
        new Subject(file, Optional.of(contract), Classpath.jars(), siblings(), Profile.node()));
  }

  private List<SourceText> siblings() {
    return artifacts.files().stream()
        .filter(f -> f.role() == Artifact.Role.SOURCE && f.path().endsWith(".java"))
        .map(f -> new SourceText(f.path(), f.text()))
        .toList();
  }

  static String camel(String snake) {
    String pascal = NodeContract.pascal(snake);
    return Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
  }
}
