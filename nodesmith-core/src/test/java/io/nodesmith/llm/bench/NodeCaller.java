package io.nodesmith.llm.bench;

import io.nodesmith.llm.Caps;
import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.LlmRequest;
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
import io.nodesmith.prompt.Prompt;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Our node with everything switched on: breaker, limit on calls, budget, journal with texts. */
final class NodeCaller implements Caller {
  private final Journal journal;
  private final NodeLlmEffect node;
  private final LlmRequest request;

  NodeCaller(URI uri, boolean stream, Path folder) {
    SecureRandom random = new SecureRandom();
    Clock clock = Clock.systemUTC();
    this.journal = Journal.open(folder, TextKeeping.KEEP, clock, random);
    Endpoint endpoint =
        Endpoint.of("zai", uri, Secret.of(Task.KEY), OpenAiDialect.zai()).withStreaming(stream);
    List<Route> routes = List.of(new Route(Tier.CLOUD_FAST, endpoint, Task.MODEL));
    this.node =
        new NodeLlmEffect(
            LlmSettings.of(routes, ModelCatalog.builtIn(), journal, clock, random)
                .withCaps(Caps.run(new BigDecimal("1000000"))));
    this.request =
        LlmRequest.of(Prompt.of(Task.SYSTEM, Task.TEXT), Tier.CLOUD_FAST)
            .withMaxTokens(Task.MAX_TOKENS);
  }

  @Override
  public String call() {
    return node.process(request, NodeContext.create(NodeLog.none())).text();
  }

  @Override
  public void close() {
    node.close();
    journal.close();
  }
}
