package io.nodesmith.llm;

import org.jspecify.annotations.Nullable;

/** A reply while it is being read; used by one thread. */
public final class ReplyDraft {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private @Nullable Usage usage;
  private String finishReason = "";
  private String model = "";
  private boolean refused;
  private boolean done;
  private @Nullable Failure failure;

  /** Adds to the answer. */
  public void text(String more) {
    text.append(more);
  }

  /** Adds to the reasoning, which is counted and never shown. */
  public void reasoning(String more) {
    reasoning.append(more);
  }

  /** Takes the provider's count; of several the largest is the last. */
  public void usage(Usage reported) {
    Usage before = usage;
    if (before == null || reported.total() >= before.total()) {
      usage = reported;
    }
  }

  /** Takes the provider's word for why the reply ended. */
  public void finish(String reason) {
    finishReason = reason;
  }

  /** Takes the name by which the provider calls the model. */
  public void model(String name) {
    model = name;
  }

  /** The model declines to answer. */
  public void refuse(String words) {
    refused = true;
    text.append(words);
  }

  /** Nothing more will come. */
  public void done() {
    done = true;
  }

  /** The answer cannot become a reply; the first reason stands. */
  public void fail(Failure why) {
    if (failure == null) {
      failure = why;
    }
  }

  /** The answer so far. */
  public String text() {
    return text.toString();
  }

  /** How many characters of answer there are so far. */
  public int textLength() {
    return text.length();
  }

  /** The provider's word for why the reply ended; empty so far. */
  public String finishReason() {
    return finishReason;
  }

  /** Whether nothing more will come. */
  public boolean isDone() {
    return done;
  }

  /** Why this cannot become a reply; null so far. */
  public @Nullable Failure failure() {
    return failure;
  }

  /** The provider's count; null so far. */
  public @Nullable Usage usage() {
    return usage;
  }

  /** Why the answer, now that it has ended, is no reply; null if it is one. */
  @Nullable Failure verdict() {
    if (failure != null) {
      return failure;
    }
    if (!done && finishReason.isEmpty() && !text.isEmpty()) {
      return Failure.of(Fault.CONNECTION_LOST, 200, "", "the stream ended before the reply did");
    }
    if (finishReason.equals("network_error")) {
      return Failure.of(Fault.SERVER_ERROR, 200, finishReason, "the provider lost the model");
    }
    boolean saysNothing = answer().isBlank() && !isTruncated() && !isRefused();
    return saysNothing ? Failure.of(Fault.EMPTY_REPLY, 200, "", "the reply has no content") : null;
  }

  /** The answer without reasoning that stands in the text. */
  String answer() {
    return Thinking.in(text()).answer();
  }

  /** Whether it was cut at the limit of its tokens. */
  boolean isTruncated() {
    return finishReason.equals("length") || finishReason.equals("model_context_window_exceeded");
  }

  String reasoning() {
    return reasoning.toString();
  }

  int reasoningLength() {
    return reasoning.length();
  }

  String model() {
    return model;
  }

  boolean isRefused() {
    return refused || finishReason.equals("content_filter") || finishReason.equals("sensitive");
  }
}
