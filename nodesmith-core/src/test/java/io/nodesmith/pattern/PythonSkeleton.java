package io.nodesmith.pattern;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.TemplateEngine;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.template.python.PythonTemplates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Python node of a contract, with its stubs and with the code that patterns give for them. */
record PythonSkeleton(NodeContract contract, Artifacts bare, Artifacts filled) {
  private static final TemplateEngine ENGINE = new TemplateEngine();
  private static final PatternLibrary LIBRARY = PatternLibrary.forPython(ENGINE);
  private static final PythonLanguage LANGUAGE = new PythonLanguage(InterpreterCheck.none());

  static PythonSkeleton of(NodeContract contract, OnexProfile profile) {
    Artifacts bare = new PythonTemplates(ENGINE, profile).render(contract);
    SourceText source = new SourceText(bare.node().path(), bare.node().text());
    List<MethodStub> stubs = LANGUAGE.stubs(source);
    Map<Integer, MethodCode> codes = new TreeMap<>();
    for (Operation operation : contract.operations()) {
      // Stubs stand in the order of the contract, whatever names they have to take.
      MethodStub stub = stubs.get(contract.operations().indexOf(operation));
      LIBRARY.find(contract, operation).ifPresent(found -> codes.put(stub.index(), found.code()));
    }
    return switch (new CodeInjector(LANGUAGE).injectAll(source, codes)) {
      case Injection.Injected done ->
          new PythonSkeleton(contract, bare, bare.withNode(done.file().text()));
      case Injection.Refused refused -> throw new AssertionError(refused.toString());
    };
  }
}
