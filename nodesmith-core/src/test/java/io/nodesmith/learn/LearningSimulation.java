package io.nodesmith.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.bench.BenchResult;
import io.nodesmith.bench.BenchRunner;
import io.nodesmith.bench.BenchTask;
import io.nodesmith.bench.BenchTaskReader;
import io.nodesmith.language.Language;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.llm.Tier;
import io.nodesmith.logic.Intelligence;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.Recipe;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.pattern.LearningRules;
import io.nodesmith.pattern.PatternStore;
import io.nodesmith.problem.Place;
import io.nodesmith.testing.RecordedReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What learning is worth, over recorded replies of real models: the same tasks in rounds, one model
 * a round, with learning off and on; then like tasks without any model. Takes names of models, in
 * the order of the rounds. A recorded reply does not change with the prompt, so what an example or
 * advice does to a model cannot show here; what an implementation saves can.
 */
public final class LearningSimulation {
  private static final Path DATA = Path.of(System.getenv("NODESMITH_BENCH"));
  private static final int PARALLEL = 4;
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, Language> languages =
      Map.of("java", new JavaLanguage(), "python", new PythonLanguage(InterpreterCheck.none()));
  private final SimulatedWorld world = new SimulatedWorld();

  private LearningSimulation() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] models) throws IOException {
    LearningSimulation simulation = new LearningSimulation();
    List<BenchTask> tasks = tasks("classeval_py.jsonl");
    System.out.println("round model                 learning   " + Tally.HEAD);
    Optional<PatternStore> none = Optional.empty();
    PatternStore store = simulation.store("patterns");
    for (int i = 0; i < models.length; i++) {
      for (Optional<PatternStore> learning : List.of(none, Optional.of(store))) {
        Tally tally = simulation.round(tasks, replies(models[i], tasks), models[i], learning);
        System.out.printf(
            "%-5d %-21s %-10s %s%n", i + 1, models[i], learning.isPresent() ? "on" : "off", tally);
      }
    }
    List<BenchTask> like = tasks("async_py.jsonl");
    for (Optional<PatternStore> learning : List.of(none, Optional.of(store))) {
      Tally tally = simulation.round(like, List.of(), "", learning);
      System.out.printf(
          "%-5s %-21s %-10s %s%n", "like", "(none)", learning.isPresent() ? "on" : "off", tally);
    }
    Map<String, Integer> stages = new HashMap<>();
    store.patterns().values().forEach(p -> stages.merge(p.lifecycle().id(), 1, Integer::sum));
    System.out.println("patterns: " + stages);
    store.close();
    System.exit(0);
  }

  private PatternStore store(String name) {
    return PatternStore.open(
        world.folder().resolve(name),
        LearningRules.standard(),
        Clock.systemUTC(),
        new SecureRandom());
  }

  private Tally round(
      List<BenchTask> tasks,
      List<RecordedReply> replies,
      String model,
      Optional<PatternStore> store) {
    Tally tally = new Tally();
    try (SimulatedModel answering = new SimulatedModel(replies, model, world.folder())) {
      BenchRunner runner =
          new BenchRunner(
              languages, answering.node(), world.runner(), world.classPaths(), PARALLEL);
      Tier tier = model.isEmpty() ? Tier.LOCAL : Tier.CLOUD_FAST;
      Recipe recipe =
          Recipe.standard(tier)
              .withRepairRounds(0)
              .withPlanFrom(0)
              .withCandidates(1, model.isEmpty() ? List.of() : List.of(model));
      try (ExecutorService threads = Executors.newFixedThreadPool(PARALLEL)) {
        tasks.forEach(
            task -> {
              var _ = threads.submit(() -> run(runner, task, recipe, store, tally));
            });
      }
    }
    return tally;
  }

  private void run(
      BenchRunner runner,
      BenchTask task,
      Recipe recipe,
      Optional<PatternStore> store,
      Tally tally) {
    NodeContext context = NodeContext.create(NodeLog.none());
    Language language = languages.get(task.language());
    Optional<Lesson> lesson =
        store.map(open -> new Lesson(open, language, context.correlationId(), System.err::println));
    List<LogicResult> results = new ArrayList<>();
    Intelligence intelligence = lesson.<Intelligence>map(l -> l).orElseGet(Intelligence::none);
    BenchResult result = runner.run(task, recipe, context, intelligence, results::add);
    results.forEach(one -> lesson.ifPresent(l -> l.learn(one)));
    tally.add(result, results);
  }

  private static List<BenchTask> tasks(String file) throws IOException {
    BenchTaskReader reader = new BenchTaskReader();
    List<BenchTask> tasks = new ArrayList<>();
    for (String line : Files.readAllLines(DATA.resolve(file))) {
      if (reader.read(line, new Place(file, tasks.size() + 1, 0))
          instanceof BenchTaskReader.Reading.Task task) {
        tasks.add(task.task());
      }
    }
    return tasks;
  }

  /** A reply without a method is one for the whole class, and thus for each of its methods. */
  private static List<RecordedReply> replies(String model, List<BenchTask> tasks)
      throws IOException {
    Map<String, BenchTask> byId = new HashMap<>();
    tasks.forEach(task -> byId.put(task.id(), task));
    List<RecordedReply> replies = new ArrayList<>();
    for (String line : Files.readAllLines(DATA.resolve("replies/" + model + ".jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String type = row.path("class").asText();
      BenchTask task = byId.get(row.path("task").asText());
      if (row.hasNonNull("method")) {
        replies.add(
            new RecordedReply(
                type + "." + row.path("method").asText(), "", row.path("reply").asText()));
      } else if (task != null) {
        task.methods()
            .forEach(
                m ->
                    replies.add(
                        new RecordedReply(type + "." + m.name(), "", row.path("reply").asText())));
      }
    }
    return replies;
  }
}
