package io.nodesmith.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.Limits;
import io.nodesmith.llm.LlmSettings;
import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.llm.RetryPolicy;
import io.nodesmith.llm.Route;
import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.llm.Tier;
import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.logic.BusinessLogicGenerator;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.Recipe;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.sandbox.Isolation;
import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRun;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server that is down for a while, asked as a bench asks. */
class PatienceTest {
  private static final SourceText FILE =
      new SourceText(
          "A.java", "class A { int a() { throw new UnsupportedOperationException(\"todo\"); } }");
  private static final Behaviour UP = Chat.says("```java\nint a() { return 1; }\n```", 10, 10);
  private static final Behaviour DOWN = Chat.status(503, "{}");
  private static final RetryPolicy TWICE =
      new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), 0);

  @TempDir Path folder;
  private final List<Duration> pauses = new ArrayList<>();
  private final Patience patience = new Patience(pauses::add);

  private LogicResult ask(FaultyServer server, String name) {
    Endpoint endpoint =
        Endpoint.of("custom", server.uri(), Secret.none(), OpenAiDialect.compatible());
    Clock clock = Clock.systemUTC();
    Journal journal =
        Journal.open(folder.resolve(name), TextKeeping.KEEP, clock, new Random(pauses.size()));
    Route route = new Route(Tier.CUSTOM, endpoint, "model");
    LlmSettings settings =
        LlmSettings.of(List.of(route), ModelCatalog.builtIn(), journal, clock, new Random(2))
            .withLimits(Limits.defaults(), TWICE);
    Language java = new JavaLanguage();
    try (journal;
        NodeLlmEffect model = new NodeLlmEffect(settings)) {
      LogicTask task = new LogicTask(FILE, Map.of(), Set.of(0), Map.of(), List.of(), Map.of());
      Recipe once =
          Recipe.standard(Tier.CUSTOM)
              .withCandidates(1, List.of("model"))
              .withRepairRounds(0)
              .withPlanFrom(0);
      return patience.with(
          () ->
              new BusinessLogicGenerator(java, Optional.of(model), event -> {})
                  .generate(task, once, file -> passed(), NodeContext.create(NodeLog.none())));
    }
  }

  private static TestReport passed() {
    TestRun run =
        new TestRun(
            1,
            0,
            0,
            Duration.ZERO,
            new Isolation(Isolation.Level.FULL, "fake", List.of()),
            List.of(),
            List.of(),
            "");
    return new TestReport.Passed(run);
  }

  @Test
  void aModelThatWasDownIsAskedAgainAfterAPause() {
    try (FaultyServer server = FaultyServer.with(UP, DOWN, DOWN, UP)) {
      assertTrue(ask(server, "one").isDone());
      assertTrue(ask(server, "two").isDone());
      assertEquals(List.of(Patience.PAUSE), pauses);
      assertEquals(4, server.heard().size());
    }
  }

  @Test
  void aModelThatStaysDownIsGivenUp() {
    try (FaultyServer server = FaultyServer.with(UP, DOWN)) {
      assertTrue(ask(server, "one").isDone());
      assertFalse(ask(server, "two").isDone());
      assertEquals(Patience.MOST_PAUSES, pauses.size());
    }
  }

  @Test
  void aModelThatNeverAnsweredIsNotWaitedFor() {
    try (FaultyServer server = FaultyServer.with(DOWN)) {
      assertFalse(ask(server, "one").isDone());
      assertEquals(List.of(), pauses);
    }
  }
}
