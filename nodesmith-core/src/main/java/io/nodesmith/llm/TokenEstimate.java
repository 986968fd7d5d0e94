package io.nodesmith.llm;

/** An estimate of tokens that is made only when someone asks. */
@FunctionalInterface
public interface TokenEstimate {
  /** Tokens, by our own tokenizer and without a margin. */
  int tokens();
}
