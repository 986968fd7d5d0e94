package io.nodesmith.cli;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.learn.Lesson;
import io.nodesmith.ledger.RunNotes;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.llm.Route;
import io.nodesmith.logic.BusinessLogicGenerator;
import io.nodesmith.logic.LogicEvent;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.logic.Recipe;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.pipeline.PipelineEvent;
import io.nodesmith.problem.Problem;
import io.nodesmith.prompt.PromptPart;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills the stubs of code that exists, proven by its own tests. */
@Command(
    name = "implement",
    mixinStandardHelpOptions = true,
    description = "Fill the stubs of existing files, and prove them by their tests.")
final class ImplementCommand implements Callable<Integer> {
  private static final int TESTS_VALUE = 70;
  private final Session session;
  private final NodeContext context = NodeContext.create(NodeLog.none());

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Java or Python files with stubs.")
  private List<Path> files = List.of();

  @Mixin private TestOptions tests = new TestOptions();

  @Option(names = "--method", paramLabel = "NAME", description = "Only stubs of this name.")
  private @Nullable String method;

  @Option(
      names = "--keep-failing",
      description = "Write also what fails its tests; without this, such methods stay stubs.")
  private boolean keepFailing;

  @ArgGroup(multiplicity = "0..1")
  private Delivery delivery = new Delivery();

  @Mixin private ModelOptions models = new ModelOptions();

  @Mixin private IsolationOption isolation = new IsolationOption();

  ImplementCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.wired(this::implement);
  }

  private int implement(Wiring wiring) {
    isolation.check(wiring);
    List<Route> routes = models.routes(wiring);
    Map<Path, SourceText> before = new LinkedHashMap<>();
    files.forEach(file -> before.put(file, SourceFiles.read(file)));
    before.forEach((file, text) -> stubs(file, text, language(file, wiring)));
    // Whatever is wrong with the wish is said before a model is paid for.
    tests.job(before, session.environment(), wiring);
    delivery.check(before.keySet());
    Optional<NodeLlmEffect> model = wiring.model(routes, models.caps());
    if (model.isEmpty()) {
      session.console().note("nodesmith: No model is set up, and foreign code needs one.");
      session.console().note("Run 'nodesmith doctor' to see what to set.");
      return ExitCode.NO_MODEL;
    }
    session.console().note(models.names(routes));
    RunNotes notes =
        RunNotes.begin(
            wiring::journal,
            session.console()::note,
            context.correlationId(),
            "implement",
            files.stream().anyMatch(SourceFiles::isPython) ? "python" : "java");
    TestRunner runner = wiring.testRunner(files.stream().anyMatch(SourceFiles::isPython));
    if (tests.isCommand()) {
      TestSetup.check(
          runner.run(tests.job(before, session.environment(), wiring)), session.console());
    }
    Map<Path, SourceText> after = new LinkedHashMap<>(before);
    Map<Path, LogicResult> results =
        fillAll(new Work(model.orElseThrow(), runner, wiring, before, after));
    boolean isDone = report(results);
    results.forEach((file, result) -> notes.judged(file.toString(), result));
    session.console().note("Run: " + context.correlationId());
    results.forEach((file, result) -> lesson(file, wiring).ifPresent(l -> l.learn(result)));
    List<Path> written = new ArrayList<>();
    try {
      delivery.deliver(before, kept(results), session, wiring, written::add);
    } finally {
      notes.ended(isDone, written);
    }
    boolean anyReply = results.values().stream().anyMatch(LogicResult::modelAnswered);
    return isDone ? ExitCode.DONE : anyReply ? ExitCode.BELOW_THE_BAR : ExitCode.NO_MODEL;
  }

  /** The files to write: a method that fails its tests is no improvement on its stub. */
  private Map<Path, SourceText> kept(Map<Path, LogicResult> results) {
    long failing =
        results.values().stream()
            .flatMap(result -> result.methods().stream())
            .filter(one -> one.status() == MethodResult.Status.FAILED)
            .count();
    if (failing > 0) {
      session
          .console()
          .note(
              keepFailing
                  ? "Methods that fail their tests are written all the same: " + failing + "."
                  : "Methods that fail their tests and stay stubs: "
                      + failing
                      + "; --keep-failing writes them.");
    }
    Map<Path, SourceText> kept = new LinkedHashMap<>();
    results.forEach(
        (file, result) -> kept.put(file, keepFailing ? result.file() : result.unblamed()));
    return kept;
  }

  /** What the filling of all files shares; {@code after} changes while it goes on. */
  private record Work(
      NodeLlmEffect model,
      TestRunner runner,
      Wiring wiring,
      Map<Path, SourceText> before,
      Map<Path, SourceText> after) {}

  /**
   * The tests of one file may need another one, so several are filled first, and judged together;
   * only if that fails, each is done again with the others in place.
   */
  private Map<Path, LogicResult> fillAll(Work work) {
    Map<Path, LogicResult> results = new LinkedHashMap<>();
    boolean isAlone = work.before().size() == 1;
    for (Path file : work.before().keySet()) {
      results.put(file, fill(file, isAlone ? models.recipe() : models.withoutRepair(), work));
    }
    if (isAlone || judgedTogether(results, work)) {
      return results;
    }
    for (Path file : work.before().keySet()) {
      LogicResult first = Objects.requireNonNull(results.get(file));
      if (first.modelAnswered() && !first.isDone()) {
        work.after().put(file, Objects.requireNonNull(work.before().get(file)));
        results.put(file, fill(file, models.recipe(), work));
      }
    }
    judgedTogether(results, work);
    return results;
  }

  /** Runs the tests on all files; whether every stub is filled and all tests passed. */
  private boolean judgedTogether(Map<Path, LogicResult> results, Work work) {
    if (results.values().stream().noneMatch(LogicResult::isAnyFilled)) {
      return false;
    }
    TestReport report =
        work.runner().run(tests.job(work.after(), session.environment(), work.wiring()));
    session.console().note("    all files together: " + Progress.words(report));
    results.replaceAll((file, result) -> result.judgedBy(report));
    return results.values().stream().allMatch(LogicResult::isDone);
  }

  private static Language language(Path file, Wiring wiring) {
    return SourceFiles.isPython(file) ? wiring.python() : wiring.java();
  }

  private List<MethodStub> stubs(Path file, SourceText source, Language language) {
    List<MethodStub> stubs =
        language.stubs(source).stream()
            .filter(stub -> method == null || stub.name().equals(method))
            .toList();
    if (stubs.isEmpty()) {
      throw new UsageException(
          file + " has no stub" + (method == null ? "" : " named " + method) + ".",
          "A stub is a method with a marker such as 'IMPLEMENTATION REQUIRED', or a body that only"
              + " throws or passes.");
    }
    return stubs;
  }

  private LogicResult fill(Path file, Recipe recipe, Work work) {
    Language language = language(file, work.wiring());
    SourceText source = Objects.requireNonNull(work.after().get(file));
    Set<Integer> wanted =
        stubs(file, source, language).stream().map(MethodStub::index).collect(Collectors.toSet());
    LogicTask bare = new LogicTask(source, Map.of(), wanted, Map.of(), background(), Map.of());
    LogicTask task =
        lesson(file, work.wiring()).map(lesson -> lesson.gather().apply(bare)).orElse(bare);
    Progress progress = new Progress(session.console());
    BusinessLogicGenerator generator =
        new BusinessLogicGenerator(
            language,
            Optional.of(work.model()),
            (LogicEvent event) -> progress.accept(new PipelineEvent.Logic(event)));
    LogicResult result =
        generator.generate(
            task,
            recipe,
            text -> {
              Map<Path, SourceText> trial = new LinkedHashMap<>(work.after());
              trial.put(file, text);
              return work.runner().run(tests.job(trial, session.environment(), work.wiring()));
            },
            context);
    work.after().put(file, result.file());
    return result;
  }

  private Optional<Lesson> lesson(Path file, Wiring wiring) {
    String language = SourceFiles.isPython(file) ? "python" : "java";
    return models.isLearning(wiring.settings().learning())
        ? Optional.of(wiring.lesson(language, context.correlationId(), session.console()::note))
        : Optional.empty();
  }

  private List<PromptPart> background() {
    return tests
        .shown()
        .map(text -> List.of(new PromptPart("tests", text, TESTS_VALUE)))
        .orElse(List.of());
  }

  /** Says how every method stands, and each problem once; whether all is done. */
  private boolean report(Map<Path, LogicResult> results) {
    Console console = session.console();
    console.endProgress();
    Set<Problem> said = new LinkedHashSet<>();
    for (Map.Entry<Path, LogicResult> file : results.entrySet()) {
      console.note(file.getKey() + ":");
      for (MethodResult one : file.getValue().methods()) {
        String status = one.status().name().toLowerCase(Locale.ROOT);
        console.note("  %-40s %s".formatted(one.stub().target(), status));
        console.problems(one.problems().stream().filter(said::add).toList());
      }
    }
    if (said.isEmpty()) {
      // No method is to blame: the tests themselves could not be run, say.
      results.values().stream()
          .flatMap(result -> result.report().stream())
          .filter(TestReport.Broken.class::isInstance)
          .map(TestReport.Broken.class::cast)
          .map(broken -> Problem.error("tests-" + broken.reason().id(), broken.message(), ""))
          .findFirst()
          .ifPresent(problem -> console.problems(List.of(problem)));
    }
    results.values().stream()
        .flatMap(result -> result.report().stream())
        .map(TestReport::run)
        .findFirst()
        .ifPresent(
            run -> {
              console.note("Isolation of the tests: " + run.isolation());
              Progress.flaky(run).forEach(console::note);
            });
    return results.values().stream().allMatch(LogicResult::isDone);
  }
}
