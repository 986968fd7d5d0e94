package io.nodesmith.llm;

import org.jspecify.annotations.Nullable;

/** Watches how a body comes: when its first content must be there, and how fast it must go on. */
final class ContentTimer {
  /** What comes after a reply has said its last word is waited for this long. */
  private static final long GRACE_NANOS = 2_000_000_000L;

  private static final long GRACE_AFTER_DONE_NANOS = 200_000_000L;

  private final Limits limits;
  private final Waiting waiting;
  private final boolean streaming;
  private final long start;
  private long progress;
  private long firstContent;
  private long lastContent;
  private long windowStart;
  private long windowProgress;
  private long finishedAt;
  private long graceNanos = GRACE_NANOS;
  private boolean finished;
  private boolean headCame;

  ContentTimer(Limits limits, Waiting waiting, boolean streaming) {
    this.limits = limits;
    this.waiting = waiting;
    this.streaming = streaming;
    this.start = waiting.now();
  }

  /** Whether what comes after the last word has been waited for long enough. */
  boolean isGraceOver() {
    return now() - finishedAt >= graceNanos;
  }

  /** Takes note of what came so far, in characters or bytes that count as content. */
  void progress(long total) {
    if (total <= progress) {
      return;
    }
    lastContent = now();
    if (progress == 0) {
      firstContent = lastContent;
      windowStart = lastContent;
      windowProgress = total;
    }
    progress = total;
  }

  /** The reply has said its last word; what else comes is not worth a long wait. */
  void finished(boolean done) {
    if (!finished) {
      finished = true;
      finishedAt = now();
    }
    graceNanos = done ? GRACE_AFTER_DONE_NANOS : GRACE_NANOS;
  }

  /** Why the body may not go on; null if it may. */
  @Nullable Failure late() {
    long now = now();
    if (waiting.nanosLeft() <= 0) {
      return Failure.of(Fault.DEADLINE, "the deadline of the call came first");
    }
    if (progress == 0) {
      long limit = limits.firstContent().toNanos();
      return streaming && now - start >= limit
          ? Failure.of(
              Fault.NO_CONTENT_IN_TIME,
              "no content within " + limits.firstContent().toMillis() + " ms")
          : null;
    }
    if (now - lastContent >= limits.idle().toNanos()) {
      return Failure.of(Fault.STALLED, "no more content for " + limits.idle().toMillis() + " ms");
    }
    return trickling(now);
  }

  private @Nullable Failure trickling(long now) {
    long window = limits.trickleWindow().toNanos();
    if (now - windowStart < window) {
      return null;
    }
    double seconds = (now - windowStart) / 1e9;
    if (progress - windowProgress < limits.trickleFloor() * seconds) {
      return Failure.of(
          Fault.STALLED, "content comes slower than " + limits.trickleFloor() + " bytes a second");
    }
    windowStart = now;
    windowProgress = progress;
    return null;
  }

  /** The endpoint has taken the request, so that a model may be at work. */
  void headCame() {
    headCame = true;
  }

  /** Whether a model may have been at work when this went wrong. */
  boolean wasRunning(Fault fault) {
    return switch (fault) {
      case NO_CONTENT_IN_TIME, STALLED, CANCELLED, DEADLINE -> true;
      case CONNECTION_LOST -> headCame;
      default -> false;
    };
  }

  boolean isFinished() {
    return finished;
  }

  long firstContentNanos() {
    return progress == 0 ? now() - start : firstContent - start;
  }

  long sinceStart() {
    return now() - start;
  }

  private long now() {
    return waiting.now();
  }
}
