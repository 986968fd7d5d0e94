package io.nodesmith.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended.
 *
 * @param draft what came
 * @param failure why it is no reply; null if it is one
 * @param running whether a model may have been at work when it failed, so that it is billed
 * @param latency time from sending to the end
 * @param firstContent time from sending to the first content
 */
record WireResult(
    ReplyDraft draft,
    @Nullable Failure failure,
    boolean running,
    Duration latency,
    Duration firstContent) {

  /** Whether it has to be paid for. */
  boolean isBilled() {
    return failure == null
        || running
        || draft.usage() != null
        || draft.textLength() > 0
        || draft.reasoningLength() > 0
        || !draft.finishReason().isEmpty();
  }
}
