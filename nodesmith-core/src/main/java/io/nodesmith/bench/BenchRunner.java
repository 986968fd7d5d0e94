package io.nodesmith.bench;

import io.nodesmith.bench.BenchResult.Effort;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.llm.LlmReply;
import io.nodesmith.llm.LlmRequest;
import io.nodesmith.logic.BusinessLogicGenerator;
import io.nodesmith.logic.Intelligence;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.Recipe;
import io.nodesmith.onex.EffectNode;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.testrun.ClassPathResolver;
import io.nodesmith.testrun.TestJob;
import io.nodesmith.testrun.TestKind;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs tasks through the same path as every other file. Safe for several threads. */
public final class BenchRunner {
  private final Map<String, Language> languages;
  private final EffectNode<LlmRequest, LlmReply> model;
  private final TestRunner testRunner;
  private final ClassPathResolver classPaths;
  private final Semaphore testSlots;
  private final Patience patience = new Patience(pause -> LockSupport.parkNanos(pause.toNanos()));

  /**
   * Makes a runner.
   *
   * @param languages by their ids
   * @param testsAtOnce test runs at a time, of all tasks together
   */
  public BenchRunner(
      Map<String, Language> languages,
      EffectNode<LlmRequest, LlmReply> model,
      TestRunner testRunner,
      ClassPathResolver classPaths,
      int testsAtOnce) {
    this.languages = Map.copyOf(languages);
    this.model = model;
    this.testRunner = testRunner;
    this.classPaths = classPaths;
    this.testSlots = new Semaphore(testsAtOnce);
  }

  /**
   * Runs one task.
   *
   * @param intelligence what is known from earlier tasks
   * @param listener is told what became of its stubs
   */
  public BenchResult run(
      BenchTask task,
      Recipe recipe,
      NodeContext context,
      Intelligence intelligence,
      Consumer<LogicResult> listener) {
    Instant start = context.clock().instant();
    Language language = languages.get(task.language());
    if (language == null) {
      return unable(task, "unknown-language: " + task.language(), Duration.ZERO);
    }
    Optional<TestKind> kind = kind(task);
    if (kind.isEmpty()) {
      String wish = task.runner() + " " + task.targets();
      return unable(task, "unknown-runner: no tests can be run by " + wish, Duration.ZERO);
    }
    List<Path> classPath;
    switch (classPaths.resolve(task.maven())) {
      case ClassPathResolver.Resolution.Unresolved unresolved -> {
        return unable(task, unresolved.problem().message(), Duration.ZERO);
      }
      case ClassPathResolver.Resolution.Resolved resolved -> classPath = resolved.jars();
    }
    Map<Integer, BenchTask.Method> wanted = wanted(task, language);
    LogicTask logic = intelligence.gather().apply(LogicTask.of(task.file(), wanted.keySet()));
    Trial trial = new Trial(task, language, kind.get(), classPath);
    try {
      LogicResult result = patience.with(() -> trial.generate(logic, recipe, context));
      listener.accept(result);
      return new Outcome(task, wanted, result, trial.first())
          .after(Duration.between(start, context.clock().instant()));
    } catch (NodesmithException e) {
      // One task that cannot be tested must not take the others with it.
      String reason = e.code() + ": " + e.getMessage();
      return unable(task, reason, Duration.between(start, context.clock().instant()));
    }
  }

  /** A task that can be run, and what its first test run said. */
  private final class Trial {
    private final BenchTask task;
    private final Language language;
    private final TestKind kind;
    private final List<Path> classPath;
    private final AtomicReference<@Nullable TestReport> first = new AtomicReference<>();

    Trial(BenchTask task, Language language, TestKind kind, List<Path> classPath) {
      this.task = task;
      this.language = language;
      this.kind = kind;
      this.classPath = classPath;
    }

    LogicResult generate(LogicTask logic, Recipe recipe, NodeContext context) {
      return new BusinessLogicGenerator(language, Optional.of(model), event -> {})
          .generate(logic, recipe, this::tested, context);
    }

    private TestReport tested(SourceText file) {
      TestReport report = test(task, file, kind, classPath);
      first.compareAndSet(null, report);
      return report;
    }

    Optional<TestReport> first() {
      return Optional.ofNullable(first.get());
    }
  }

  private static Optional<TestKind> kind(BenchTask task) {
    return switch (task.runner()) {
      case "junit5" -> Optional.of(new TestKind.JUnit(task.targets()));
      case "main" -> task.targets().stream().findFirst().map(TestKind.Main::new);
      case "unittest" -> Optional.of(new TestKind.Unittest(task.targets()));
      default -> Optional.empty();
    };
  }

  /** The stubs of the file that the task names, by their index in the file. */
  private static Map<Integer, BenchTask.Method> wanted(BenchTask task, Language language) {
    Map<Integer, BenchTask.Method> wanted = new LinkedHashMap<>();
    for (MethodStub stub : language.stubs(task.file())) {
      task.methods().stream()
          .filter(m -> m.firstLine() <= stub.line() && stub.line() <= m.lastLine())
          .findFirst()
          .ifPresent(method -> wanted.put(stub.index(), method));
    }
    return wanted;
  }

  private TestReport test(BenchTask task, SourceText file, TestKind kind, List<Path> classPath) {
    Map<String, String> sources = new HashMap<>(task.files());
    sources.put(file.path(), file.text());
    testSlots.acquireUninterruptibly();
    try {
      return testRunner.run(TestJob.of(sources, kind, classPath));
    } finally {
      testSlots.release();
    }
  }

  private static BenchResult unable(BenchTask task, String reason, Duration duration) {
    List<BenchResult.Method> methods =
        task.methods().stream()
            .map(m -> new BenchResult.Method(m.index(), m.name(), "stub", reason, Effort.none()))
            .toList();
    return new BenchResult(task.id(), false, 0, 0, reason, methods, duration);
  }
}
