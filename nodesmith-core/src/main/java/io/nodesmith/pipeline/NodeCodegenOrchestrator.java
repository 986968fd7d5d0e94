package io.nodesmith.pipeline;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.llm.LlmReply;
import io.nodesmith.llm.LlmRequest;
import io.nodesmith.logic.BusinessLogicGenerator;
import io.nodesmith.logic.Intelligence;
import io.nodesmith.logic.LogicEvent;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicSession;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.onex.EffectNode;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.pipeline.GenerationRequest.Source;
import io.nodesmith.problem.Problem;
import io.nodesmith.quality.QualityScore;
import io.nodesmith.quality.QualityValidator;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.request.Requirements;
import io.nodesmith.template.Artifact.Role;
import io.nodesmith.template.Artifacts;
import io.nodesmith.testrun.TestRunner;
import io.nodesmith.validate.CodeValidator;
import io.nodesmith.validate.Verdict;
import io.nodesmith.write.ArtifactWriter;
import io.nodesmith.write.WritePlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** From a request to a node on disk, stage by stage. */
public final class NodeCodegenOrchestrator {
  private static final Set<Role> EVENTS = EnumSet.of(Role.EVENTS);
  private static final Set<Role> TESTS = EnumSet.of(Role.TEST);
  private static final Set<Role> CODE = EnumSet.complementOf(EnumSet.of(Role.EVENTS, Role.TEST));

  private final PrdAnalyzer analyzer = new PrdAnalyzer();
  private final NodeClassifier classifier = new NodeClassifier();
  private final ContractBuilder contracts = new ContractBuilder();
  private final QualityValidator quality = new QualityValidator();
  private final ArtifactWriter writer = new ArtifactWriter();
  private final Map<String, Target> targets;
  private final TestRunner testRunner;
  private final CodeValidator validator;
  private final Optional<? extends EffectNode<LlmRequest, LlmReply>> model;
  private final Optional<? extends Intelligence> intelligence;

  /**
   * Makes the pipeline.
   *
   * @param targets target languages by their ids
   * @param model who is asked for what no pattern fits; empty if nobody
   * @param intelligence what earlier runs have taught; empty if nothing is to be used of it
   */
  public NodeCodegenOrchestrator(
      Map<String, Target> targets,
      TestRunner testRunner,
      CodeValidator validator,
      Optional<? extends EffectNode<LlmRequest, LlmReply>> model,
      Optional<? extends Intelligence> intelligence) {
    this.targets = Map.copyOf(targets);
    this.testRunner = testRunner;
    this.validator = validator;
    this.model = model;
    this.intelligence = intelligence;
  }

  /** Makes the node that is asked for, as far as it can be made. */
  public Outcome generate(
      GenerationRequest request, NodeContext context, Consumer<PipelineEvent> listener) {
    Outcome outcome = make(request, context, listener);
    listener.accept(new PipelineEvent.Ended(outcome));
    return outcome;
  }

  private Outcome make(
      GenerationRequest request, NodeContext context, Consumer<PipelineEvent> listener) {
    StageTimer stages = new StageTimer(context.clock(), listener);
    Optional<Target> supported = Optional.ofNullable(targets.get(request.language()));
    if (supported.isEmpty()) {
      return unsupported(request.language(), stages);
    }
    Target target = supported.get();

    Understanding understanding = stages.run(Stage.PROMPT_PARSING, () -> understand(request));
    if (understanding instanceof Understanding.Unclear unclear) {
      return refused(unclear, stages);
    }
    UnaryOperator<LogicTask> known = gather(stages);
    NodeContract contract = stages.run(Stage.CONTRACT_BUILDING, () -> contract(understanding));
    GenerationRun run = new GenerationRun(request, target, understanding, contract);
    Artifacts code =
        stages.run(Stage.CODE_GENERATION, () -> target.templates().render(contract, CODE));
    Artifacts events =
        stages.run(Stage.EVENT_BUS_INTEGRATION, () -> target.templates().render(contract, EVENTS));
    Artifacts tests =
        stages.run(Stage.TEST_GENERATION, () -> target.templates().render(contract, TESTS));
    Artifacts skeleton = code.plus(events).plus(tests);
    List<Problem> obstacles = obstacles(run.design(skeleton).plan(), request.options());
    if (request.options().dryRun() || !obstacles.isEmpty()) {
      return new Outcome.Planned(run.design(skeleton), obstacles, stages.records());
    }

    LogicTask task = known.apply(run.logicTask(skeleton));
    LogicSession logic =
        generator(run, target, skeleton, listener).open(task, request.recipe(), context);
    Proof proof = new Proof(validator, testRunner, target, skeleton, contract);
    stages.run(Stage.VALIDATION, () -> prove(logic, proof));
    stages.run(Stage.REFINEMENT, logic::refine);
    LogicResult result = logic.result();
    Artifacts node = skeleton.withNode(result.file().text());
    List<Verdict> verdicts = run.verdicts(validator, node);
    QualityScore score = run.score(quality, node, result, verdicts);
    List<Problem> problems = run.problems(result, verdicts);
    Outcome.Made made =
        new Outcome.Made(run.design(node), false, result, score, problems, stages.records());
    if (request.options().strict() && !made.isDone()) {
      stages.skip(Stage.FILE_WRITING);
      return made.with(false, stages.records());
    }
    stages.run(Stage.FILE_WRITING, () -> writer.write(made.design().plan()));
    return made.with(true, stages.records());
  }

