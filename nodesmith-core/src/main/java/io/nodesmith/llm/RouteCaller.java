package io.nodesmith.llm;

import io.nodesmith.llm.Attempts.Ending;
import io.nodesmith.prompt.Packing;
import io.nodesmith.prompt.TokenBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Asks one endpoint, as often as that makes sense. */
final class RouteCaller {
  private static final Duration HOLD = Duration.ofSeconds(60);

  /** By this much a prompt is cut when the endpoint finds it too long without saying its window. */
  private static final double SHRINK = 0.75;

  private final LlmSettings settings;
  private final Ladder ladder;
  private final Gates gates;
  private final Attempts attempts;
  private final Calibration calibration;

  RouteCaller(LlmSettings settings, Ladder ladder, Attempts attempts) {
    this.settings = settings;
    this.ladder = ladder;
    this.gates = new Gates(settings.clock());
    this.attempts = attempts;
    this.calibration = new Calibration();
  }

  /** The reply, or null; the progress knows why. */
  @Nullable LlmReply ask(CallInProgress progress, Route route) {
    ModelCard card = ladder.card(route);
    Failure unfit = unfit(progress.request(), card);
    if (unfit != null) {
      progress.passedOver(route, unfit);
      return null;
    }
    return new Rounds(progress, route, card).run();
  }

  private @Nullable Failure unfit(LlmRequest request, ModelCard card) {
    if (request.maxTokens() > card.maxOutput()) {
      return Failure.of(
          Fault.OUT_OF_RANGE,
          "max_tokens is " + request.maxTokens() + ", the model's limit " + card.maxOutput());
    }
    LocalDate today = LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC);
    boolean unpriced = card.price(today) == null;
    return unpriced && !settings.caps().allowUnpriced()
        ? Failure.of(Fault.UNPRICED, "no price is known, so that no budget can hold")
        : null;
  }

  /** The attempts at one endpoint for one call. */
  private final class Rounds {
    private final CallInProgress progress;
    private final Route route;
    private final ModelCard card;
    private final Gate gate;
    private final CallLimit limit;
    private int window;
    private boolean shrunk;
    private int tried;

    Rounds(CallInProgress progress, Route route, ModelCard card) {
      this.progress = progress;
      this.route = route;
      this.card = card;
      this.gate = gates.of(route);
      this.limit = gates.limit(route.endpoint());
      this.window = card.window();
    }

    @Nullable LlmReply run() {
      while (true) {
        Packing packing = pack();
        switch (packing) {
          case Packing.TooLong(int needed, int available) -> {
            String message = needed + " tokens do not fit into " + available;
            progress.passedOver(route, Failure.of(Fault.WINDOW_TOO_SMALL, message));
            return null;
          }
          case Packing.Fits fits -> {
            Ending ending = once(fits);
            tried++;
            switch (ending) {
              case Ending.Answer(LlmReply reply) -> {
                return reply;
              }
              case Ending.Fault(Failure failure) -> {
                if (!again(failure)) {
                  return null;
                }
              }
            }
          }
        }
      }
    }

    private Packing pack() {
      int reply = progress.request().maxTokens();
      TokenBudget budget =
          new TokenBudget(settings.counter(), calibration.margin(card), window, reply);
      return budget.pack(progress.request().prompt());
    }

    private Ending once(Packing.Fits fits) {
      Failure closed = gate.enter();
      if (closed != null) {
        return passedOver(closed);
      }
      if (!limit.enter(progress.waiting())) {
        gate.left();
        return passedOver(stopped());
      }
      boolean ended = false;
      try {
        long start = progress.waiting().now();
        ChatCall call = call(fits);
        Ending ending = attempts.make(progress, route, call, fits.leftOut());
        note(ending, call, progress.waiting().since(start));
        ended = true;
        return ending;
      } finally {
        limit.leave();
        if (!ended) {
          gate.left();
        }
      }
    }

    private Ending passedOver(Failure why) {
      progress.passedOver(route, why);
      return new Ending.Fault(why);
    }

    private ChatCall call(Packing.Fits fits) {
      return new ChatCall(
          route.endpoint(),
          card,
          fits.system(),
          fits.text(),
          progress.request(),
          () ->
              settings.counter().count(fits.system())
                  + settings.counter().count(fits.text())
                  + Calibration.TEMPLATE_ESTIMATE,
          settings.clock().instant());
    }

    private void note(Ending ending, ChatCall call, Duration latency) {
      switch (ending) {
        case Ending.Answer(LlmReply reply) -> {
          gate.succeeded(latency);
          limit.goodReply();
          calibrate(reply, call);
        }
        case Ending.Fault(Failure failure) -> {
          gate.failed(latency, failure);
          if (failure.fault().reaction() == Fault.Reaction.RETRY_FEWER) {
            limit.tooMany();
          }
        }
      }
    }

    /** Long prompts are worth the count: for short ones the margin does not matter. */
    private void calibrate(LlmReply reply, ChatCall call) {
      boolean isLong = call.text().length() > window / 2;
      if (reply.usage().reported() && isLong) {
        calibration.seen(card, call.promptTokens().getAsInt(), reply.usage().prompt());
      }
    }

    /** Waits if it must, and says whether to try once more. */
    private boolean again(Failure failure) {
      return switch (failure.fault().reaction()) {
        case STOP -> false;
        case SHRINK -> shrink(failure);
        case NEXT_TIER -> {
          hold(failure);
          yield false;
        }
        case RETRY, RETRY_FEWER -> tried < settings.retry().attempts() && pause(failure);
      };
    }

    private boolean shrink(Failure failure) {
      if (shrunk) {
        return false;
      }
      shrunk = true;
      int told = failure.window();
      window = told > 0 && told < window ? told : (int) (window * SHRINK);
      window = Math.min(window, (int) (sentTokens() * SHRINK) + progress.request().maxTokens());
      return true;
    }

    private int sentTokens() {
      return settings.counter().count(progress.request().prompt().text());
    }

    private boolean pause(Failure failure) {
      Instant now = settings.clock().instant();
      Duration asked =
          failure.until() != null ? Duration.between(now, failure.until()) : failure.pause();
      Duration wait =
          asked != null && asked.isPositive()
              ? asked
              : settings.retry().after(tried, settings.random());
      if (wait.toNanos() >= progress.waiting().nanosLeft()) {
        if (asked != null && asked.isPositive()) {
          gate.holdUntil(now.plus(asked), failure);
        }
        return false;
      }
      progress.waiting().pause(wait);
      return !progress.waiting().isStopped();
    }

    private void hold(Failure failure) {
      Instant now = settings.clock().instant();
      switch (failure.fault()) {
        case QUOTA_EXHAUSTED, NO_BALANCE, PLAN_EXPIRED, BAD_KEY ->
            gate.holdUntil(failure.until() != null ? failure.until() : now.plus(HOLD), failure);
        default -> {}
      }
    }

    private Failure stopped() {
      return progress.waiting().isStopped()
          ? Failure.of(Fault.CANCELLED, "the caller asked for a stop")
          : Failure.of(Fault.DEADLINE, "no place among the calls under way before the deadline");
    }
  }
}
