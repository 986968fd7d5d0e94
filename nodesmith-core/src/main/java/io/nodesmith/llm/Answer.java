package io.nodesmith.llm;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What comes back for one call: read into a draft, or kept as the words of a refusal. */
final class Answer implements Exchange.Intake {
  private static final int REFUSAL_LIMIT = 64 * 1024;
  private static final long REFUSAL_NANOS = 5_000_000_000L;

  private final ChatCall call;
  private final Limits limits;
  private final Waiting waiting;
  private final ContentTimer timer;
  private final ReplyDraft draft = new ReplyDraft();
  private final SmallBody refusal = new SmallBody(REFUSAL_LIMIT);
  private @Nullable HttpResponse head;
  private @Nullable ReplyReader reader;
  private long headAt;
  private long bytes;

  Answer(ChatCall call, Limits limits, Waiting waiting) {
    this.call = call;
    this.limits = limits;
    this.waiting = waiting;
    this.timer = new ContentTimer(limits, waiting, call.endpoint().streaming());
  }

  @Override
  public void head(HttpResponse response) {
    refusal.head(response);
    head = response;
    headAt = waiting.now();
    if (response.getCode() / 100 == 2) {
      timer.headCame();
      reader = call.endpoint().dialect().reader(call, draft);
    }
  }

  @Override
  public boolean take(ByteBuffer piece) {
    if (reader == null) {
      return refusal.take(piece);
    }
    bytes += piece.remaining();
    if (bytes > limits.replyBytes()) {
      String message = "the answer has more than " + limits.replyBytes() + " bytes";
      draft.fail(Failure.of(Fault.TOO_LARGE, message));
      return false;
    }
    reader.take(piece);
    note();
    return draft.failure() == null;
  }

  private void note() {
    boolean thinking = call.request().thinking();
    timer.progress(
        call.endpoint().streaming()
            ? draft.textLength() + (thinking ? draft.reasoningLength() : 0L)
            : bytes);
    if (draft.isDone() || !draft.finishReason().isEmpty()) {
      timer.finished(draft.isDone());
    }
  }

  @Override
  public void end() {
    if (reader != null) {
      reader.end();
    }
  }

  @Override
  public boolean isLate() {
    if (isRefusal()) {
      return waiting.now() - headAt >= REFUSAL_NANOS;
    }
    return timer.isFinished() ? timer.isGraceOver() : timer.late() != null;
  }

  /** Why this is no reply, now that nothing more is waited for; null if it is one. */
  @Nullable Failure verdictInTime() {
    if (saidEnough()) {
      end();
      return verdict();
    }
    Failure late = timer.late();
    return late != null ? late : Failure.of(Fault.DEADLINE, "no answer before the deadline");
  }

  /** Why the whole answer is no reply; null if it is one. */
  @Nullable Failure verdict() {
    if (!isRefusal()) {
      return draft.verdict();
    }
    Failure failure = call.endpoint().dialect().failure(call, refusal.status(), refusal.text());
    Duration wait = head == null ? null : RetryAfter.of(head, call.time());
    return wait == null ? failure : failure.withWait(wait);
  }

  /** Whether it can be judged, although it did not come to its end. */
  boolean saidEnough() {
    return isRefusal() || timer.isFinished();
  }

  private boolean isRefusal() {
    return refusal.status() != 0 && reader == null;
  }

  WireResult result(@Nullable Failure failure) {
    boolean running = failure != null && timer.wasRunning(failure.fault());
    return new WireResult(
        draft,
        failure,
        running,
        Duration.ofNanos(timer.sinceStart()),
        Duration.ofNanos(timer.firstContentNanos()));
  }
}
