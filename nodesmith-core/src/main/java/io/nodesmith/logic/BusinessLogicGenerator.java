package io.nodesmith.logic;

import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.llm.LlmReply;
import io.nodesmith.llm.LlmRequest;
import io.nodesmith.onex.EffectNode;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.prompt.PromptBuilder;
import io.nodesmith.testrun.TestReport;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Fills the stubs of a file and proves what it put there. */
public final class BusinessLogicGenerator {
  private final Language language;
  private final Optional<ModelAsker> asker;
  private final Consumer<LogicEvent> listener;

  /**
   * Makes a generator.
   *
   * @param model who is asked; empty if only known patterns may be used
   * @param listener is told what happens, from several threads
   */
  public BusinessLogicGenerator(
      Language language,
      Optional<? extends EffectNode<LlmRequest, LlmReply>> model,
      Consumer<LogicEvent> listener) {
    this.language = language;
    this.asker = model.map(node -> new ModelAsker(language, node, new PromptBuilder()));
    this.listener = listener;
  }

  /** Begins with a file; nothing is asked or tested yet. */
  public LogicSession open(LogicTask task, Recipe recipe, NodeContext context) {
    Inquiry inquiry = new Inquiry(asker, task, recipe, context, listener);
    return new LogicSession(language, task, recipe, inquiry, listener);
  }

  /** Fills the wanted stubs as far as that is possible within the recipe. */
  public LogicResult generate(
      LogicTask task, Recipe recipe, Function<SourceText, TestReport> tests, NodeContext context) {
    LogicSession session = open(task, recipe, context);
    session.draft();
    session.prove(tests);
    session.refine();
    return session.result();
  }
}
