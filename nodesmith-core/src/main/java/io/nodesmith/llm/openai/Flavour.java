package io.nodesmith.llm.openai;

/** In which details servers of this kind differ. */
enum Flavour {
  /** Reasons unless told not to; temperatures lie between 0 and 1; always reports usage. */
  ZAI,
  /** Reports the usage of a stream only when asked. */
  COMPATIBLE
}
