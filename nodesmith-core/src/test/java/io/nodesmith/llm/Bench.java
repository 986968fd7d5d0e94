package io.nodesmith.llm;

import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.onex.Cancellation;
import io.nodesmith.onex.LogLevel;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.OnexException;
import io.nodesmith.prompt.Prompt;
import io.nodesmith.testing.FaultyServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A node on a bench: short limits, time that does not pass while waiting, a journal to look into.
 */
final class Bench implements AutoCloseable {
  static final Secret KEY = Secret.of("sk-test-0123456789abcdef");
  static final Prompt PROMPT = Prompt.of("You write Java.", "# Task: Implement A.b\nint b()");

  final TestPulse pulse = new TestPulse();
  final TestClock clock = new TestClock();
  final Cancellation cancellation = new Cancellation();
  final List<String> logged = Collections.synchronizedList(new ArrayList<>());
  final Path folder;
  final Journal journal;
  final NodeLlmEffect node;

  Bench(Path folder, Caps caps, Limits limits, Route... routes) {
    this(folder, caps, limits, 1, routes);
  }

  /** A bench with other ids and file names than those of another seed. */
  Bench(Path folder, Caps caps, Limits limits, long seed, Route... routes) {
    this.folder = folder;
    this.journal = Journal.open(folder, TextKeeping.KEEP, clock, new Random(seed));
    LlmSettings settings =
        LlmSettings.of(
                List.of(routes), ModelCatalog.builtIn(), journal, clock, new Random(seed + 100))
            .withCaps(caps)
            .withLimits(limits, RetryPolicy.defaults())
            .withPulse(pulse);
    this.node = new NodeLlmEffect(settings);
  }

  static Limits shortLimits() {
    return new Limits(
        Duration.ofSeconds(20),
        Duration.ofMillis(3000),
        Duration.ofMillis(1500),
        Duration.ofMillis(1500),
        Duration.ofMillis(600),
        20,
        200_000);
  }

  /** Limits for tests that are not about slowness, on a machine that may be. */
  static Limits patientLimits() {
    return new Limits(
        Duration.ofSeconds(90),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        1,
        200_000);
  }

  static Route zai(FaultyServer server, boolean streaming) {
    return new Route(
        Tier.CLOUD_FAST,
        Endpoint.of("zai", server.uri(), KEY, OpenAiDialect.zai()).withStreaming(streaming),
        "glm-4.5");
  }

  static Route premium(FaultyServer server) {
    return new Route(
        Tier.CLOUD_PREMIUM, Endpoint.of("zai", server.uri(), KEY, OpenAiDialect.zai()), "glm-4.6");
  }

  NodeContext context() {
    return new NodeContext(
        new UUID(7, 7),
        clock,
        cancellation,
        (level, message, fields) -> log(level, message, fields));
  }

  private void log(LogLevel level, String message, Map<String, ?> fields) {
    logged.add(level + " " + message + " " + fields);
  }

  LlmReply ask() {
    return node.process(LlmRequest.of(PROMPT, Tier.AUTO), context());
  }

  /** Asks, and gives why there is no reply. */
  NoReply askInVain() {
    try {
      LlmReply reply = ask();
      throw new AssertionError("answered: " + reply);
    } catch (OnexException e) {
      return NoReply.in(e).orElseThrow(() -> e);
    }
  }

  List<JournalRecord> records() {
    List<JournalRecord> records = new ArrayList<>();
    JournalCheck check = Journal.read(folder, records::add);
    if (!check.flaws().isEmpty()) {
      throw new AssertionError(check.flaws());
    }
    return records;
  }

  @Override
  public void close() {
    node.close();
    journal.close();
  }
}
