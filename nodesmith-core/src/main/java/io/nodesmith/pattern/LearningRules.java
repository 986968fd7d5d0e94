package io.nodesmith.pattern;

/**
 * Every number that learning turns on.
 *
 * @param window latest outcomes of a pattern that count
 * @param provisionalAfter successes in the window that make a candidate provisional
 * @param validatedAfter successes in the window that make it validated
 * @param trustedShare share of successes in the window that either of them needs
 * @param deprecatedAfter failures in the window that deprecate a pattern
 * @param deprecatedShare share of failures in the window that it takes besides
 * @param likenessOfCandidate how like a need must be, from 0 to 1, for a candidate to be put in
 * @param likenessOfProvisional the same for a provisional pattern
 * @param likenessOfValidated the same for a validated one
 * @param likenessOfExample the same for being shown to a model
 * @param mostExamples patterns shown in one prompt
 * @param longestCode characters of code beyond which nothing is learned
 * @param errorWindow latest methods of a model and kind whose errors count
 * @param adviceAfter methods in that window with the same error before a prompt warns of it
 * @param mostAdvice warnings in one prompt
 */
public record LearningRules(
    int window,
    int provisionalAfter,
    int validatedAfter,
    double trustedShare,
    int deprecatedAfter,
    double deprecatedShare,
    double likenessOfCandidate,
    double likenessOfProvisional,
    double likenessOfValidated,
    double likenessOfExample,
    int mostExamples,
    int longestCode,
    int errorWindow,
    int adviceAfter,
    int mostAdvice) {

  /** The numbers that hold. */
  public static LearningRules standard() {
    return new LearningRules(20, 2, 5, 0.8, 3, 0.4, 0.95, 0.85, 0.7, 0.45, 2, 6000, 40, 3, 3);
  }

  Lifecycle lifecycle(Lifecycle before, int passed, int failed) {
    double total = Math.max(1, passed + failed);
    if (before == Lifecycle.DEPRECATED || isSpoiled(passed, failed)) {
      return Lifecycle.DEPRECATED;
    }
    if (passed / total < trustedShare) {
      return Lifecycle.CANDIDATE;
    }
    return passed >= validatedAfter
        ? Lifecycle.VALIDATED
        : passed >= provisionalAfter ? Lifecycle.PROVISIONAL : Lifecycle.CANDIDATE;
  }

  boolean isSpoiled(int passed, int failed) {
    return failed >= deprecatedAfter && failed >= deprecatedShare * (passed + failed);
  }

  double likeness(Lifecycle lifecycle) {
    return switch (lifecycle) {
      case CANDIDATE -> likenessOfCandidate;
      case PROVISIONAL -> likenessOfProvisional;
      case VALIDATED -> likenessOfValidated;
      case DEPRECATED -> Double.POSITIVE_INFINITY;
    };
  }
}
