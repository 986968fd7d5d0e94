package io.nodesmith.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.llm.Route;
import io.nodesmith.logic.BusinessLogicGenerator;
import io.nodesmith.logic.LogicEvent;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.pipeline.PipelineEvent;
import io.nodesmith.prompt.PromptPart;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRunner;
import io.nodesmith.write.ArtifactWriter;
import io.nodesmith.write.Backup;
import io.nodesmith.write.WritePlan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Java or Python files with stubs.")
  private List<Path> files = List.of();

  @Mixin private TestOptions tests = new TestOptions();

  @Option(names = "--method", paramLabel = "NAME", description = "Only stubs of this name.")
  private @Nullable String method;

  @ArgGroup(multiplicity = "0..1")
  private Delivery delivery = new Delivery();

  /** What is done with the result; otherwise it is shown, and the user is asked. */
  static final class Delivery {
    @Option(names = "--in-place", description = "Write the files; a copy of what was is kept.")
    private boolean inPlace;

    @Option(names = "--diff", description = "Show the difference, write nothing.")
    private boolean diff;

    @Option(names = "--output", paramLabel = "DIR", description = "Write the files there.")
    private @Nullable Path output;
  }

  @Mixin private ModelOptions models = new ModelOptions();

  ImplementCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.wired(this::implement);
  }

  private int implement(Wiring wiring) {
    List<Route> routes = models.routes(wiring);
    NodeLlmEffect model =
        wiring
            .model(routes, models.caps())
            .orElseThrow(
                () ->
                    new UsageException(
                        "No model is set up, and foreign code needs one.",
                        "Run 'nodesmith doctor' to see what to set."));
    session.console().note(models.announcement(routes));
    Map<Path, SourceText> before = new LinkedHashMap<>();
    files.forEach(file -> before.put(file, SourceFiles.read(file)));
    Map<Path, SourceText> after = new LinkedHashMap<>(before);
    TestRunner runner = wiring.testRunner(files.stream().anyMatch(SourceFiles::isPython));
    boolean done = true;
    boolean anyReply = false;
    for (Path file : files) {
      Language language = SourceFiles.isPython(file) ? wiring.python() : wiring.java();
      LogicResult result = fill(file, language, model, runner, after, wiring);
      after.put(file, result.file());
      report(result);
      done &= result.isDone();
      anyReply |= result.modelAnswered();
    }
    deliver(before, after, wiring);
    return done ? ExitCode.DONE : anyReply ? ExitCode.BELOW_THE_BAR : ExitCode.NO_MODEL;
  }

  private LogicResult fill(
      Path file,
      Language language,
      NodeLlmEffect model,
      TestRunner runner,
      Map<Path, SourceText> state,
      Wiring wiring) {
    SourceText source = Objects.requireNonNull(state.get(file));
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
    Set<Integer> wanted = stubs.stream().map(MethodStub::index).collect(Collectors.toSet());
    LogicTask task = new LogicTask(source, Map.of(), wanted, Map.of(), background());
    Progress progress = new Progress(session.console());
    BusinessLogicGenerator generator =
        new BusinessLogicGenerator(
            language,
            Optional.of(model),
            (LogicEvent event) -> progress.accept(new PipelineEvent.Logic(event)));
    return generator.generate(
        task,
        models.recipe(),
        text -> {
          Map<Path, SourceText> trial = new LinkedHashMap<>(state);
          trial.put(file, text);
          return runner.run(tests.job(trial, session.environment(), wiring));
        },
        NodeContext.create(NodeLog.none()));
  }

  private List<PromptPart> background() {
    return tests
        .shown()
        .map(text -> List.of(new PromptPart("tests", text, TESTS_VALUE)))
        .orElse(List.of());
  }

  private void report(LogicResult result) {
    Console console = session.console();
    console.endProgress();
    for (MethodResult one : result.methods()) {
      console.note(
          "  %-40s %s"
              .formatted(one.stub().qualifiedName(), one.status().name().toLowerCase(Locale.ROOT)));
      console.problems(one.problems());
    }
    result
        .report()
        .map(TestReport::run)
        .ifPresent(run -> console.note("  isolation " + run.isolation()));
  }

  private void deliver(Map<Path, SourceText> before, Map<Path, SourceText> after, Wiring wiring) {
    Map<Path, SourceText> changed = new LinkedHashMap<>(after);
    changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    if (changed.isEmpty()) {
      session.console().note("nodesmith: nothing to write; the files are as they were.");
      return;
    }
    if (delivery.output != null) {
      Map<String, String> texts = new LinkedHashMap<>();
      changed.forEach((file, text) -> texts.put(file.getFileName().toString(), text.text()));
      new ArtifactWriter().write(new WritePlan(delivery.output, texts));
      session.console().print("Written to " + delivery.output + ".");
      return;
    }
    if (!delivery.inPlace) {
      changed.forEach((file, text) -> showDifference(file, before.get(file), text));
    }
    boolean write =
        delivery.inPlace || (!delivery.diff && session.ask("Write these changes? [y/N] "));
    if (write) {
      changed.forEach((file, text) -> writeInPlace(file, text, wiring));
    }
  }

  private void showDifference(Path file, @Nullable SourceText before, SourceText after) {
    List<String> old = before == null ? List.of() : before.text().lines().toList();
    List<String> now = after.text().lines().toList();
    UnifiedDiffUtils.generateUnifiedDiff("a/" + file, "b/" + file, old, DiffUtils.diff(old, now), 3)
        .forEach(session.console()::print);
  }

  private void writeInPlace(Path file, SourceText text, Wiring wiring) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = Objects.requireNonNull(absolute.getParent());
    Path copy =
        new Backup(wiring.settings().home().resolve("backups"))
            .keep(absolute, wiring.clock().instant());
    new ArtifactWriter()
        .write(new WritePlan(folder, Map.of(absolute.getFileName().toString(), text.text())));
    session.console().print("Written: " + file + " (before: " + copy + ")");
  }
}
