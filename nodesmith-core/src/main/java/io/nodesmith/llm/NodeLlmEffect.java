package io.nodesmith.llm;

import io.nodesmith.llm.NoReply.Reason;
import io.nodesmith.onex.EffectNode;
import io.nodesmith.onex.LogLevel;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeDescriptor;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a model, tier by tier, within a deadline and a budget; every reply is in the journal before
 * anyone sees it. Safe for use by several threads.
 */
public final class NodeLlmEffect implements EffectNode<LlmRequest, LlmReply>, AutoCloseable {
  private static final NodeDescriptor DESCRIPTOR =
      new NodeDescriptor("NodeLlmEffect", NodeKind.EFFECT, "1.0.0", List.of("generate"));

  private final LlmSettings settings;
  private final Ladder ladder;
  private final Wire wire;
  private final Budget budget;
  private final RouteCaller caller;

  public NodeLlmEffect(LlmSettings settings) {
    this.settings = settings;
    this.ladder = new Ladder(settings.routes(), settings.catalog());
    this.wire = new Wire(settings.limits());
    this.budget = new Budget(settings.caps(), settings.clock(), settings.journal());
    List<Secret> keys =
        Stream.concat(
                settings.routes().stream().map(route -> route.endpoint().key()),
                settings.journal().secrets().stream())
            .distinct()
            .toList();
    Attempts attempts = new Attempts(settings, wire, budget, new Redactor(keys));
    this.caller = new RouteCaller(settings, ladder, attempts);
  }

  @Override
  public NodeDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * Asks for one reply.
   *
   * @throws OnexException if there is none; {@link NoReply#in} says why, tier by tier
   */
  @Override
  public LlmReply process(LlmRequest request, NodeContext context) {
    List<Route> rungs = ladder.rungs(request);
    List<Problem> problems = RequestProblems.of(request, rungs.stream().map(ladder::card).toList());
    if (!problems.isEmpty()) {
      throw NoReply.invalid(problems);
    }
    Duration deadline =
        request.deadline() != null ? request.deadline() : settings.limits().deadline();
    UUID id = new UUID(settings.random().nextLong(), settings.random().nextLong());
    Waiting waiting = new Waiting(settings.pulse(), context.cancellation(), deadline);
    CallInProgress progress = new CallInProgress(id, request, context, waiting);
    try {
      for (Route rung : rungs) {
        if (waiting.isStopped() || waiting.nanosLeft() <= 0) {
          break;
        }
        LlmReply reply = caller.ask(progress, rung);
        if (reply != null) {
          return reply;
        }
      }
    } catch (NodesmithException e) {
      throw new OnexException(OnexErrorCode.OPERATION_FAILED, String.valueOf(e.getMessage()), e);
    }
    throw noReply(progress);
  }

  /** Spent and promised by this node since it was made, in US dollars. */
  public BigDecimal spent() {
    return budget.run();
  }

  private static OnexException noReply(CallInProgress progress) {
    List<Attempt> trail = progress.trail();
    Reason reason = reason(progress);
    String head =
        switch (reason) {
          case NOT_CONFIGURED ->
              "No endpoint is set up for the tier " + progress.request().tier().id() + ".";
          case BUDGET_SPENT -> "The budget does not allow the call.";
          case DEADLINE -> "The deadline came before a reply.";
          case CANCELLED -> "The call was cancelled.";
          case SAID_NOTHING -> "The reply was empty.";
          case RATE_LIMITED, REFUSED_AS_WRONG, NO_TIER_ANSWERED, INVALID_REQUEST ->
              "No tier answered.";
        };
    String message =
        trail.stream()
            .map(Attempt::toString)
            .collect(Collectors.joining("\n  ", head + "\n  ", ""));
    Map<String, Object> fields = Map.of("call_id", progress.id(), "reason", reason.name());
    progress.context().logEvent(LogLevel.ERROR, "no model gave a reply", fields);
    return NoReply.because(reason, message.strip(), trail);
  }

  private static Reason reason(CallInProgress progress) {
    Set<Fault> faults =
        progress.trail().stream()
            .flatMap(attempt -> Stream.ofNullable(attempt.failure()))
            .map(Failure::fault)
            .collect(Collectors.toSet());
    if (progress.waiting().isStopped()) {
      return Reason.CANCELLED;
    }
    if (progress.waiting().nanosLeft() <= 0 || faults.contains(Fault.DEADLINE)) {
      return Reason.DEADLINE;
    }
    if (faults.isEmpty()) {
      return Reason.NOT_CONFIGURED;
    }
    if (faults.contains(Fault.BUDGET_SPENT) || faults.contains(Fault.UNPRICED)) {
      return Reason.BUDGET_SPENT;
    }
    if (Set.of(Fault.RATE_LIMITED, Fault.OVERLOADED, Fault.QUOTA_EXHAUSTED, Fault.ON_HOLD)
        .containsAll(faults)) {
      return Reason.RATE_LIMITED;
    }
    if (faults.equals(Set.of(Fault.EMPTY_REPLY))) {
      return Reason.SAID_NOTHING;
    }
    return Set.of(
                Fault.BAD_REQUEST,
                Fault.PROMPT_TOO_LONG,
                Fault.WINDOW_TOO_SMALL,
                Fault.OUT_OF_RANGE)
            .containsAll(faults)
        ? Reason.REFUSED_AS_WRONG
        : Reason.NO_TIER_ANSWERED;
  }

  /** Ends every connection; the journal stays open for whoever opened it. */
  @Override
  public void close() {
    wire.close();
  }
}
