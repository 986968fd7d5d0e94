package io.nodesmith.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.TemplateEngine;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.validate.CodeValidator;
import io.nodesmith.validate.Finding;
import io.nodesmith.validate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What does not exist is found in a generated Python node, whatever kind of thing it is. */
class PlantedSymbolTest {
  private static final PythonLanguage PYTHON = new PythonLanguage(InterpreterCheck.none());

  @ParameterizedTest
  @EnumSource
  void aGeneratedNodeNamesNothingThatIsNotThere(OnexProfile profile) {
    assertEquals(List.of(), planted(profile, "", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "module    | from omnibase_core.imaginary.things import Thing | Thing()",
        "class     | from omnibase_core.nodes.node_effect import NodeEffectPro | NodeEffectPro",
        "name      | from omnibase_core import ModelOnexFailure | ModelOnexFailure",
        "member    | from omnibase_core import EnumCoreErrorCode | EnumCoreErrorCode.EXECUTION_ERROR",
        "member    | from omnibase_core import EnumCoreErrorCode as E | E.NOT_IMPLEMENTED",
        "member    | import omnibase_core | omnibase_core.EnumCoreErrorCode.CONNECTION_ERROR",
        "member    | from omnibase_core import EnumCoreErrorCode"
            + " | getattr(EnumCoreErrorCode, 'RESOURCE_EXHAUSTED')",
        "member    | from omnibase_core import EnumCoreErrorCode"
            + " | EnumCoreErrorCode['EXTERNAL_SERVICE_ERROR']",
        "attribute | from omnibase_core import ModelOnexError | ModelOnexError('x').details",
        "keyword   | from omnibase_core import ModelOnexError | ModelOnexError('x', code='y')",
        "module    | import jsonn | jsonn",
        "module    | from collections.abcd import Mapping | Mapping",
        "name      | from collections import OrderedDictionary | OrderedDictionary",
        "attribute | import json | json.dumpz({})",
        "keyword   | import textwrap | textwrap.dedent(txt='x')",
      })
  void whatDoesNotExistIsFound(String kind, String statement, String expression) {
    for (OnexProfile profile : OnexProfile.values()) {
      List<Finding> findings = planted(profile, statement, expression);
      assertTrue(!findings.isEmpty(), profile + ": no " + kind + " found");
    }
  }

  /** The errors in the file with the stubs, with the statement on top and the expression behind. */
  private static List<Finding> planted(OnexProfile profile, String statement, String expression) {
    PythonTarget target = PythonTarget.of(PYTHON, new TemplateEngine(), profile);
    NodeContract contract = contract();
    Artifacts artifacts = target.templates().render(contract);
    List<String> lines = new ArrayList<>(artifacts.node().text().lines().toList());
    int at = 0;
    while (!lines.get(at).startsWith("from ") && !lines.get(at).startsWith("import ")) {
      at++;
    }
    lines.add(at, statement);
    lines.add(expression.isEmpty() ? "" : "PLANTED = " + expression);
    SourceText file = new SourceText(artifacts.node().path(), String.join("\n", lines) + "\n");
    Verdict verdict =
        new CodeValidator(List.of(PYTHON)).validate(target.subject(file, artifacts, contract));
    return verdict.findings().stream()
        .filter(Finding::isError)
        .filter(finding -> !finding.rule().id().equals("stub-left"))
        .toList();
  }

  private static NodeContract contract() {
    String text = "Compute node that validates email addresses";
    var read =
        assertInstanceOf(Analysis.Clear.class, new PrdAnalyzer().analyze(text)).requirements();
    Classification.Decided kind =
        assertInstanceOf(
            Classification.Decided.class,
            new NodeClassifier().classify(read, text, Optional.empty()));
    return new ContractBuilder().build(read, kind);
  }
}
