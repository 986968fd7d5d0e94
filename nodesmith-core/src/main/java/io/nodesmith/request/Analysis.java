package io.nodesmith.request;

import io.nodesmith.problem.Problem;
import java.util.List;

/** What came out of reading a request. */
public sealed interface Analysis {

  /** The text says what is wanted. */
  record Clear(Requirements requirements) implements Analysis {}

  /**
   * The text does not say what is wanted.
   *
   * @param questions whose answers would settle it; empty if the text could not be read at all
   * @param problems what is wrong with the text
   */
  record Unclear(List<String> questions, List<Problem> problems) implements Analysis {
    public Unclear {
      questions = List.copyOf(questions);
      problems = List.copyOf(problems);
    }
  }
}
