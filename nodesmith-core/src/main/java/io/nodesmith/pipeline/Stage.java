package io.nodesmith.pipeline;

import java.util.Locale;

/** The stages of a run, in order. */
public enum Stage {
  PROMPT_PARSING,
  INTELLIGENCE_GATHERING,
  CONTRACT_BUILDING,
  CODE_GENERATION,
  EVENT_BUS_INTEGRATION,
  TEST_GENERATION,
  VALIDATION,
  REFINEMENT,
  FILE_WRITING;

  /** The name as it stands in documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
