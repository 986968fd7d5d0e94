package io.nodesmith.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.language.python.WorkerCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "NODESMITH_BENCH", matches = ".+")
class RecordedRepliesTest {
  private final Map<String, BenchTask> tasks = BenchTask.all();
  private final List<String> lost = new ArrayList<>();
  private int complete;

  @Test
  void repliesWithTheMethodEndInFilesThatCompile() throws IOException {
    try (WorkerCheck check = new WorkerCheck();
        Stream<Path> files = Files.list(BenchTask.folder().resolve("replies"))) {
      Language language = new PythonLanguage(check);
      for (Path file : files.sorted().toList()) {
        BenchTask.lines(file).forEach(reply -> measure(reply, language));
      }
    }
    double share = 1 - (double) lost.size() / complete;
    assertTrue(share >= 0.995, share + " of " + complete + "\n" + String.join("\n", lost));
  }

  private void measure(JsonNode reply, Language language) {
    BenchTask task = tasks.get(reply.get("task").asText());
    for (MethodStub stub : language.stubs(task.skeleton())) {
      String text = reply.get("reply").asText();
      boolean asked =
          reply.get("method").isNull() || reply.get("method").asText().equals(stub.name());
      boolean there =
          Pattern.compile("def\\s+" + stub.name() + "\\s*\\(")
              .matcher(text.substring(Math.max(0, text.indexOf("### Response:"))))
              .find();
      if (asked && there) {
        complete++;
        String end = end(text, task, stub, language);
        if (!end.isEmpty()) {
          lost.add(task.id() + " " + stub.name() + " " + end);
        }
      }
    }
  }

  private static String end(String reply, BenchTask task, MethodStub stub, Language language) {
    return switch (new CodeExtractor(language).extract(reply, task.skeleton(), stub)) {
      case Extraction.Found found ->
          switch (new CodeInjector(language).inject(task.skeleton(), stub, found.code())) {
            case Injection.Injected injected -> "";
            case Injection.Refused refused -> refused.problem().toString();
          };
      case Extraction.Missing missing -> missing.reason() + " " + missing.message();
    };
  }
}
