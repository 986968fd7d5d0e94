package io.nodesmith.logic;

import io.nodesmith.extract.CodeExtractor;
import io.nodesmith.extract.Extraction;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
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
import io.nodesmith.prompt.PromptPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks a model for one stub, once: prompt, reply, extraction, trial injection. */
final class ModelAsker {
  /** What stands in an attempt whose reply parses only since a sign was put in. */
  private static final String MENDED = "mended-syntax";

  /** Value of an example: the first to be left out. */
  private static final int EXAMPLE_VALUE = 40;

  /** The round that comes after two replies that did not do. */
  private static final int FAILED_TWICE = 2;

  /** With this a reply is an implementation, which no test has seen, and no plan. */
  private static final String CODE = "```";

  private static final int PLAN_TOKENS = 500;
  private static final int LONGEST_PLAN = 2500;

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
   * @param plan of the method, if there is one
   */
  record Question(
      Slot slot,
      Tier tier,
      String model,
      int round,
      double temperature,
      Optional<MethodBrief.Repair> repair,
      Optional<String> plan) {
    Question with(Optional<String> newPlan) {
      return new Question(slot, tier, model, round, temperature, repair, newPlan);
    }
  }

  /**
   * What came of asking for a plan.
   *
   * @param text empty if there is none that can be used
   */
  record Plan(Optional<String> text, Attempt attempt) {}

  Answer ask(LogicTask task, Question question, Recipe recipe, Duration left, NodeContext context) {
    Prompt prompt =
        prompts.build(
            brief(task, question).planned(question.plan().filter(text -> !text.isEmpty())));
    LlmRequest request =
        request(task, prompt, question, purpose(question))
            .withMaxTokens(recipe.maxTokens())
            .withDeadline(left);
    return call(task, question, request, context);
  }

  /** Whether the method is to be thought about before it is written. */
  boolean needsPlan(LogicTask task, Question question, Recipe recipe) {
    boolean isComplex =
        brief(task, question).demand() >= recipe.planFrom() || question.round() >= FAILED_TWICE;
    return recipe.planFrom() > 0 && isComplex;
  }

  /** Asks for a plan of the method; one that did not come whole, or is code, is none. */
  Plan plan(LogicTask task, Question question, Duration left, NodeContext context) {
    Prompt prompt = prompts.plan(brief(task, question));
    LlmRequest request =
        request(task, prompt, question, Attempt.Purpose.PLAN)
            .withMaxTokens(PLAN_TOKENS)
            .withDeadline(left);
    try {
      LlmReply reply = model.process(request, context);
      return switch (reply) {
        case LlmReply.Complete complete when complete.text().contains(CODE) ->
            new Plan(
                Optional.empty(),
                attempt(question, Attempt.Purpose.PLAN, reply, "the plan was code"));
        case LlmReply.Complete complete ->
            new Plan(
                Optional.of(cut(complete.text().strip())).filter(text -> !text.isEmpty()),
                attempt(question, Attempt.Purpose.PLAN, reply, ""));
        case LlmReply.Truncated truncated ->
            new Plan(
                Optional.empty(),
                attempt(question, Attempt.Purpose.PLAN, reply, "the plan was cut"));
        case LlmReply.Refused refused ->
            new Plan(
                Optional.empty(),
                attempt(question, Attempt.Purpose.PLAN, reply, "the model declined to plan"));
      };
    } catch (OnexException e) {
      return new Plan(Optional.empty(), failed(question, Attempt.Purpose.PLAN, e));
    }
  }

  private static String cut(String plan) {
    return plan.substring(0, Math.min(plan.length(), LONGEST_PLAN));
  }

  private MethodBrief brief(LogicTask task, Question question) {
    MethodStub stub = question.slot().stub();
    return new MethodBrief(
        language,
        task.file(),
        stub,
        Optional.ofNullable(task.contract().get(stub.index())),
        background(task, question.slot()),
        advice(task, question),
        Optional.empty(),
        question.repair());
  }

  private static List<PromptPart> background(LogicTask task, Slot slot) {
    List<PromptPart> parts = new ArrayList<>(task.background());
    for (Hints.Shown example : hints(task, slot).examples()) {
      parts.add(new PromptPart("example", example.text(), EXAMPLE_VALUE));
    }
    return parts;
  }

  private static List<String> advice(LogicTask task, Question question) {
    return hints(task, question.slot()).adviceFor(question.model());
  }

