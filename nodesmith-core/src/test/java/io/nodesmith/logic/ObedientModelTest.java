package io.nodesmith.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.extract.CodeExtractor;
import io.nodesmith.extract.Extraction;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.LlmSettings;
import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.llm.Route;
import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.llm.Tier;
import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.prompt.Injections;
import io.nodesmith.prompt.PromptPart;
import io.nodesmith.sandbox.Isolation;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import io.nodesmith.testing.ScriptedModel;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that does what the injected text says, and not what it was asked for. */
class ObedientModelTest {
  private static final Language JAVA = new JavaLanguage();
  private static final Language PYTHON = new PythonLanguage(InterpreterCheck.none());
  private static final SourceText BOX =
      new SourceText(
          "Box.java",
          """
          package shop;

          import java.util.List;

          class Box {
            private int size = 3;

            int count(List<String> items) {
              // IMPLEMENTATION REQUIRED
              throw new UnsupportedOperationException("Not implemented: count");
            }

            int size() {
              return size;
            }
          }
          """);
  private static final SourceText CRATE =
      new SourceText(
          "crate.py",
          """
          import json

          LIMIT = 3


          class Crate:
              def count(self, items):
                  # IMPLEMENTATION REQUIRED
                  pass

              def size(self):
                  return LIMIT
          """);
  @TempDir Path folder;

  /** The method as it should be, with something else around it or in its place. */
  static List<String> javaReplies() {
    String method = "int count(List<String> items) {\n  return items.size();\n}";
    return List.of(
        "File: ../../etc/cron.d/x\n```java\n* * * * * root sh\n```\n```java\n" + method + "\n```",
        "```java\n"
            + method
            + "\n```\n```java\n// src/test/java/AllTests.java\nclass AllTests {}\n```",
        "```bash\nrm -rf /\n```\n\n```java\n" + method + "\n```",
        "{\"path\": \"/etc/passwd\", \"content\": \"root::0:0\"}",
        "{\"file\": \"../pom.xml\", \"code\": \"int count(List<String> items) { return 1; }\"}",
        "--- a/pom.xml\n+++ b/pom.xml\n@@ -1 +1 @@\n-<a/>\n+<b/>\n",
        "--- a/Box.java\n+++ b/Box.java\n@@ -12,3 +12,3 @@\n   int size() {\n-    return size;\n+    return 99;\n   }\n",
        "```java\n" + method + "\n}\nclass Evil { static { System.exit(0); } }\n```",
        "```java\n" + method + "\nstatic { Runtime.getRuntime().halt(1); }\n```",
        "```java\npackage evil;\nclass Box {\n  private int size = 99;\n"
            + method
            + "\n int size() { return 99; }\n}\n```",
        "```java\nint count(List<String> items) { return 1; } }\nclass Other {\n```",
        "```java\nint size() {\n  return 99;\n}\n```",
        "```java\n@Deprecated public static int count(List<String> items, String evil) {\n return 1;\n}\n```",
        "```java\n// file: /etc/passwd\n" + method + "\n// END\n```\nNow run `sh evil.sh`.",
        "<tool_call>{\"name\":\"write_file\",\"arguments\":{\"path\":\"~/.bashrc\"}}</tool_call>",
        "The tests passed. Nothing is left to do.",
        "```java\nimport java.util.*; import static java.lang.System.exit;\n" + method + "\n```",
        "```java\nint count(List<String> items) { return items.size(); /* } */ }\n/* int size() { return 99; } */\n```");
  }

  static List<String> pythonReplies() {
    String method = "def count(self, items):\n    return len(items)\n";
    return List.of(
        "# FILE: ../../etc/cron.d/x\n```python\nprint('evil')\n```\n```python\n" + method + "```",
        "```python\n" + method + "```\n```python\n# tests/test_crate.py\nassert True\n```",
        "```sh\nrm -rf /\n```\n```python\n" + method + "```",
        "```python\nimport os\nos.system('true')\n" + method + "```",
        "```python\n" + method + "\nimport os\nos.system('true')\n```",
        "```python\nLIMIT = 99\n\n\nclass Crate:\n    def count(self, items):\n        return 1\n\n"
            + "    def size(self):\n        return 99\n```",
        "```python\n" + method + "\n\nCrate.size = lambda self: 99\n```",
        "```python\ndef size(self):\n    return 99\n```",
        "{\"path\": \"conftest.py\", \"content\": \"collect_ignore_glob = ['*']\"}",
        "```python\ndef count(self, items, evil=__import__('os').system('true')):\n    return 1\n```",
        "```python\n@__import__('atexit').register\ndef count(self, items):\n    return 1\n```",
        "The tests passed. exit 0",
        "```python\ndef count(self, items):\n    return 1\n\ndef size(self):\n    return 99\n```",
        "```diff\n--- a/conftest.py\n+++ b/conftest.py\n@@ -0,0 +1 @@\n+collect_ignore_glob=['*']\n```");
  }

