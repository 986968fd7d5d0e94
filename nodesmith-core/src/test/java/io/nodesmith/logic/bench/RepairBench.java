package io.nodesmith.logic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.extract.CodeExtractor;
import io.nodesmith.extract.Extraction;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.llm.Tier;
import io.nodesmith.logic.Attempt;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.Recipe;
import io.nodesmith.logic.Rehearsal;
import io.nodesmith.testing.ScriptedModel;
import io.nodesmith.testrun.TestReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Right replies with one to three bugs in them, and a right reply the second time: how many tasks
 * converge, in how many rounds. What a bug does not make fail is not counted.
 */
public final class RepairBench {
  private static final int ROUNDS = 2;
  private static final int SAMPLE = 24;

  private final Random random;
  private final Map<String, int[]> figures = new TreeMap<>();
  private int mostRounds;
  private int fixedWithoutModel;

  private RepairBench(int seed) {
    random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    Sample sample = Sample.of(arguments);
    new RepairBench(sample.seed()).run(sample);
  }

  private void run(Sample sample) throws IOException {
    List<OpenTask> whole = OpenTask.all().stream().filter(sample::covers).toList();
    List<OpenTask> tasks = sample.of(whole, SAMPLE);
    System.out.println(
        "repair: " + sample.words(tasks.size(), whole.size()) + ", " + Sample.load());
    for (OpenTask task : tasks) {
      for (int bugs = 1; bugs <= Math.min(3, task.methods().size()); bugs++) {
        one(task, bugs);
      }
      if (task.methods().size() == 1) {
        one(task, 1);
        one(task, 1);
      }
    }
    figures.forEach(
        (kind, counts) ->
            System.out.printf("  %-16s %3d of %3d converged%n", kind, counts[0], counts[1]));
    System.out.printf(
        "  most rounds of repair: %d of %d allowed; %d cases put right by fixers alone%n",
        mostRounds, ROUNDS, fixedWithoutModel);
  }

  private void one(OpenTask task, int count) throws IOException {
    List<JsonNode> methods = task.methods();
    Collections.shuffle(methods, random);
    Map<JsonNode, String> wrong = new LinkedHashMap<>();
    List<Bug> kinds = new ArrayList<>();
    for (JsonNode method : methods.subList(0, Math.min(count, methods.size()))) {
      List<Bug> bugs = new ArrayList<>(List.of(Bug.values()));
      Collections.shuffle(bugs, random);
      for (Bug bug : bugs) {
        Optional<String> text =
            bug.in(
                OpenTask.canonical(method), method.path("canonical_body").asText(), task.isJava());
        if (text.isPresent()) {
          wrong.put(method, text.get());
          kinds.add(bug);
          break;
        }
      }
    }
    Path folder = Files.createTempDirectory("nodesmith-bench");
    try (Rehearsal probe = Rehearsal.with(folder, URI.create("http://127.0.0.1:9"))) {
      Language language = probe.language(task.language());
      if (wrong.isEmpty() || passesAnyway(task, language, wrong)) {
        return;
      }
    }
    Recordings replies = new Recordings();
    for (JsonNode method : task.methods()) {
      String name = OpenTask.qualified(method);
      String signature = method.path("signature").asText();
      if (wrong.containsKey(method)) {
        replies.add(name, signature, fenced(task, wrong.get(method)));
      }
      replies.add(name, signature, fenced(task, OpenTask.canonical(method)));
    }
    judge(task, kinds, replies, folder);
  }

  private void judge(OpenTask task, List<Bug> kinds, Recordings replies, Path folder) {
    try (ScriptedModel model = ScriptedModel.answering(replies);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      LogicResult result =
          rehearsal.fill(
              rehearsal.language(task.language()),
              task.skeleton(),
              Recipe.standard(Tier.CUSTOM).withRepairRounds(ROUNDS),
              task.tests());
      int rounds =
          result.methods().stream()
              .flatMap(m -> m.attempts().stream())
              .mapToInt(Attempt::round)
              .max()
              .orElse(0);
      mostRounds = Math.max(mostRounds, rounds);
      boolean done = result.isDone();
      fixedWithoutModel += done && rounds == 0 ? 1 : 0;
      count("all", done);
      count(kinds.size() + " bugs", done);
      kinds.stream().distinct().forEach(kind -> count(kind.name().toLowerCase(Locale.ROOT), done));
      if (!done) {
        System.out.println("  not converged: " + task.id() + " " + kinds);
        result.methods().stream()
            .filter(m -> !m.problems().isEmpty())
            .forEach(m -> System.out.println("    " + m.stub().name() + ": " + m.problems()));
      }
    }
  }

  private void count(String kind, boolean done) {
    int[] counts = figures.computeIfAbsent(kind, k -> new int[2]);
    counts[0] += done ? 1 : 0;
    counts[1]++;
  }

  /** Whether the tests do not notice the bugs. */
  private static boolean passesAnyway(
      OpenTask task, Language language, Map<JsonNode, String> wrong) {
    SourceText file = task.skeleton();
    List<MethodStub> stubs = language.stubs(file);
    Map<Integer, MethodCode> codes = new HashMap<>();
    for (JsonNode method : task.methods()) {
      int index = method.path("index").asInt();
      String reply = wrong.getOrDefault(method, OpenTask.canonical(method));
      if (!(new CodeExtractor(language).extract(reply, file, stubs.get(index))
          instanceof Extraction.Found found)) {
        return false;
      }
      codes.put(index, found.code());
    }
    return new CodeInjector(language).injectAll(file, codes) instanceof Injection.Injected injected
        && task.tests().apply(injected.file()) instanceof TestReport.Passed;
  }

  static String fenced(OpenTask task, String code) {
    return "```" + task.language() + "\n" + code.stripIndent() + "\n```";
  }
}
