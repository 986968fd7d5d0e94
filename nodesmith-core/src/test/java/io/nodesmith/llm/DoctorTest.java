package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.llm.TierHealth.State;
import io.nodesmith.llm.ollama.OllamaDialect;
import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest {
  private final Doctor doctor = new Doctor(Pulse.system(), Limits.defaults());

  @Test
  void tiersWithoutARouteSayWhatToSet() {
    List<TierHealth> found = examine(List.of());
    assertEquals(
        List.of(Tier.LOCAL, Tier.CLOUD_FAST, Tier.CLOUD_PREMIUM),
        found.stream().map(TierHealth::tier).toList());
    assertTrue(found.getFirst().advice().contains("OLLAMA_HOST"));
    assertTrue(found.getLast().advice().contains("ZAI_API_KEY"));
  }

  @Test
  void aServerWithTheModelIsReadyAndSpendsNothing() {
    Behaviour tags = Chat.status(200, "{\"models\":[{\"name\":\"m:latest\"}]}");
    try (FaultyServer server = FaultyServer.with(tags)) {
      TierHealth health = examineOne(ollama(server.uri()));
      assertEquals(State.READY, health.state());
      assertEquals("/api/tags", server.heard().getFirst().path());
      assertEquals("GET", server.heard().getFirst().method());
    }
  }

  @Test
  void aServerWithoutTheModelSaysHowToGetIt() {
    try (FaultyServer server =
        FaultyServer.with(Chat.status(200, "{\"models\":[{\"name\":\"other\"}]}"))) {
      TierHealth health = examineOne(ollama(server.uri()));
      assertEquals(State.MODEL_MISSING, health.state());
      assertTrue(health.advice().startsWith("Run: ollama pull m"), health.advice());
      assertEquals(List.of("other"), health.models());
    }
  }

  @Test
  void aRefusedKeyIsSaidWithoutTheKey() {
    Behaviour refused = Scripts.zai(401, "1000", "bad key " + Bench.KEY.reveal());
    try (FaultyServer server = FaultyServer.with(refused)) {
      TierHealth health = examineOne(zai(server.uri(), Bench.KEY));
      assertEquals(State.KEY_REFUSED, health.state());
      assertTrue(health.advice().contains("ZAI_API_KEY"), health.advice());
      assertTrue(!health.advice().contains(Bench.KEY.reveal()), health.advice());
    }
  }

  @Test
  void aKeyOfAnotherPlanIsSaid() {
    try (FaultyServer server = FaultyServer.with(Scripts.zai(429, "1113", "no balance"))) {
      TierHealth health = examineOne(zai(server.uri(), Bench.KEY));
      assertEquals(State.NO_BALANCE, health.state());
      assertTrue(health.advice().contains("ZAI_ENDPOINT"), health.advice());
    }
  }

  @Test
  void aMissingKeyIsSaidWithoutAskingAnyone() {
    try (FaultyServer server = FaultyServer.with(Scripts.good())) {
      assertEquals(State.KEY_MISSING, examineOne(zai(server.uri(), Secret.none())).state());
      assertEquals(List.of(), server.heard());
    }
  }

  @Test
  void aServerThatIsDownIsUnreachable() {
    URI nobody;
    try (FaultyServer server = FaultyServer.with(Scripts.good())) {
      nobody = server.uri();
    }
    TierHealth health = examineOne(ollama(nobody));
    assertEquals(State.UNREACHABLE, health.state());
    assertTrue(health.advice().contains("OLLAMA_HOST"), health.advice());
  }

  @Test
  void aServerThatListsNothingMayStillAnswer() {
    try (FaultyServer server = FaultyServer.with(Chat.status(404, ""))) {
      TierHealth health = examineOne(zai(server.uri(), Bench.KEY));
      assertEquals(State.UNLISTED, health.state());
      assertTrue(health.isUsable());
    }
  }

  private TierHealth examineOne(Route route) {
    return examine(List.of(route)).stream()
        .filter(health -> health.state() != State.NOT_CONFIGURED)
        .findFirst()
        .orElseThrow();
  }

  private List<TierHealth> examine(List<Route> routes) {
    return doctor.examine(routes, NodeContext.create(NodeLog.none()));
  }

  private static Route ollama(URI uri) {
    Endpoint endpoint = Endpoint.of("ollama", uri, Secret.none(), new OllamaDialect());
    return new Route(Tier.LOCAL, endpoint, "m");
  }

  private static Route zai(URI uri, Secret key) {
    return new Route(Tier.CLOUD_FAST, Endpoint.of("zai", uri, key, OpenAiDialect.zai()), "glm-4.5");
  }
}
