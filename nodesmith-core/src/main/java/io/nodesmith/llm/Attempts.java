package io.nodesmith.llm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one attempt: pays in advance, sends, settles, and writes it all down. */
final class Attempts {
  private static final int FAILED_TEXT_LIMIT = 1 << 20;

  private final LlmSettings settings;
  private final Wire wire;
  private final Budget budget;
  private final Redactor redactor;
  private final Accounting accounting;

  Attempts(LlmSettings settings, Wire wire, Budget budget, Redactor redactor) {
    this.settings = settings;
    this.wire = wire;
    this.budget = budget;
    this.redactor = redactor;
    this.accounting = new Accounting(settings.counter());
  }

  /** How an attempt ended. */
  sealed interface Ending {
    /** With a reply. */
    record Answer(LlmReply reply) implements Ending {}

    /** Without one. */
    record Fault(Failure failure) implements Ending {}
  }

  Ending make(CallInProgress progress, Route route, ChatCall call, List<String> leftOut) {
    Cost worst = Accounting.worst(call);
    CallStamp stamp = stamp(progress, route, call);
    if (!budget.begin(asked(stamp, call, worst, leftOut))) {
      Failure spent =
          Failure.of(Fault.BUDGET_SPENT, "the budget does not cover the worst case of " + worst);
      progress.passedOver(route, spent);
      return new Ending.Fault(spent);
    }
    WireResult result = wire.send(call, progress.waiting());
    Usage usage = accounting.usage(call, result);
    Cost cost = Accounting.cost(call, result, usage);
    budget.end(worst, cost);
    CallStamp ended = stamp.at(settings.clock().instant());
    Failure failure = result.failure();
    return failure == null
        ? new Ending.Answer(
            answered(progress, new Settled(call, ended, usage, cost), result, leftOut))
        : new Ending.Fault(
            failed(progress, new Settled(call, ended, usage, cost), result, failure));
  }

  private JournalRecord.Asked asked(
      CallStamp stamp, ChatCall call, Cost worst, List<String> leftOut) {
    TextKeeping texts = settings.journal().texts();
    return new JournalRecord.Asked(
        stamp,
        worst,
        redactor.kept(call.system(), texts),
        redactor.kept(call.text(), texts),
        leftOut);
  }

  /** An attempt after its end, with what it cost. */
  private record Settled(ChatCall call, CallStamp stamp, Usage usage, Cost cost) {
    Attempt attempt(@Nullable Failure failure, Duration latency) {
      return new Attempt(stamp.tier(), stamp.endpoint(), stamp.model(), failure, latency, cost);
    }
  }

  private LlmReply answered(
      CallInProgress progress, Settled settled, WireResult result, List<String> leftOut) {
    ReplyDraft draft = result.draft();
    Price price = Accounting.price(settled.call());
    String version = price == null ? null : price.version();
    String text = draft.answer();
    String ending = draft.isRefused() ? "refused" : draft.isTruncated() ? "truncated" : "complete";
    settings
        .journal()
        .append(
            new JournalRecord.Answered(
                settled.stamp(),
                ending,
                redactor.kept(text, settings.journal().texts()),
                settled.usage(),
                settled.cost(),
                version,
                result.latency(),
                result.firstContent(),
                draft.finishReason()));
    progress.record(settled.attempt(null, result.latency()));
    ReplyFacts facts =
        new ReplyFacts(
            progress.id(),
            settled.stamp().tier(),
            settled.stamp().endpoint(),
            draft.model().isEmpty() ? settled.stamp().model() : draft.model(),
            settled.usage(),
            settled.cost(),
            progress.cost(),
            progress.elapsed(),
            result.firstContent(),
            draft.finishReason(),
            leftOut,
            progress.trail(),
            progress.context().clock().instant(),
            version);
    return switch (ending) {
      case "refused" -> new LlmReply.Refused(text, facts);
      case "truncated" -> new LlmReply.Truncated(text, facts);
      default -> new LlmReply.Complete(text, facts);
    };
  }

  private Failure failed(
      CallInProgress progress, Settled settled, WireResult result, Failure failure) {
    Failure clean = failure.withMessage(redactor.withoutKeys(failure.message()));
    JournalRecord.Failed record =
        new JournalRecord.Failed(
            settled.stamp(),
            clean.fault().id(),
            clean.status(),
            clean.code(),
            clean.message(),
            settled.usage(),
            settled.cost(),
            result.latency(),
            redactor.kept(beginning(result.draft().text()), settings.journal().texts()));
    if (result.isBilled()) {
      settings.journal().append(record);
    } else {
      settings.journal().note(record);
    }
    progress.record(settled.attempt(clean, result.latency()));
    return clean;
  }

  private static String beginning(String text) {
    return text.length() <= FAILED_TEXT_LIMIT ? text : text.substring(0, FAILED_TEXT_LIMIT);
  }

  private static CallStamp stamp(CallInProgress progress, Route route, ChatCall call) {
    LlmRequest request = progress.request();
    return new CallStamp(
        progress.id(),
        progress.nextNumber(),
        progress.context().correlationId(),
        call.time(),
        route.tier(),
        route.endpoint().address(),
        route.model(),
        request.operation(),
        hash(call),
        request.context());
  }

  private static String hash(ChatCall call) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String head =
          call.card().id()
              + "\n"
              + call.request().maxTokens()
              + "\n"
              + call.temperature()
              + "\n"
              + call.request().thinking()
              + "\n";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      digest.update(call.system().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(call.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
