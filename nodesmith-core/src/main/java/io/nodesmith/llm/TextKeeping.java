package io.nodesmith.llm;

/** What the journal keeps of prompts and replies. */
public enum TextKeeping {
  /** The texts as they are; keys in use are blacked out all the same. */
  KEEP,
  /** The texts with everything that looks like a secret blacked out. */
  REDACT,
  /** No text. */
  OFF
}
