package io.nodesmith.pipeline;

import io.nodesmith.classify.Classification;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Outline;
import io.nodesmith.language.SourceText;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.pipeline.Outcome.Design;
import io.nodesmith.problem.Problem;
import io.nodesmith.quality.QualityScore;
import io.nodesmith.quality.QualityValidator;
import io.nodesmith.request.Requirements;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.JavaViews;
import io.nodesmith.validate.CodeValidator;
import io.nodesmith.validate.Finding;
import io.nodesmith.validate.Verdict;
import io.nodesmith.write.WritePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one run knows, and the small steps between its stages. */
final class GenerationRun {
  private final GenerationRequest request;
  private final Target target;
  private final Understanding understanding;
  private final NodeContract contract;

  GenerationRun(
      GenerationRequest request,
      Target target,
      Understanding understanding,
      NodeContract contract) {
    this.request = request;
    this.target = target;
    this.understanding = understanding;
    this.contract = contract;
  }

  Design design(Artifacts artifacts) {
    return switch (understanding) {
      case Understanding.OfWords words ->
          design(Optional.of(words.requirements()), words.classification(), artifacts);
      case Understanding.OfContract given ->
          design(
              Optional.empty(),
              new Classification.Decided(
                  contract.kind(), 1, List.of("the contract says so"), List.of()),
              artifacts);
      case Understanding.Unclear unclear ->
          throw new IllegalStateException("an unclear request has no design");
    };
  }

  private Design design(
      Optional<Requirements> requirements,
      Classification.Decided classification,
      Artifacts artifacts) {
    Map<String, String> files = new LinkedHashMap<>();
    artifacts.files().forEach(file -> files.put(file.path(), file.text()));
    WritePlan plan =
        new WritePlan(
            request.output().resolve(contract.name()).resolve(JavaViews.versionPart(contract)),
            files);
    return new Design(requirements, classification, contract, plan);
  }

  /** The file with the stubs, its contract, and the patterns that fit. */
  LogicTask logicTask(Artifacts artifacts) {
    SourceText file = source(artifacts.node());
    Map<Integer, Operation> operations = new HashMap<>();
    Map<Integer, LogicTask.Known> known = new HashMap<>();
    List<MethodStub> stubs = target.language().stubs(file);
    for (int i = 0; i < stubs.size() && i < contract.operations().size(); i++) {
      Operation operation = contract.operations().get(i);
      int index = stubs.get(i).index();
      operations.put(index, operation);
      target
          .patterns()
          .find(contract, operation)
          .ifPresent(
              pattern ->
                  known.put(index, new LogicTask.Known(pattern.patternId(), pattern.code())));
    }
    Map<String, String> facts =
        Map.of("node_type", contract.kind().id(), "service", contract.name());
    return new LogicTask(file, operations, Set.of(), known, List.of(), facts);
  }

  /** What the checks say of the file in some state; a stub that waits for its turn is no matter. */
  Verdict verdict(CodeValidator validator, Artifacts skeleton, SourceText file) {
    Artifacts node = skeleton.withNode(file.text());
    List<MethodStub> waiting = target.language().stubs(file);
    List<Finding> findings =
        validator.validate(target.subject(source(node.node()), node, contract)).findings().stream()
            .filter(f -> waiting.stream().noneMatch(stub -> stub.method().contains(f.span())))
            .toList();
    return new Verdict(file.path(), findings);
  }

  List<Verdict> verdicts(CodeValidator validator, Artifacts artifacts) {
    return code(artifacts).stream()
        .map(file -> validator.validate(target.subject(file, artifacts, contract)))
        .toList();
  }

  QualityScore score(
      QualityValidator quality, Artifacts artifacts, LogicResult logic, List<Verdict> verdicts) {
    List<Outline> outlines =
        code(artifacts).stream().map(file -> target.language().outline(file)).toList();
    long stubsLeft =
        logic.methods().stream().filter(m -> m.status() == MethodResult.Status.STUB).count();
    return quality.score(
        new QualityValidator.Evidence(verdicts, outlines, logic.report(), (int) stubsLeft));
  }

  private static List<SourceText> code(Artifacts artifacts) {
    List<SourceText> code = new ArrayList<>();
    artifacts.ofRole(Artifact.Role.NODE).forEach(file -> code.add(source(file)));
    artifacts.ofRole(Artifact.Role.SOURCE).forEach(file -> code.add(source(file)));
    artifacts.ofRole(Artifact.Role.EVENTS).forEach(file -> code.add(source(file)));
    return code;
  }

  private static SourceText source(Artifact file) {
    return new SourceText(file.path(), file.text());
  }

  /** What the checks say, and what is missing where a model was required. */
  List<Problem> problems(LogicResult logic, List<Verdict> verdicts) {
    List<Problem> problems = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      verdict.findings().stream()
          .filter(Finding::isError)
          .forEach(f -> problems.add(f.asProblem()));
    }
    logic.report().ifPresent(report -> problems.addAll(TestProblems.of(report)));
    if (request.options().modelRequired() && !logic.modelAnswered()) {
      logic
          .noModel()
          .ifPresent(
              why ->
                  problems.add(
                      Problem.error(
                          Outcome.NO_MODEL,
                          "A model was required, and none answered: " + why,
                          "Run 'nodesmith doctor' to see which models can be reached.")));
    }
    return problems;
  }
}
