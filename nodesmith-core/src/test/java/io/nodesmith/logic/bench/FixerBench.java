package io.nodesmith.logic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.extract.CodeExtractor;
import io.nodesmith.extract.Extraction;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Recorded and perturbed replies, each alone beside the solutions of the other methods: how many
 * pass as they came, and how many with the loop's fixers and without another call.
 */
public final class FixerBench {
  private static final List<String> MODELS =
      List.of(
          "deepseek-ai",
          "deepseek-coder-6.7b",
          "gemini-pro",
          "gpt-3.5-turbo",
          "gpt-4-turbo",
          "gpt-5");
  private static final int SAMPLE = 160;

  private record Case(OpenTask task, JsonNode method, String reply, String outcome) {}

  private final Map<String, Integer> fixers = new TreeMap<>();

  private FixerBench() {}

  public static void main(String[] arguments) throws IOException {
    new FixerBench().run(Sample.of(arguments));
  }

  private void run(Sample sample) throws IOException {
    Map<String, OpenTask> tasks = new HashMap<>();
    OpenTask.all().forEach(task -> tasks.put(task.id(), task));
    List<Case> recorded = new ArrayList<>();
    for (String model : MODELS) {
      for (JsonNode line : OpenTask.lines("replies/" + model + ".jsonl")) {
        OpenTask task = tasks.get(line.path("task").asText());
        for (JsonNode method : task == null ? List.<JsonNode>of() : task.methods()) {
          boolean meant =
              line.path("method").isNull() || line.path("method").equals(method.path("name"));
          if (meant && sample.covers(task, method)) {
            recorded.add(new Case(task, method, line.path("reply").asText(), "recorded"));
          }
        }
      }
    }
    List<Case> perturbed = new ArrayList<>();
    for (JsonNode line : OpenTask.lines("perturbed.jsonl")) {
      OpenTask task = tasks.get(line.path("task").asText());
      if (task != null) {
        JsonNode method = task.methods().get(line.path("index").asInt());
        if (sample.covers(task, method)) {
          perturbed.add(
              new Case(task, method, line.path("reply").asText(), line.path("outcome").asText()));
        }
      }
    }
    compare("recorded replies", sample.of(recorded, SAMPLE), recorded.size(), sample);
    compare("perturbed replies", sample.of(perturbed, SAMPLE), perturbed.size(), sample);
    System.out.println("  fixers that made the difference: " + fixers);
  }

  private void compare(String name, List<Case> cases, int whole, Sample sample) throws IOException {
    System.out.println(name + ": " + sample.words(cases.size(), whole) + ", " + Sample.load());
    int before = 0;
    int after = 0;
    int lost = 0;
    int won = 0;
    int wrong = 0;
    for (Case one : cases) {
      Path folder = Files.createTempDirectory("nodesmith-bench");
      Recordings replies =
          new Recordings()
              .add(
                  OpenTask.qualified(one.method()),
                  one.method().path("signature").asText(),
                  one.reply());
      try (ScriptedModel model = ScriptedModel.answering(replies);
          Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
        Language language = rehearsal.language(one.task().language());
        SourceText file = one.task().solvedBut(Set.of(one.method().path("index").asInt()));
        boolean plain = passes(one, language, file);
        LogicResult result =
            rehearsal.fill(
                language,
                file,
                Recipe.standard(Tier.CUSTOM).withRepairRounds(0),
                one.task().tests());
        before += plain ? 1 : 0;
        after += result.isDone() ? 1 : 0;
        lost += plain && !result.isDone() ? 1 : 0;
        if (!plain && result.isDone()) {
          won++;
          result.methods().getFirst().attempts().stream()
              .flatMap(attempt -> attempt.fixedBy().stream())
              .forEach(fixer -> fixers.merge(fixer, 1, Integer::sum));
        }
        boolean expected = one.outcome().equals("pass");
        if (!one.outcome().equals("recorded") && expected != result.isDone()) {
          wrong++;
          System.out.println("  " + one.task().id() + " should be " + one.outcome());
        }
      }
    }
    System.out.printf(
        "  pass as they came %d, with fixers %d: %d won, %d lost%n", before, after, won, lost);
    if (!cases.isEmpty() && !cases.getFirst().outcome().equals("recorded")) {
      System.out.printf("  ended otherwise than they should: %d%n", wrong);
    }
  }

  private static boolean passes(Case one, Language language, SourceText file) {
    MethodStub stub = language.stubs(file).getFirst();
    return new CodeExtractor(language).extract(one.reply(), file, stub)
            instanceof Extraction.Found found
        && new CodeInjector(language).inject(file, stub, found.code())
            instanceof Injection.Injected injected
        && one.task().tests().apply(injected.file()) instanceof TestReport.Passed;
  }
}
