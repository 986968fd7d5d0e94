package io.nodesmith.llm;

import java.util.List;

/**
 * What an examination of one endpoint found.
 *
 * @param tier the tier that it serves
 * @param endpoint host and port; empty if none is set up
 * @param model the model that would be asked
 * @param state what is the case
 * @param models the models that it offers, as far as it says
 * @param advice what to set or do; empty if all is well
 */
public record TierHealth(
    Tier tier, String endpoint, String model, State state, List<String> models, String advice) {
  public TierHealth {
    models = List.copyOf(models);
  }

  /** What can be the case. */
  public enum State {
    /** It answers, accepts the key and has the model. */
    READY,
    /** It answers, but does not tell its models; key and model show at the first call. */
    UNLISTED,
    /** Nothing is set up. */
    NOT_CONFIGURED,
    /** It needs a key and has none. */
    KEY_MISSING,
    /** It does not accept the key. */
    KEY_REFUSED,
    /** No balance, plan or quota, or the key belongs to another address. */
    NO_BALANCE,
    /** It does not have the model. */
    MODEL_MISSING,
    /** It does not answer. */
    UNREACHABLE,
    /** It answers with something else. */
    UNEXPECTED
  }

  /** Whether a call would be worth trying. */
  public boolean isUsable() {
    return state == State.READY || state == State.UNLISTED;
  }
}
