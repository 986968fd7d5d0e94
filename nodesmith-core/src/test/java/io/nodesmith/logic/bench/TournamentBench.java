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
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.Recipe;
import io.nodesmith.logic.Rehearsal;
import io.nodesmith.testing.ScriptedModel;
import io.nodesmith.testrun.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Recorded replies of several models to each method: tasks that the tournament solves, against
 * tasks that any combination solves. A combination can pass only if each of its methods passes
 * beside the solutions of the others; of those that do, all combinations are tried.
 */
public final class TournamentBench {
  private static final List<String> MODELS =
      List.of(
          "deepseek-ai",
          "deepseek-coder-6.7b",
          "gemini-pro",
          "gpt-3.5-turbo",
          "gpt-4-turbo",
          "gpt-5");
  private static final int SAMPLE = 10;
  private static final int MOST_COMBINATIONS = 300;

  private int tasks;
  private int won;
  private int possible;
  private int unknown;
  private long runs;

  private TournamentBench() {}

  public static void main(String[] arguments) throws IOException {
    new TournamentBench().run(Sample.of(arguments));
  }

  private void run(Sample sample) throws IOException {
    List<OpenTask> whole =
        OpenTask.all().stream().filter(t -> t.id().startsWith("classeval_py/")).toList();
    List<OpenTask> chosen = sample.of(whole, SAMPLE);
    System.out.println(
        "tournament of "
            + MODELS.size()
            + " models: "
            + sample.words(chosen.size(), whole.size())
            + ", "
            + Sample.load());
    Map<String, Map<String, List<JsonNode>>> recorded = new TreeMap<>();
    for (String model : MODELS) {
      Map<String, List<JsonNode>> byTask = new TreeMap<>();
      for (JsonNode line : OpenTask.lines("replies/" + model + ".jsonl")) {
        byTask.computeIfAbsent(line.path("task").asText(), t -> new ArrayList<>()).add(line);
      }
      recorded.put(model, byTask);
    }
    for (OpenTask task : chosen) {
      one(task, recorded);
    }
    System.out.printf(
        "  solved by the tournament %d, by any combination %d of %d tasks (%d too large to tell)%n",
        won, possible, tasks, unknown);
    System.out.printf("  test runs a task: %.1f%n", (double) runs / Math.max(1, tasks));
  }

  private void one(OpenTask task, Map<String, Map<String, List<JsonNode>>> recorded)
      throws IOException {
    Recordings replies = new Recordings();
    List<List<String>> texts = new ArrayList<>();
    for (JsonNode method : task.methods()) {
      List<String> own = new ArrayList<>();
      for (String model : MODELS) {
        for (JsonNode line : recorded.get(model).getOrDefault(task.id(), List.of())) {
          boolean fits =
              line.path("method").isNull()
                  || line.path("method").asText().equals(method.path("name").asText());
          if (fits) {
            own.add(line.path("reply").asText());
          }
        }
      }
      own.forEach(
          text -> replies.add(OpenTask.qualified(method), method.path("signature").asText(), text));
      texts.add(own);
    }
    Recipe recipe =
        Recipe.standard(Tier.CUSTOM)
            .withRepairRounds(0)
            .withCandidates(MODELS.size(), List.of())
            .within(Duration.ofMinutes(10));
    Path folder = Files.createTempDirectory("nodesmith-bench");
    try (ScriptedModel model = ScriptedModel.answering(replies);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      Language language = rehearsal.language("python");
      LogicResult result = rehearsal.fill(language, task.skeleton(), recipe, task.tests());
      tasks++;
      runs += rehearsal.testRuns();
      if (result.isDone()) {
        won++;
        possible++;
      } else {
        String verdict = anyPasses(task, language, texts);
        possible += verdict.equals("possible") ? 1 : 0;
        unknown += verdict.equals("unknown") ? 1 : 0;
        if (!verdict.equals("impossible")) {
          System.out.println("  missed or not known: " + task.id() + " (" + verdict + ")");
        }
      }
    }
  }

  private static String anyPasses(OpenTask task, Language language, List<List<String>> texts) {
    List<List<MethodCode>> good = new ArrayList<>();
    List<MethodStub> stubs = language.stubs(task.skeleton());
    long combinations = 1;
    for (int i = 0; i < texts.size(); i++) {
      SourceText alone = task.solvedBut(Set.of(i));
      MethodStub stub = language.stubs(alone).getFirst();
      Set<MethodCode> passing = new LinkedHashSet<>();
      Set<MethodCode> seen = new LinkedHashSet<>();
      for (String text : texts.get(i)) {
        if (new CodeExtractor(language).extract(text, task.skeleton(), stubs.get(i))
                instanceof Extraction.Found found
            && seen.add(found.code())
            && new CodeInjector(language).inject(alone, stub, found.code())
                instanceof Injection.Injected injected
            && task.tests().apply(injected.file()) instanceof TestReport.Passed) {
          passing.add(found.code());
        }
      }
      if (passing.isEmpty()) {
        return "impossible";
      }
      good.add(List.copyOf(passing));
      combinations *= passing.size();
    }
    if (combinations > MOST_COMBINATIONS) {
      return "unknown";
    }
    for (long number = 0; number < combinations; number++) {
      Map<Integer, MethodCode> codes = new TreeMap<>();
      long rest = number;
      for (int i = 0; i < good.size(); i++) {
        codes.put(i, good.get(i).get((int) (rest % good.get(i).size())));
        rest /= good.get(i).size();
      }
      if (new CodeInjector(language).injectAll(task.skeleton(), codes)
              instanceof Injection.Injected injected
          && task.tests().apply(injected.file()) instanceof TestReport.Passed) {
        return "possible";
      }
    }
    return "impossible";
  }
}
