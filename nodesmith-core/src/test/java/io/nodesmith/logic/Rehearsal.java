package io.nodesmith.logic;

import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.llm.Caps;
import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.LlmSettings;
import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.llm.RetryPolicy;
import io.nodesmith.llm.Route;
import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.llm.Tier;
import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.testrun.Laboratory;
import io.nodesmith.testrun.PythonSyntaxWorker;
import io.nodesmith.testrun.TestJob;
import io.nodesmith.testrun.TestKind;
import io.nodesmith.testrun.TestReport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The loop with everything real but the models, which are fakes on sockets. */
public final class Rehearsal implements AutoCloseable {
  private final Journal journal;
  private final NodeLlmEffect node;
  private @Nullable PythonSyntaxWorker worker;
  private final List<LogicEvent> events = new CopyOnWriteArrayList<>();

  /** Models by the tier that they stand for. */
  public Rehearsal(Path folder, Caps caps, Map<Tier, URI> models) {
    Clock clock = Clock.systemUTC();
    journal = Journal.open(folder.resolve("journal"), TextKeeping.KEEP, clock, new Random(1));
    List<Route> routes = new ArrayList<>();
    models.forEach(
        (tier, uri) ->
            routes.add(
                new Route(
                    tier,
                    Endpoint.of("zai", uri, Secret.of("sk-0123456789ab"), OpenAiDialect.zai()),
                    "glm-4.5")));
    RetryPolicy once = new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1), 0);
    LlmSettings settings =
        LlmSettings.of(routes, ModelCatalog.builtIn(), journal, clock, new Random(2))
            .withCaps(caps);
    node = new NodeLlmEffect(settings.withLimits(settings.limits(), once));
  }

  /** One model that the user named. */
  public static Rehearsal with(Path folder, URI model) {
    return new Rehearsal(folder, Caps.none(), Map.of(Tier.CUSTOM, model));
  }

  /** The language, with the interpreter's own verdict on syntax. */
  public Language language(String id) {
    return id.equals("java") ? new JavaLanguage() : new PythonLanguage(worker()::syntaxProblems);
  }

  private PythonSyntaxWorker worker() {
    PythonSyntaxWorker begun = worker;
    if (begun == null) {
      begun =
          new PythonSyntaxWorker(
              Laboratory.python(), Laboratory.tools(), Laboratory.folder().resolve("scratch"));
      worker = begun;
    }
    return begun;
  }

  /** Fills the stubs of the file, with whatever tests say of it. */
  public LogicResult fill(
      Language language, SourceText file, Recipe recipe, Function<SourceText, TestReport> tests) {
    return fill(language, LogicTask.of(file, Set.of()), recipe, tests);
  }

  /** The same for a task. */
  public LogicResult fill(
      Language language, LogicTask task, Recipe recipe, Function<SourceText, TestReport> tests) {
    Consumer<LogicEvent> listener = events::add;
    return new BusinessLogicGenerator(language, Optional.of(node), listener)
        .generate(task, recipe, tests, NodeContext.create(NodeLog.none()));
  }

  /** The work on a file, step by step. */
  public LogicSession open(Language language, SourceText file, Recipe recipe) {
    Consumer<LogicEvent> listener = events::add;
    return new BusinessLogicGenerator(language, Optional.of(node), listener)
        .open(LogicTask.of(file, Set.of()), recipe, NodeContext.create(NodeLog.none()));
  }

  /** The job that tests the file together with others. */
  public static TestJob job(SourceText file, Map<String, String> others, TestKind kind) {
    Map<String, String> sources = new HashMap<>(others);
    sources.put(file.path(), file.text());
    boolean junit = kind instanceof TestKind.JUnit;
    return TestJob.of(sources, kind, junit ? Laboratory.junit() : List.of());
  }

  /** Compiles and tests the file together with others. */
  public static Function<SourceText, TestReport> tests(Map<String, String> others, TestKind kind) {
    Laboratory.needs(kind);
    return file -> Laboratory.runner().run(job(file, others, kind));
  }

  /** What happened so far. */
  public List<LogicEvent> events() {
    return List.copyOf(events);
  }

  /** How many test runs there were. */
  public long testRuns() {
    return events.stream().filter(LogicEvent.Tested.class::isInstance).count();
  }

  @Override
  public void close() {
    node.close();
    journal.close();
    if (worker != null) {
      worker.close();
    }
  }
}