  /** A dry run touches nothing, so it knows less. */
  private List<Problem> obstacles(WritePlan plan, GenerationRequest.Options options) {
    List<Problem> problems = writer.check(plan, options.force());
    return options.dryRun() || !problems.isEmpty() ? problems : writer.tryOut(plan);
  }

  private Understanding understand(GenerationRequest request) {
    return switch (request.source()) {
      case Source.Given given -> new Understanding.OfContract(given.contract());
      case Source.Words words ->
          switch (analyzer.analyze(words.text())) {
            case Analysis.Unclear unclear ->
                new Understanding.Unclear(
                    Optional.empty(), unclear.questions(), unclear.problems());
            case Analysis.Clear clear -> classify(clear.requirements(), words);
          };
    };
  }

  private Understanding classify(Requirements requirements, Source.Words words) {
    return switch (classifier.classify(requirements, words.text(), words.nodeType())) {
      case Classification.Decided decided -> new Understanding.OfWords(requirements, decided);
      case Classification.Undecided undecided ->
          new Understanding.Unclear(Optional.of(requirements), undecided.questions(), List.of());
    };
  }

  private NodeContract contract(Understanding understanding) {
    return switch (understanding) {
      case Understanding.OfContract given -> given.contract();
      case Understanding.OfWords words ->
          contracts.build(words.requirements(), words.classification());
      case Understanding.Unclear unclear ->
          throw new IllegalStateException("an unclear request has no contract");
    };
  }

  /** What is known from earlier runs; where nothing may be, the stage is skipped. */
  private UnaryOperator<LogicTask> gather(StageTimer stages) {
    if (intelligence.isEmpty()) {
      stages.skip(Stage.INTELLIGENCE_GATHERING);
      return UnaryOperator.identity();
    }
    return stages.run(Stage.INTELLIGENCE_GATHERING, intelligence.get()::gather);
  }

  private BusinessLogicGenerator generator(
      GenerationRun run, Target target, Artifacts skeleton, Consumer<PipelineEvent> listener) {
    return new BusinessLogicGenerator(
        target.language(), model, event -> tell(listener, event, run, skeleton));
  }

  /** Passes an event of the logic on; what a model answered is checked first. */
  private void tell(
      Consumer<PipelineEvent> listener, LogicEvent event, GenerationRun run, Artifacts skeleton) {
    listener.accept(new PipelineEvent.Logic(event));
    if (event instanceof LogicEvent.Answered answered && answered.file().isPresent()) {
      Verdict verdict = run.verdict(validator, skeleton, answered.file().get());
      answered
          .attempt()
          .call()
          .ifPresent(call -> listener.accept(new PipelineEvent.Checked(call, verdict)));
    }
  }

  private static void prove(LogicSession logic, Proof proof) {
    logic.draft(proof::prepare);
    logic.prove(proof::of);
  }

  private static Outcome refused(Understanding.Unclear unclear, StageTimer stages) {
    return new Outcome.Refused(
        unclear.requirements(), unclear.questions(), unclear.problems(), stages.records());
  }

  private Outcome unsupported(String language, StageTimer stages) {
    Problem problem =
        Problem.error(
            "unknown-language",
            "The language '" + language + "' is not supported.",
            "Choose one of "
                + String.join(", ", targets.keySet().stream().sorted().toList())
                + ".");
    return new Outcome.Refused(Optional.empty(), List.of(), List.of(problem), stages.records());
  }
}
