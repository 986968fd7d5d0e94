package io.nodesmith.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.python.InterpreterCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "NODESMITH_BENCH", matches = ".+")
class PerturbedRepliesTest {
  private static final Map<String, String> REASONS =
      Map.of(
          "neg_empty", "EMPTY",
          "neg_other_method", "OTHER_METHOD",
          "neg_refusal", "REFUSAL",
          "neg_stub_back", "STUB_RETURNED",
          "neg_todo", "PLACEHOLDER",
          "neg_truncated", "TRUNCATED");

  private final Map<String, BenchTask> tasks = BenchTask.all();
  private final Map<String, Language> languages = BenchTask.languages(InterpreterCheck.none());

  @Test
  void stubsAreThoseOfTheTasks() {
    List<String> wrong = new ArrayList<>();
    for (BenchTask task : tasks.values()) {
      List<MethodStub> stubs = languages.get(task.language()).stubs(task.skeleton());
      List<String> names = stubs.stream().map(s -> s.enclosing() + "/" + s.signature()).toList();
      List<String> wanted = new ArrayList<>();
      task.data()
          .get("methods")
          .forEach(
              m -> wanted.add(m.get("enclosing").asText() + "/" + m.get("signature").asText()));
      if (!names.equals(wanted)) {
        wrong.add(task.id() + "\n  " + names + "\n  " + wanted);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void eachReplyEndsAsItShould() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode reply : BenchTask.lines(BenchTask.folder().resolve("perturbed.jsonl"))) {
      BenchTask task = tasks.get(reply.get("task").asText());
      Language language = languages.get(task.language());
      MethodStub stub = language.stubs(task.skeleton()).get(reply.get("index").asInt());
      Extraction extraction =
          new CodeExtractor(language).extract(reply.get("reply").asText(), task.skeleton(), stub);
      String end =
          switch (extraction) {
            case Extraction.Found found ->
                switch (new CodeInjector(language).inject(task.skeleton(), stub, found.code())) {
                  case Injection.Injected injected -> "found";
                  case Injection.Refused refused -> "refused " + refused.problem();
                };
            case Extraction.Missing missing -> missing.reason().name();
          };
      String outcome = reply.get("outcome").asText();
      String shape = reply.get("perturbation").asText();
      boolean right =
          outcome.equals("reject") ? end.equals(REASONS.get(shape)) : end.equals("found");
      if (!right) {
        wrong.add(String.join(" ", shape, task.id(), stub.name(), "->", end));
      }
    }
    assertEquals(List.of(), wrong, () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }
}
