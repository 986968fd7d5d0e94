package io.nodesmith.learn;

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
import io.nodesmith.testing.RecordedReply;
import io.nodesmith.testing.ReplayModel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** A node that asks a server of recorded replies, at the price of glm-4.5 whatever its name. */
final class SimulatedModel implements AutoCloseable {
  private final ReplayModel server;
  private final Journal journal;
  private final NodeLlmEffect node;

  /** An empty name stands for no model at all. */
  SimulatedModel(List<RecordedReply> replies, String model, Path folder) {
    server = ReplayModel.of(replies);
    SecureRandom random = new SecureRandom();
    journal = Journal.open(folder.resolve("journal"), TextKeeping.OFF, Clock.systemUTC(), random);
    ModelCatalog catalog =
        ModelCatalog.builtIn()
            .extendedBy(
                """
                models:
                  - id: "%s"
                    provider: replay
                    window: 131072
                    max_output: 98304
                    prices:
                      - {version: as-glm-4.5, from: 2025-07-28, input: "0.60", output: "2.20"}
                """
                    .formatted(model.isEmpty() ? "none" : model),
                "prices of the simulation");
    Endpoint endpoint =
        Endpoint.of("replay", server.uri(), Secret.none(), OpenAiDialect.compatible());
    List<Route> routes =
        model.isEmpty() ? List.of() : List.of(new Route(Tier.CLOUD_FAST, endpoint, model));
    node = new NodeLlmEffect(LlmSettings.of(routes, catalog, journal, Clock.systemUTC(), random));
  }

  NodeLlmEffect node() {
    return node;
  }

  @Override
  public void close() {
    node.close();
    journal.close();
    server.close();
  }
}
