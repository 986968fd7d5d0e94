package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import io.nodesmith.problem.Problem;
import io.nodesmith.prompt.Prompt;
import io.nodesmith.prompt.PromptPart;
import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {
  @TempDir Path folder;

  @Test
  void allProblemsAreSaidAtOnceAndNothingIsSent() {
    try (FaultyServer server = FaultyServer.with(Scripts.good());
        Bench bench = bench(server)) {
      LlmRequest request =
          LlmRequest.of(Prompt.of("", " "), Tier.AUTO)
              .withMaxTokens(99)
              .withTemperature(2.1)
              .withOperation(" ", Map.of())
              .withDeadline(Duration.ZERO);
      OnexException thrown =
          assertThrows(OnexException.class, () -> bench.node.process(request, bench.context()));
      assertEquals(OnexErrorCode.INVALID_INPUT, thrown.code());
      assertEquals(
          List.of(
              "max-tokens-out-of-range",
              "temperature-out-of-range",
              "prompt-empty",
              "deadline-not-positive",
              "operation-empty"),
          NoReply.in(thrown).orElseThrow().problems().stream().map(Problem::code).toList());
      assertEquals(List.of(), server.heard());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0.01, true", "0.7, 0.7, false", "1, 0.99, false", "2, 0.99, false"})
  void theTemperatureIsWhatTheProviderTakes(double asked, String sent, boolean greedy) {
    try (FaultyServer server = FaultyServer.with(Scripts.good());
        Bench bench = bench(server)) {
      LlmRequest request = LlmRequest.of(Bench.PROMPT, Tier.AUTO).withTemperature(asked);
      bench.node.process(request, bench.context());
      String body = server.heard().getFirst().body();
      assertTrue(body.contains("\"temperature\":" + sent), body);
      assertEquals(greedy, body.contains("\"do_sample\":false"), body);
    }
  }

  @Test
  void thinkingIsOnOnlyWhereItIsAskedFor() {
    try (FaultyServer server = FaultyServer.with(Scripts.good());
        Bench bench = bench(server)) {
      LlmRequest request = LlmRequest.of(Bench.PROMPT, Tier.AUTO);
      bench.node.process(request, bench.context());
      bench.node.process(request.withThinking(true), bench.context());
      assertTrue(server.heard().get(0).body().contains("{\"type\":\"disabled\"}"));
      assertTrue(server.heard().get(1).body().contains("{\"type\":\"enabled\"}"));
    }
  }

  @Test
  void aPromptThatIsTooLongIsSentShorterOnce() {
    Behaviour tooLong = Scripts.zai(400, "1261", "too long");
    try (FaultyServer server = FaultyServer.with(tooLong, Scripts.good());
        Bench bench = bench(server)) {
      LlmReply reply = bench.node.process(longRequest(), bench.context());
      assertEquals("answer", reply.text());
      assertEquals(List.of("examples"), reply.facts().leftOut());
      assertTrue(server.heard().get(1).body().contains("neighbours"));
      JournalRecord.Asked asked = (JournalRecord.Asked) bench.records().get(2);
      assertEquals(List.of("examples"), asked.leftOut());
    }
  }

  @Test
  void aPromptThatIsStillTooLongGoesToTheNextTier() {
    Behaviour tooLong = Scripts.zai(400, "1261", "too long");
    try (FaultyServer server = FaultyServer.with(tooLong);
        FaultyServer backup = FaultyServer.with(Chat.says("backup", 10, 10));
        Bench bench =
            new Bench(
                folder,
                Caps.none(),
                Bench.patientLimits(),
                Bench.zai(server, true),
                Bench.premium(backup))) {
      LlmReply reply = bench.node.process(longRequest(), bench.context());
      assertEquals("backup", reply.text());
      assertEquals(2, server.heard().size());
      assertEquals(List.of(), reply.facts().leftOut());
    }
  }

  @Test
  void aModelOfTheCatalogueIsAskedWhereItLives() {
    try (FaultyServer local = FaultyServer.with(Scripts.good());
        FaultyServer server = FaultyServer.with(Scripts.good());
        Bench bench =
            new Bench(
                folder,
                Caps.none(),
                Bench.patientLimits(),
                new Route(
                    Tier.LOCAL,
                    Endpoint.of(
                        "vllm",
                        local.uri(),
                        Secret.none(),
                        io.nodesmith.llm.openai.OpenAiDialect.compatible()),
                    "mine"),
                Bench.zai(server, true))) {
      LlmRequest request = LlmRequest.of(Bench.PROMPT, Tier.AUTO).withModel("glm-4.5-air");
      bench.node.process(request, bench.context());
      assertEquals(List.of(), local.heard());
      assertTrue(server.heard().getFirst().body().contains("\"model\":\"glm-4.5-air\""));
    }
  }

  @Test
  void aModelThatCannotWriteSoMuchIsPassedOver() {
    try (FaultyServer local = FaultyServer.with(Scripts.good());
        FaultyServer premium = FaultyServer.with(Scripts.good());
        Bench bench =
            new Bench(
                folder,
                Caps.none(),
                Bench.patientLimits(),
                Bench.zai(local, true),
                Bench.premium(premium))) {
      LlmRequest request = LlmRequest.of(Bench.PROMPT, Tier.AUTO).withMaxTokens(100_000);
      LlmReply reply = bench.node.process(request, bench.context());
      assertEquals(Tier.CLOUD_PREMIUM, reply.tier());
      assertEquals(Fault.OUT_OF_RANGE, reply.trail().getFirst().failure().fault());
    }
  }

  @Test
  void aKeyNeverPrintsItself() {
    assertFalse(Bench.KEY.toString().contains("sk-"));
    Endpoint endpoint =
        Endpoint.of(
            "zai",
            java.net.URI.create("http://h"),
            Bench.KEY,
            io.nodesmith.llm.openai.OpenAiDialect.zai());
    assertFalse(endpoint.toString().contains(Bench.KEY.reveal()));
  }

  private static LlmRequest longRequest() {
    Prompt prompt =
        new Prompt(
            "",
            List.of(
                PromptPart.task("# Task: Implement A.b"),
                new PromptPart("neighbours", "neighbours of the stub ".repeat(40), 5),
                new PromptPart("examples", "some words of an example ".repeat(400), 1)));
    return LlmRequest.of(prompt, Tier.AUTO);
  }

  private Bench bench(FaultyServer server) {
    return new Bench(folder, Caps.none(), Bench.patientLimits(), Bench.zai(server, true));
  }
}
