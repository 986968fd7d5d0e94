package io.nodesmith.testrun;

import io.nodesmith.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test that did not pass.
 *
 * @param test its full name
 * @param kind whether an assertion did not hold or something else was thrown
 * @param thrown the type of what was thrown
 * @param message what it said, causes included
 * @param expected what the assertion wanted, where it says so
 * @param actual what the assertion got, where it says so
 * @param places where in the job's own sources it happened, innermost first
 * @param trace the message and the places, a line each, for a reader
 * @param code the text of the test itself; empty where it is not known
 */
public record TestFailure(
    String test,
    Kind kind,
    String thrown,
    String message,
    @Nullable String expected,
    @Nullable String actual,
    List<Place> places,
    String trace,
    String code) {
  public TestFailure {
    places = List.copyOf(places);
  }

  /** A failure of which no more is known than its type, its message, a place and a trace. */
  public TestFailure(
      String test, Kind kind, String thrown, String message, List<Place> places, String trace) {
    this(test, kind, thrown, message, null, null, places, trace, "");
  }

  /** What made a test fail. */
  public enum Kind {
    /** An assertion did not hold. */
    ASSERTION,
    /** Something else was thrown. */
    ERROR,
    /** A check of the code, and no test: it breaks a rule. */
    CHECK
  }
}
