package io.nodesmith.pattern;

import java.util.Optional;

/**
 * How a learned pattern stands.
 *
 * @param pattern empty until its code has been seen, and once it is forgotten
 * @param proofs outcomes of its code: put in and tested, written again, judged by a user
 * @param showings outcomes of methods for which a model was shown it
 * @param seen how often models wrote it
 * @param offered how often it was put in or shown
 * @param used how often that came to an end
 * @param passed how often that was a good one
 */
public record PatternState(
    Optional<Pattern> pattern,
    Lifecycle lifecycle,
    boolean isForgotten,
    Outcomes proofs,
    Outcomes showings,
    int seen,
    int offered,
    int used,
    int passed) {
  static final PatternState NEW =
      new PatternState(
          Optional.empty(), Lifecycle.CANDIDATE, false, Outcomes.NONE, Outcomes.NONE, 0, 0, 0, 0);

  /** The pattern; only of a state that has one. */
  public Pattern known() {
    return pattern.orElseThrow();
  }

  /** Lower for what is trusted more. */
  public int rank() {
    return switch (lifecycle) {
      case VALIDATED -> 0;
      case PROVISIONAL -> 1;
      case CANDIDATE -> 2;
      case DEPRECATED -> 3;
    };
  }

  /** Successes among the latest outcomes of its code. */
  public int proven() {
    return proofs.passed();
  }

  /** Failures among the latest outcomes of its code. */
  public int refuted() {
    return proofs.failed();
  }

  /** Whether it may be used at all. */
  boolean isAlive() {
    return pattern.isPresent() && lifecycle != Lifecycle.DEPRECATED;
  }

  /** Whether a model may be shown it: what was shown before has not gone wrong too often. */
  boolean isWorthShowing(LearningRules rules) {
    return isAlive() && !rules.isSpoiled(showings.passed(), showings.failed());
  }

  /** The first writing makes a candidate; each further one is a proof. */
  PatternState seen(Pattern again, LearningRules rules) {
    if (isForgotten) {
      return this;
    }
    PatternState known =
        new PatternState(
            pattern.or(() -> Optional.of(again)),
            lifecycle,
            false,
            proofs,
            showings,
            seen + 1,
            offered,
            used,
            passed);
    return seen == 0 ? known : known.proven(true, rules);
  }

  PatternState offeredAgain() {
    return new PatternState(
        pattern, lifecycle, isForgotten, proofs, showings, seen, offered + 1, used, passed);
  }

  PatternState used(Use use, boolean good, LearningRules rules) {
    PatternState counted =
        new PatternState(
            pattern,
            lifecycle,
            isForgotten,
            proofs,
            showings,
            seen,
            offered,
            used + 1,
            passed + (good ? 1 : 0));
    return switch (use) {
      case IMPLEMENTATION -> counted.proven(good, rules);
      case EXAMPLE -> counted.shown(good, rules);
    };
  }

  PatternState proven(boolean good, LearningRules rules) {
    Outcomes next = proofs.with(good, rules.window());
    return new PatternState(
        pattern,
        rules.lifecycle(lifecycle, next.passed(), next.failed()),
        isForgotten,
        next,
        showings,
        seen,
        offered,
        used,
        passed);
  }

  private PatternState shown(boolean good, LearningRules rules) {
    Outcomes next = showings.with(good, rules.window());
    return new PatternState(
        pattern, lifecycle, isForgotten, proofs, next, seen, offered, used, passed);
  }

  PatternState forgotten() {
    return new PatternState(
        Optional.empty(), lifecycle, true, proofs, showings, seen, offered, used, passed);
  }
}
