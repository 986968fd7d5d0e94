package io.nodesmith.ledger;

import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.LlmReply;
import io.nodesmith.llm.LlmRequest;
import io.nodesmith.llm.LlmSettings;
import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.llm.Route;
import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.llm.Tier;
import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.prompt.Prompt;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A run that asks and asks, and shows what it was answered, until it is killed. */
final class RunVictim {
  private RunVictim() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    SecureRandom random = new SecureRandom();
    Journal journal = Journal.open(Path.of(args[0]), TextKeeping.KEEP, Clock.systemUTC(), random);
    Endpoint endpoint =
        Endpoint.of("zai", URI.create(args[1]), Secret.of("sk-0123456789"), OpenAiDialect.zai());
    NodeLlmEffect node =
        new NodeLlmEffect(
            LlmSettings.of(
                List.of(new Route(Tier.CLOUD_FAST, endpoint, "glm-4.5")),
                ModelCatalog.builtIn(),
                journal,
                Clock.systemUTC(),
                random));
    NodeContext context = NodeContext.create(NodeLog.none());
    RunNotes notes =
        RunNotes.begin(
            () -> journal, System.err::println, context.correlationId(), "generate", "java");
    for (int i = 0; i < 10_000; i++) {
      String method = "R" + args[2] + ".c" + i;
      LlmRequest request =
          LlmRequest.of(Prompt.of("You write.", "# Task: Implement " + method), Tier.CLOUD_FAST)
              .withOperation("implement", Map.of("method", method, "node_type", "effect"));
      LlmReply reply = node.process(request, context);
      System.out.println(method);
      notes.judged(
          "f" + i,
          Runs.byModel(method, MethodResult.Status.IMPLEMENTED, List.of(reply.facts().id())));
    }
    notes.ended(true, List.of());
  }
}
