package io.nodesmith.logic;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;
import java.util.List;

/** What came of asking for one stub once. */
sealed interface Answer {
  /** Every call that was made for it. */
  List<Attempt> attempts();

  /**
   * Code that parses in its place.
   *
   * @param file with nothing but this code put in
   */
  record Usable(Candidate candidate, SourceText file, List<Attempt> attempts) implements Answer {}

  /**
   * Code that parses in its place only since fixers corrected it.
   *
   * @param file with nothing but this code put in
   * @param problem what was wrong with the reply as it came
   */
  record Mended(Candidate candidate, SourceText file, Problem problem, List<Attempt> attempts)
      implements Answer {}

  /**
   * Nothing to put in.
   *
   * @param replied whether a model said anything at all
   */
  record Unusable(Problem problem, boolean replied, List<Attempt> attempts) implements Answer {}
}