  private static Hints hints(LogicTask task, Slot slot) {
    return task.hints().getOrDefault(slot.index(), Hints.NONE);
  }

  private static LlmRequest request(
      LogicTask task, Prompt prompt, Question question, Attempt.Purpose purpose) {
    Map<String, String> facts = new HashMap<>(task.facts());
    facts.put("method", question.slot().stub().qualifiedName());
    facts.put("round", Integer.toString(question.round()));
    facts.put("prompt_version", PromptBuilder.VERSION);
    return LlmRequest.of(prompt, question.tier())
        .withModel(question.model())
        .withTemperature(question.temperature())
        .withOperation(purpose.id(), facts);
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
      attempts.add(failed(question, purpose(question), e));
      String message = String.valueOf(e.getMessage());
      String code = "no-reply-" + NoReply.in(e).map(w -> w.reason().name()).orElse("FAILED");
      return new Answer.Unusable(
          Problem.error(
              code.toLowerCase(Locale.ROOT).replace('_', '-'),
              message,
              NoReply.in(e).map(NoReply::advice).orElse("")),
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
                mended(task, question, complete, missing)
                    .map(code -> mended(question, complete, missing, code, attempts))
                    .orElseGet(
                        () ->
                            unusable(question, reply, attempts, code(missing), missing.message()));
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
        yield new Answer.Usable(
            new Candidate(found.code(), origin(reply)), injected.file(), attempts);
      }
    };
  }

  private record MendedCode(Candidate candidate, SourceText file) {}

  /** What the reply holds once the signs stand in it that the parser misses. */
  private Optional<MendedCode> mended(
      LogicTask task, Question question, LlmReply reply, Extraction.Missing missing) {
    boolean broken =
        missing.reason() == Extraction.Reason.UNPARSABLE
            || missing.reason() == Extraction.Reason.TRUNCATED
            || missing.reason() == Extraction.Reason.PLACEHOLDER;
    MethodStub stub = question.slot().stub();
    return broken
            && extractor.extractMended(reply.text(), task.file(), stub)
                instanceof Extraction.Found found
            && injector.inject(task.file(), stub, found.code())
                instanceof Injection.Injected injected
        ? Optional.of(
            new MendedCode(
                new Candidate(found.code(), origin(reply), List.of(MENDED)), injected.file()))
        : Optional.empty();
  }

  private static Answer mended(
      Question question,
      LlmReply reply,
      Extraction.Missing missing,
      MendedCode code,
      List<Attempt> attempts) {
    attempts.add(attempt(question, reply, missing.message()));
    Problem problem = Problem.error(code(missing), missing.message(), "");
    return new Answer.Mended(code.candidate(), code.file(), problem, attempts);
  }

  private static String code(Extraction.Missing missing) {
    return "reply-" + missing.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static MethodResult.Origin origin(LlmReply reply) {
    return new MethodResult.Origin.FromModel(reply.tier().id(), reply.model(), reply.facts().id());
  }

  private static Answer unusable(
      Question question, LlmReply reply, List<Attempt> attempts, String code, String message) {
    attempts.add(attempt(question, reply, message));
    return new Answer.Unusable(Problem.error(code, message, ""), true, attempts);
  }

  private static Attempt failed(Question question, Attempt.Purpose purpose, OnexException e) {
    return new Attempt(
        purpose,
        Optional.empty(),
        question.round(),
        question.tier(),
        question.model(),
        String.valueOf(e.getMessage()),
        List.of(),
        0,
        0,
        NoReply.in(e).map(NoReply::cost).orElse(Cost.free()),
        Duration.ZERO);
  }

  private static Attempt attempt(Question question, LlmReply reply, String problem) {
    return attempt(question, purpose(question), reply, problem);
  }

  private static Attempt attempt(
      Question question, Attempt.Purpose purpose, LlmReply reply, String problem) {
    return new Attempt(
        purpose,
        Optional.of(reply.facts().id()),
        question.round(),
        reply.tier(),
        reply.model(),
        problem,
        List.of(),
        reply.usage().prompt(),
        reply.usage().completion(),
        reply.facts().totalCost(),
        reply.latency());
  }

  private static Attempt.Purpose purpose(Question question) {
    return question.round() == 0 ? Attempt.Purpose.IMPLEMENT : Attempt.Purpose.REPAIR;
  }
}
