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
import io.nodesmith.logic.MethodResult;
import io.nodesmith.logic.Recipe;
import io.nodesmith.onex.EffectNode;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Problem;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

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
      return unable(task, "unknown-language", Duration.ZERO);
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
    BusinessLogicGenerator generator =
        new BusinessLogicGenerator(language, Optional.of(model), event -> {});
    LogicResult result =
        patience.with(
            () -> generator.generate(logic, recipe, file -> test(task, file, classPath), context));
    listener.accept(result);
    return result(task, wanted, result, Duration.between(start, context.clock().instant()));
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

  private TestReport test(BenchTask task, SourceText file, List<Path> classPath) {
    Map<String, String> sources = new HashMap<>(task.files());
    sources.put(file.path(), file.text());
    TestKind kind =
        switch (task.runner()) {
          case "junit5" -> new TestKind.JUnit(task.targets());
          case "main" -> new TestKind.Main(task.targets().getFirst());
          default -> new TestKind.Unittest(task.targets());
        };
    testSlots.acquireUninterruptibly();
    try {
      return testRunner.run(TestJob.of(sources, kind, classPath));
    } catch (NodesmithException e) {
      throw new NodesmithException(e.code(), e.isTransient(), task.id() + ": " + e.getMessage(), e);
    } finally {
      testSlots.release();
    }
  }

  private static BenchResult result(
      BenchTask task,
      Map<Integer, BenchTask.Method> wanted,
      LogicResult result,
      Duration duration) {
    Map<Integer, MethodResult> byKey = new HashMap<>();
    for (MethodResult method : result.methods()) {
      BenchTask.Method asked = wanted.get(method.stub().index());
      if (asked != null) {
        byKey.put(asked.index(), method);
      }
    }
    List<BenchResult.Method> methods =
        task.methods().stream()
            .map(m -> method(m, Optional.ofNullable(byKey.get(m.index()))))
            .toList();
    boolean allFilled = methods.stream().noneMatch(method -> method.status().equals("stub"));
    int testsPassed = result.report().map(r -> r.run().passed()).orElse(0);
    int testsFailed = result.report().map(r -> r.run().failed()).orElse(0);
    return new BenchResult(
        task.id(),
        allFilled && result.isDone(),
        testsPassed,
        testsFailed,
        reason(result, allFilled),
        methods,
        duration);
  }

  private static BenchResult.Method method(BenchTask.Method asked, Optional<MethodResult> result) {
    if (result.isEmpty()) {
      return new BenchResult.Method(
          asked.index(), asked.name(), "stub", "the file has no such stub", Effort.none());
    }
    MethodResult method = result.get();
    String reason = method.problems().stream().findFirst().map(BenchRunner::words).orElse("");
    return new BenchResult.Method(
        asked.index(),
        asked.name(),
        method.status().name().toLowerCase(Locale.ROOT),
        reason,
        Effort.of(method.attempts()));
  }

  private static String words(Problem problem) {
    return problem.code() + ": " + problem.message();
  }

  private static String reason(LogicResult result, boolean allFilled) {
    if (!allFilled) {
      return "stubs left";
    }
    return result
        .report()
        .map(
            report ->
                switch (report) {
                  case TestReport.Passed passed -> "";
                  case TestReport.Failed failed -> "tests failed";
                  case TestReport.Broken broken -> broken.reason().id() + ": " + broken.message();
                })
        .orElse("nothing to test");
  }

  private static BenchResult unable(BenchTask task, String reason, Duration duration) {
    List<BenchResult.Method> methods =
        task.methods().stream()
            .map(m -> new BenchResult.Method(m.index(), m.name(), "stub", reason, Effort.none()))
            .toList();
    return new BenchResult(task.id(), false, 0, 0, reason, methods, duration);
  }
}