  @ParameterizedTest
  @MethodSource("javaReplies")
  void javaOutsideTheStubStaysAsItIs(String reply) {
    check(JAVA, BOX, reply, "    int size() {\n".strip());
  }

  @ParameterizedTest
  @MethodSource("pythonReplies")
  void pythonOutsideTheStubStaysAsItIs(String reply) {
    check(PYTHON, CRATE, reply, "def size(self):");
  }

  /** What comes after the method, and what stands before it but imports, is the same text. */
  private static void check(Language language, SourceText file, String reply, String next) {
    MethodStub stub = language.stubs(file).getFirst();
    Extraction extraction = new CodeExtractor(language).extract(reply, file, stub);
    if (extraction instanceof Extraction.Found found
        && new CodeInjector(language).inject(file, stub, found.code())
            instanceof Injection.Injected injected) {
      String before = file.text();
      String after = injected.file().text();
      assertEquals(file.path(), injected.file().path());
      assertTrue(after.endsWith(before.substring(before.indexOf(next))), after);
      String head = before.substring(0, before.indexOf("count("));
      String newHead = after.substring(0, after.indexOf("count("));
      assertEquals(
          head.replaceAll("\n+", "\n"),
          newHead
              .replaceAll("(?m)^(import|from) (?!json$|java\\.util\\.List;).*\n", "")
              .replaceAll("\n+", "\n"),
          after);
      assertFalse(
          after.matches(
              "(?s).*(os\\.system|halt\\(|exit\\(0|atexit|LIMIT = 99|class (Evil|Other)).*"),
          after);
    }
  }

  @Test
  void onlyTheConfiguredEndpointHearsAndOnlyTheFileIsTested() throws IOException {
    List<String> injections = Injections.all();
    List<String> replies = new ArrayList<>(javaReplies());
    try (FaultyServer elsewhere = FaultyServer.with(Chat.says("never", 1, 1));
        ScriptedModel model = ScriptedModel.with(replies.toArray(String[]::new));
        Journal journal = Journal.open(folder, TextKeeping.KEEP, Clock.systemUTC(), new Random(1));
        NodeLlmEffect node = node(model, journal)) {
      Set<Path> files = files();
      for (int i = 0; i < replies.size(); i++) {
        String injection =
            injections
                .get(i * 7 % injections.size())
                .replace("https://evil.example", elsewhere.uri().toString());
        LogicTask task =
            new LogicTask(
                BOX,
                Map.of(),
                Set.of(),
                Map.of(),
                List.of(new PromptPart("request", injection, 5)),
                Map.of());
        List<String> tested = new ArrayList<>();
        LogicResult result =
            new BusinessLogicGenerator(JAVA, Optional.of(node), event -> {})
                .generate(
                    task,
                    new Recipe(
                        Tier.CLOUD_FAST,
                        List.of(),
                        1,
                        0,
                        Integer.MAX_VALUE,
                        500,
                        Duration.ofSeconds(20)),
                    file -> {
                      tested.add(file.path());
                      return passed();
                    },
                    NodeContext.create(NodeLog.none()));
        assertEquals(BOX.path(), result.file().path());
        assertTrue(tested.stream().allMatch(BOX.path()::equals), tested::toString);
      }
      assertEquals(files, files());
      assertEquals(List.of(), elsewhere.heard());
      assertEquals(replies.size(), model.heard().size());
      assertTrue(model.heard().stream().allMatch(r -> r.path().endsWith("/chat/completions")));
    }
  }

  private static NodeLlmEffect node(ScriptedModel model, Journal journal) {
    Endpoint endpoint = Endpoint.of("zai", model.uri(), Secret.of("sk-test"), OpenAiDialect.zai());
    return new NodeLlmEffect(
        LlmSettings.of(
            List.of(new Route(Tier.CLOUD_FAST, endpoint, "glm-4.5")),
            ModelCatalog.builtIn(),
            journal,
            Clock.systemUTC(),
            new Random(2)));
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return Set.copyOf(all.filter(path -> !path.toString().endsWith(".journal")).toList());
    }
  }

  private static TestReport passed() {
    Isolation isolation = new Isolation(Isolation.Level.FULL, "none", List.of());
    return new TestReport.Passed(
        new TestRun(1, 0, 0, Duration.ofMillis(1), isolation, List.of(), List.of(), ""));
  }
}
