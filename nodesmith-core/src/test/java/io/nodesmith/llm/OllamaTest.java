package io.nodesmith.llm;

import static io.nodesmith.llm.Scripts.ollama;
import static io.nodesmith.llm.Scripts.ollamaDone;
import static io.nodesmith.llm.Scripts.ollamaSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.llm.ollama.OllamaDialect;
import io.nodesmith.prompt.Prompt;
import io.nodesmith.prompt.PromptPart;
import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OllamaTest {
  private static final String COUNTS = ",\"prompt_eval_count\":30,\"eval_count\":5";
  private static final Behaviour GOOD = ollama(ollamaSays("answer"), ollamaDone("stop", COUNTS));
  @TempDir Path folder;

  static List<Arguments> rows() {
    return List.of(
        Arguments.of("good", List.of("ok"), GOOD),
        Arguments.of(
            "an error line under 200",
            List.of("server-error", "ok"),
            ollama(ollamaSays("so far"), "{\"error\":\"llama runner process has terminated\"}")),
        Arguments.of(
            "a full queue",
            List.of("overloaded", "ok"),
            Chat.status(503, "{\"error\":\"server busy, please try again\"}")),
        Arguments.of(
            "no such model",
            List.of("not-found", "backup"),
            Chat.status(404, "{\"error\":\"model 'm' not found\"}")),
        Arguments.of(
            "bad request",
            List.of("bad-request", "backup"),
            Chat.status(400, "{\"error\":\"invalid options\"}")),
        Arguments.of(
            "out of memory",
            List.of("server-error", "ok"),
            Chat.status(500, "{\"error\":\"model requires more system memory\"}")),
        Arguments.of(
            "a page", List.of("not-understood", "backup"), Scripts.ok("<html>\nhello</html>")),
        Arguments.of("no end", List.of("connection-lost", "ok"), ollama(ollamaSays("so far"))),
        Arguments.of(
            "nothing said", List.of("empty-reply", "ok"), ollama(ollamaDone("stop", COUNTS))),
        Arguments.of("an empty body", List.of("empty-reply", "ok"), Scripts.ok("")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void everyFaultIsMet(String name, List<String> trail, Behaviour behaviour) {
    try (FaultyServer server = FaultyServer.with(behaviour, GOOD);
        FaultyServer backup = FaultyServer.with(Chat.says("backup", 10, 10));
        Bench bench = bench(server, Bench.premium(backup))) {
      LlmReply reply = bench.ask();
      assertEquals(
          trail,
          reply.trail().stream()
              .map(a -> a.failure() != null ? a.failure().fault().id() : end(a))
              .toList());
      assertEquals(2 * trail.size(), bench.records().size());
      assertEquals(
          new Cost.Priced(
              trail.getLast().equals("ok") ? java.math.BigDecimal.ZERO : FaultRow.BACKUP),
          reply.facts().totalCost());
    }
  }

  private static String end(Attempt attempt) {
    return attempt.tier() == Tier.LOCAL ? "ok" : "backup";
  }

  @Test
  void theWindowIsAlwaysSaid() {
    try (FaultyServer server = FaultyServer.with(GOOD);
        Bench bench = bench(server)) {
      LlmReply reply = bench.ask();
      assertEquals(new Usage(30, 5, 0, 0, true), reply.usage());
      String body = server.heard().getFirst().body();
      assertTrue(body.contains("\"num_ctx\":32768"), body);
      assertTrue(body.contains("\"num_predict\":2000"), body);
      assertEquals("/api/chat", server.heard().getFirst().path());
    }
  }

  @Test
  void missingCountsAreEstimatedAndSaidToBe() {
    try (FaultyServer server =
            FaultyServer.with(ollama(ollamaSays("answer"), ollamaDone("stop", "")));
        Bench bench = bench(server)) {
      Usage usage = bench.ask().usage();
      assertFalse(usage.reported());
      assertTrue(usage.prompt() > 10 && usage.completion() > 0, usage.toString());
    }
  }

  @Test
  void aLimitIsSaid() {
    try (FaultyServer server =
            FaultyServer.with(ollama(ollamaSays("answer"), ollamaDone("length", COUNTS)));
        Bench bench = bench(server)) {
      assertInstanceOf(LlmReply.Truncated.class, bench.ask());
    }
  }

  @Test
  void aPromptThatWasCutInSilenceIsSeenAndSentShorter() {
    String cut = ",\"prompt_eval_count\":700,\"eval_count\":5";
    try (FaultyServer server =
            FaultyServer.with(ollama(ollamaSays("wrong"), ollamaDone("stop", cut)), GOOD);
        Bench bench = bench(server)) {
      Prompt prompt =
          new Prompt(
              "",
              List.of(
                  PromptPart.task("# Task: Implement A.b"),
                  new PromptPart("examples", "some words of an example ".repeat(400), 1)));
      LlmReply reply = bench.node.process(LlmRequest.of(prompt, Tier.LOCAL), bench.context());
      assertEquals("answer", reply.text());
      assertEquals(Fault.PROMPT_TOO_LONG, reply.trail().getFirst().failure().fault());
      assertEquals(List.of("examples"), reply.facts().leftOut());
      assertFalse(server.heard().get(1).body().contains("example"));
    }
  }

  private Bench bench(FaultyServer server, Route... more) {
    Endpoint endpoint = Endpoint.of("ollama", server.uri(), Secret.none(), new OllamaDialect());
    Route local = new Route(Tier.LOCAL, endpoint, "qwen2.5-coder:7b");
    Route[] routes = more.length == 0 ? new Route[] {local} : new Route[] {local, more[0]};
    return new Bench(folder, Caps.none(), Bench.patientLimits(), routes);
  }
}
