package io.nodesmith.llm;

import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A process that asks many times at once, under a cap of the day, and prints the id of each reply
 * that it got, or why there is none.
 */
final class CallingProcess {
  private CallingProcess() {}

  /** Starts one: where to ask, where the journal is, how often, and the cap, if there is one. */
  static Process start(URI uri, Path folder, int calls, @Nullable BigDecimal cap)
      throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CallingProcess.class.getName(),
            uri.toString(),
            folder.toString(),
            String.valueOf(calls),
            cap == null ? "" : cap.toPlainString())
        .redirectErrorStream(true)
        .start();
  }

  public static void main(String[] args) {
    SecureRandom random = new SecureRandom();
    Clock clock = Clock.systemUTC();
    BigDecimal cap = args[3].isEmpty() ? null : new BigDecimal(args[3]);
    Endpoint endpoint = Endpoint.of("zai", URI.create(args[0]), Bench.KEY, OpenAiDialect.zai());
    try (Journal journal = Journal.open(Path.of(args[1]), TextKeeping.KEEP, clock, random);
        NodeLlmEffect node =
            new NodeLlmEffect(
                LlmSettings.of(
                        List.of(new Route(Tier.CLOUD_FAST, endpoint, "glm-4.5")),
                        ModelCatalog.builtIn(),
                        journal,
                        clock,
                        random)
                    .withCaps(new Caps(null, cap, null, true)));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        threads.execute(() -> ask(node));
      }
    }
  }

  @SuppressWarnings("SystemOut")
  private static void ask(NodeLlmEffect node) {
    try {
      LlmReply reply =
          node.process(
              LlmRequest.of(Bench.PROMPT, Tier.CLOUD_FAST), NodeContext.create(NodeLog.none()));
      System.out.println(reply.facts().id());
    } catch (OnexException e) {
      System.out.println(NoReply.in(e).map(why -> why.reason().name()).orElse("broken"));
    }
  }
}
