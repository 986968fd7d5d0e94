package io.nodesmith.learn;

import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.llm.Cost;
import io.nodesmith.llm.LlmReply;
import io.nodesmith.llm.LlmRequest;
import io.nodesmith.llm.ReplyFacts;
import io.nodesmith.llm.Tier;
import io.nodesmith.llm.Usage;
import io.nodesmith.logic.BusinessLogicGenerator;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.Recipe;
import io.nodesmith.onex.EffectNode;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeDescriptor;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.pattern.PatternState;
import io.nodesmith.pattern.PatternStore;
import io.nodesmith.sandbox.Isolation;
import io.nodesmith.testrun.TestFailure;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Runs that learn, with a model that says one thing and tests that are a question to the text. */
final class Bench {
  static final UUID RUN = new UUID(4, 2);
  private final Language language;
  private final PatternStore store;
  private final Consumer<String> complaint;
  private final List<String> heard = new ArrayList<>();
  private final List<PatternState> changes = new ArrayList<>();

  Bench(Language language, PatternStore store) {
    this(
        language,
        store,
        complaint -> {
          throw new AssertionError(complaint);
        });
  }

  Bench(Language language, PatternStore store, Consumer<String> complaint) {
    this.language = language;
    this.store = store;
    this.complaint = complaint;
  }

  /** What was told of patterns, in order. */
  List<PatternState> changes() {
    return List.copyOf(changes);
  }

  /** Prompts in the order in which they came. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  /** One run: asked for what no pattern fits, tested, asked once more, and learned from. */
  LogicResult run(SourceText file, String reply, Predicate<String> test) {
    Lesson lesson = new Lesson(store, language, RUN, complaint, changes::add);
    LogicTask task = lesson.gather().apply(LogicTask.of(file, Set.of()));
    Recipe recipe = Recipe.standard(Tier.CLOUD_FAST).withRepairRounds(1);
    LogicResult result =
        new BusinessLogicGenerator(language, Optional.of(new Model(reply)), event -> {})
            .generate(
                task,
                recipe,
                text -> report(test.test(text.text())),
                NodeContext.create(NodeLog.none()));
    lesson.learn(result);
    return result;
  }

  private static TestReport report(boolean passed) {
    Isolation isolation = new Isolation(Isolation.Level.FULL, "fake", List.of());
    TestRun run =
        new TestRun(
            passed ? 1 : 0,
            passed ? 0 : 1,
            0,
            Duration.ofMillis(1),
            isolation,
            List.of(),
            List.of(),
            "");
    TestFailure failure =
        new TestFailure(
            "T.trim", TestFailure.Kind.ASSERTION, "AssertionError", "no", List.of(), "no");
    return passed ? new TestReport.Passed(run) : new TestReport.Failed(run, List.of(failure));
  }

  private final class Model implements EffectNode<LlmRequest, LlmReply> {
    private final String reply;

    Model(String reply) {
      this.reply = reply;
    }

    @Override
    public NodeDescriptor descriptor() {
      return new NodeDescriptor("FakeEffect", NodeKind.EFFECT, "1.0.0", List.of("implement"));
    }

    @Override
    public LlmReply process(LlmRequest request, NodeContext context) {
      heard.add(request.prompt().text());
      ReplyFacts facts =
          new ReplyFacts(
              UUID.randomUUID(),
              Tier.CLOUD_FAST,
              "fake",
              "glm-4.5",
              new Usage(10, 10, 0, 0, true),
              Cost.free(),
              Cost.free(),
              Duration.ofMillis(1),
              Duration.ofMillis(1),
              "stop",
              List.of(),
              List.of(),
              Instant.EPOCH,
              null);
      return new LlmReply.Complete(reply, facts);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
