package io.nodesmith.logic;

import io.nodesmith.extract.CodeExtractor;
import io.nodesmith.extract.Extraction;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
import io.nodesmith.llm.Cost;
import io.nodesmith.llm.LlmReply;
import io.nodesmith.llm.LlmRequest;
import io.nodesmith.llm.NoReply;
import io.nodesmith.llm.Tier;
import io.nodesmith.onex.EffectNode;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.OnexException;
import io.nodesmith.problem.Problem;
import io.nodesmith.prompt.MethodBrief;
import io.nodesmith.prompt.Prompt;
import io.nodesmith.prompt.PromptBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks a model for one stub, once: prompt, reply, extraction, trial injection. */
final class ModelAsker {
  private final Language language;
  private final EffectNode<LlmRequest, LlmReply> model;
  private final PromptBuilder prompts;
  private final CodeExtractor extractor;
  private final CodeInjector injector;

  ModelAsker(Language language, EffectNode<LlmRequest, LlmReply> model, PromptBuilder prompts) {
    this.language = language;
    this.model = model;
    this.prompts = prompts;
    this.extractor = new CodeExtractor(language);
    this.injector = new CodeInjector(language);
  }

  /**
   * One question.
   *
   * @param model asked instead of the tier's own; empty for that
   * @param round 0 for the first time, then the round of repair
   * @param temperature from 0 to 2
   */
  record Question(
      Slot slot,
      Tier tier,
      String model,
      int round,
      double temperature,
      Optional<MethodBrief.Repair> repair) {}

  Answer ask(LogicTask task, Question question, Recipe recipe, Duration left, NodeContext context) {
    Slot slot = question.slot();
    MethodBrief brief =
        new MethodBrief(
            language,
            task.file(),
            slot.stub(),
            Optional.ofNullable(task.contract().get(slot.index())),
            task.background(),
            question.repair());
    Prompt prompt = prompts.build(brief);
    LlmRequest request =
        LlmRequest.of(prompt, question.tier())
            .withModel(question.model())
            .withMaxTokens(recipe.maxTokens())
            .withTemperature(question.temperature())
            .withOperation(question.round() == 0 ? "implement" : "repair", facts(task, question))
            .withDeadline(left);
    return call(task, question, request, context);
  }

  private static Map<String, String> facts(LogicTask task, Question question) {
    Map<String, String> facts = new HashMap<>(task.facts());
    facts.put("method", question.slot().stub().qualifiedName());
    facts.put("round", Integer.toString(question.round()));
    facts.put("prompt_version", PromptBuilder.VERSION);
    return facts;
  }

  private Answer call(LogicTask task, Question question, LlmRequest request, NodeContext context) {
    List<Attempt> attempts = new ArrayList<>();
    try {
      LlmReply reply = model.process(request, context);
      if (reply instanceof LlmReply.Truncated) {
        attempts.add(attempt(question, reply, "the reply was cut at its limit of tokens"));
        reply = model.process(request.withMaxTokens(request.maxTokens() * 2), context);
      }
      return judge(task, question, reply, attempts);
    } catch (OnexException e) {
      Optional<NoReply> why = NoReply.in(e);
      String message = String.valueOf(e.getMessage());
      attempts.add(
          new Attempt(
              Optional.empty(),
              question.round(),
              question.tier(),
              question.model(),
              message,
              0,
              0,
              why.map(NoReply::cost).orElse(Cost.free()),
              Duration.ZERO));
      String code = "no-reply-" + why.map(w -> w.reason().name()).orElse("FAILED");
      return new Answer.Unusable(
          Problem.error(
              code.toLowerCase(Locale.ROOT).replace('_', '-'),
              message,
              "Run 'nodesmith doctor' to see which models can be reached."),
          false,
          attempts);
    }
  }

  private Answer judge(LogicTask task, Question question, LlmReply reply, List<Attempt> attempts) {
    return switch (reply) {
      case LlmReply.Truncated truncated ->
          unusable(question, reply, attempts, "reply-truncated", "The reply was cut at its end.");
      case LlmReply.Refused refused ->
          unusable(question, reply, attempts, "reply-refusal", "The model declined to answer.");
      case LlmReply.Complete complete ->
          switch (extractor.extract(complete.text(), task.file(), question.slot().stub())) {
            case Extraction.Missing missing ->
                unusable(
                    question,
                    reply,
                    attempts,
                    "reply-" + missing.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    missing.message());
            case Extraction.Found found -> inject(task, question, reply, found, attempts);
          };
    };
  }

  private Answer inject(
      LogicTask task,
      Question question,
      LlmReply reply,
      Extraction.Found found,
      List<Attempt> attempts) {
    return switch (injector.inject(task.file(), question.slot().stub(), found.code())) {
      case Injection.Refused refused ->
          unusable(
              question, reply, attempts, refused.problem().code(), refused.problem().message());
      case Injection.Injected injected -> {
        attempts.add(attempt(question, reply, ""));
        MethodResult.Origin origin =
            new MethodResult.Origin.FromModel(reply.tier().id(), reply.model(), reply.facts().id());
        yield new Answer.Usable(new Candidate(found.code(), origin), injected.file(), attempts);
      }
    };
  }

  private static Answer unusable(
      Question question, LlmReply reply, List<Attempt> attempts, String code, String message) {
    attempts.add(attempt(question, reply, message));
    return new Answer.Unusable(Problem.error(code, message, ""), true, attempts);
  }

  private static Attempt attempt(Question question, LlmReply reply, String problem) {
    return new Attempt(
        Optional.of(reply.facts().id()),
        question.round(),
        reply.tier(),
        reply.model(),
        problem,
        reply.usage().prompt(),
        reply.usage().completion(),
        reply.facts().totalCost(),
        reply.latency());
  }
}
