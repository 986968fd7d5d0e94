package io.nodesmith.logic.bench;

import io.nodesmith.language.SourceText;
import io.nodesmith.llm.Tier;
import io.nodesmith.logic.Attempt;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicSession;
import io.nodesmith.logic.Recipe;
import io.nodesmith.logic.Rehearsal;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import io.nodesmith.testrun.Laboratory;
import io.nodesmith.testrun.TestKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The time of a node with six methods over its slowest call, with a model that takes 2 s. */
public final class NodeTimeBench {
  private static final Duration LATENCY = Duration.ofSeconds(2);
  private static final int METHODS = 6;
  private static final int ROUNDS = 4;

  private NodeTimeBench() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "node time over the slowest of " + METHODS + " calls of 2 s: " + Sample.load());
    for (String language : List.of("python", "java")) {
      for (int round = 0; round < ROUNDS; round++) {
        System.out.println(
            "  " + language + (round == 0 ? ", first:  " : ", then:   ") + once(language));
      }
    }
  }

  private static String once(String language) throws IOException {
    boolean java = language.equals("java");
    Path folder = Files.createTempDirectory("nodesmith-bench");
    SourceText file = java ? javaFile() : pythonFile();
    Map<String, String> others =
        java ? Map.of("SixTest.java", javaTest()) : Map.of("test_six.py", pythonTest());
    TestKind kind =
        java ? new TestKind.JUnit(List.of()) : new TestKind.Unittest(List.of("test_six"));
    String body = java ? "```java\nreturn value + 1;\n```" : "```python\nreturn value + 1\n```";
    try (FaultyServer server =
            FaultyServer.with(
                (request, connection) -> {
                  connection.pause(LATENCY);
                  Chat.says(body, 100, 20).handle(request, connection);
                });
        Rehearsal rehearsal = Rehearsal.with(folder, server.uri())) {
      long start = System.nanoTime();
      LogicSession session =
          rehearsal.open(rehearsal.language(language), file, Recipe.standard(Tier.CUSTOM));
      session.draft(() -> Laboratory.runner().prepare(Rehearsal.job(file, others, kind)));
      session.prove(Rehearsal.tests(others, kind));
      session.refine();
      LogicResult result = session.result();
      double node = (System.nanoTime() - start) / 1e9;
      double slowest =
          result.methods().stream()
                  .flatMap(method -> method.attempts().stream())
                  .map(Attempt::latency)
                  .mapToLong(Duration::toMillis)
                  .max()
                  .orElse(0)
              / 1e3;
      double tests =
          result.report().map(report -> report.run().duration().toMillis()).orElse(0L) / 1e3;
      return "%s %.2f s over %.2f s: %.2f (the test run takes %.2f s)"
          .formatted(result.isDone() ? "done," : "NOT DONE,", node, slowest, node / slowest, tests);
    }
  }

  private static SourceText javaFile() {
    StringBuilder text = new StringBuilder("public class Six {\n");
    for (int i = 0; i < METHODS; i++) {
      text.append("  int m").append(i).append("(int value) {\n    // IMPLEMENTATION REQUIRED\n");
      text.append("    throw new UnsupportedOperationException(\"Not implemented\");\n  }\n\n");
    }
    return new SourceText("Six.java", text.append("}\n").toString());
  }

  private static String javaTest() {
    StringBuilder text = new StringBuilder("import org.junit.jupiter.api.*;\nclass SixTest {\n");
    for (int i = 0; i < METHODS; i++) {
      text.append(
          "  @Test void t%d() { Assertions.assertEquals(2, new Six().m%d(1)); }%n".formatted(i, i));
    }
    return text.append("}\n").toString();
  }

  private static SourceText pythonFile() {
    StringBuilder text = new StringBuilder("class Six:\n");
    for (int i = 0; i < METHODS; i++) {
      text.append("    def m").append(i).append("(self, value):\n");
      text.append("        # IMPLEMENTATION REQUIRED\n        pass\n\n");
    }
    return new SourceText("six_methods.py", text.toString());
  }

  private static String pythonTest() {
    StringBuilder text =
        new StringBuilder(
            "import unittest\nfrom six_methods import Six\nclass T(unittest.TestCase):\n");
    for (int i = 0; i < METHODS; i++) {
      text.append(
          "    def test_%d(self):%n        self.assertEqual(2, Six().m%d(1))%n".formatted(i, i));
    }
    return text.toString();
  }
}
