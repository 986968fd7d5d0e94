package io.nodesmith.cli;

import io.nodesmith.bench.BenchResult;
import io.nodesmith.bench.BenchResultLines;
import io.nodesmith.bench.BenchRunner;
import io.nodesmith.bench.BenchSummary;
import io.nodesmith.bench.BenchTask;
import io.nodesmith.bench.BenchTaskReader;
import io.nodesmith.learn.Lesson;
import io.nodesmith.ledger.RunNotes;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.logic.Intelligence;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well does a model do on tasks with known tests? */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Run every task of a file through a model, and say how many pass their tests.")
final class BenchCommand implements Callable<Integer> {
  private final Session session;
  private final BenchResultLines lines = new BenchResultLines();

  @Parameters(paramLabel = "TASKS.jsonl", description = "Tasks, one JSON object a line.")
  private Path tasks = Path.of("");

  @Option(
      names = "--results",
      paramLabel = "OUT.jsonl",
      required = true,
      description = "Where the results go, one line a task.")
  private Path results = Path.of("");

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "8",
      description = "Tasks at a time (default: 8); tests run on as many cores as there are.")
  private int parallel = 8;

  @Option(names = "--limit", paramLabel = "N", description = "Only the first N tasks.")
  private @Nullable Integer limit;

  @Option(names = "--resume", description = "Keep the results that are there, run the rest.")
  private boolean resume;

  @Mixin private ModelOptions models = new ModelOptions();

  @Mixin private IsolationOption isolation = new IsolationOption();

  BenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (parallel < 1 || parallel > 256) {
      throw new UsageException("--parallel goes from 1 to 256.", "");
    }
    if (limit != null && limit < 1) {
      throw new UsageException("--limit starts at 1.", "");
    }
    List<Problem> problems = new ArrayList<>();
    List<BenchTask> all = readTasks(problems);
    if (!problems.isEmpty()) {
      session.console().problems(problems);
      return ExitCode.WRONG_INPUT;
    }
    Map<String, BenchResult> done = resume ? done() : Map.of();
    List<BenchTask> open = all.stream().filter(task -> !done.containsKey(task.id())).toList();
    return session.wired(wiring -> run(wiring, open, List.copyOf(done.values())));
  }

  private List<BenchTask> readTasks(List<Problem> problems) {
    BenchTaskReader reader = new BenchTaskReader();
    List<BenchTask> read = new ArrayList<>();
    List<String> lines = lines(tasks);
    for (int i = 0; i < lines.size() && (limit == null || read.size() < limit); i++) {
      if (!lines.get(i).isBlank()) {
        switch (reader.read(lines.get(i), new Place(tasks.toString(), i + 1, 0))) {
          case BenchTaskReader.Reading.Task task -> read.add(task.task());
          case BenchTaskReader.Reading.Unreadable unreadable -> problems.add(unreadable.problem());
        }
      }
    }
    return read;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UsageException(
          "The file " + file + " cannot be read.", "Check its path; it must be text in UTF-8.");
    }
  }

  /** What an earlier run found, by task; a line that was cut is not one of them. */
  private Map<String, BenchResult> done() {
    Map<String, BenchResult> done = new LinkedHashMap<>();
    if (Files.exists(results)) {
      for (String line : lines(results)) {
        Optional<BenchResult> result = lines.read(line);
        result.ifPresent(one -> done.put(one.task(), one));
        if (result.isEmpty()) {
          session
              .console()
              .note("nodesmith: a line of " + results + " is cut; its task runs again.");
        }
      }
    }
    return done;
  }

  private int run(Wiring wiring, List<BenchTask> open, List<BenchResult> before) {
    isolation.check(wiring);
    Optional<NodeLlmEffect> found = wiring.model(models.routes(wiring), models.caps());
    if (found.isEmpty()) {
      session.console().note("nodesmith: No model is set up to be measured.");
      session.console().note("Give --endpoint URL --model NAME, or run 'nodesmith doctor'.");
      return ExitCode.NO_MODEL;
    }
    NodeLlmEffect model = found.orElseThrow();
    boolean python = open.stream().anyMatch(task -> task.language().equals("python"));
    BenchRunner runner = wiring.benchRunner(model, python);
    List<BenchResult> finished;
    try (BenchResultFile file =
            BenchResultFile.open(results, resume ? Optional.of(before) : Optional.empty());
        ExecutorService threads = Executors.newFixedThreadPool(parallel)) {
      BenchProgress progress = new BenchProgress(session.console(), wiring.clock(), open.size());
      List<Future<?>> running = new ArrayList<>();
      for (BenchTask task : open) {
        running.add(
            threads.submit(
                () -> {
                  BenchResult result = run(runner, wiring, task);
                  file.add(result);
                  progress.add(result);
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
      finished = progress.finished();
    } catch (IOException e) {
      throw new UsageException("The results cannot be written to " + results + ".", "");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException ours
          ? ours
          : new IllegalStateException("a task failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    List<BenchResult> all = new ArrayList<>(before);
    all.addAll(finished);
    summarize(BenchSummary.of(all), before.size());
    boolean anyReply =
        model.spent().signum() > 0
            || finished.stream().anyMatch(result -> result.effort().tokensOutput() > 0);
    return finished.isEmpty() || anyReply ? ExitCode.DONE : ExitCode.NO_MODEL;
  }

  private BenchResult run(BenchRunner runner, Wiring wiring, BenchTask task) {
    NodeContext context = NodeContext.create(NodeLog.none());
    RunNotes notes =
        RunNotes.begin(
            wiring::journal,
            session.console()::note,
            context.correlationId(),
            "bench",
            task.language());
    Optional<Lesson> lesson = lesson(wiring, task, context);
    BenchResult result =
        runner.run(
            task,
            models.recipe(),
            context,
            lesson.<Intelligence>map(open -> open).orElseGet(Intelligence::none),
            logic -> {
              notes.judged(task.id(), logic);
              lesson.ifPresent(open -> open.learn(logic));
            });
    notes.ended(result.passed(), List.of());
    return result;
  }

  private Optional<Lesson> lesson(Wiring wiring, BenchTask task, NodeContext context) {
    return models.isLearning(false)
        ? Optional.of(
            wiring.lesson(task.language(), context.correlationId(), session.console()::note))
        : Optional.empty();
  }

  private void summarize(BenchSummary summary, int doneBefore) {
    Console console = session.console();
    console.print(
        "Tasks:   %d of %d passed%s"
            .formatted(summary.passed(), summary.tasks(), interval(summary.passRate())));
    if (doneBefore > 0) {
      console.print("         %d of these from before, in %s".formatted(doneBefore, results));
    }
    console.print(
        "Methods: %d of %d filled%s"
            .formatted(summary.filled(), summary.methods(), interval(summary.fillRate())));
    BenchResult.Effort effort = summary.effort();
    console.print(
        "Model:   %d calls, %d tokens in, %d out, %s"
            .formatted(effort.calls(), effort.tokensInput(), effort.tokensOutput(), effort.cost()));
    console.print("Slowest: %.1f s".formatted(summary.slowest().toMillis() / 1000.0));
  }

  private static String interval(BenchSummary.Share share) {
    return ", %.1f %% (95 %% confidence: %.1f to %.1f %%)"
        .formatted(100 * share.value(), 100 * share.low(), 100 * share.high());
  }
}
