package io.nodesmith.pattern;

import java.time.Instant;
import java.util.UUID;

/** Something that happened to what was learned: the events are the truth, all else follows. */
public sealed interface PatternEvent {
  /** A method of a model passed its tests. */
  record Seen(Pattern pattern) implements PatternEvent {}

  /** A pattern was put in, or shown. */
  record Offered(String pattern, Use use) implements PatternEvent {}

  /**
   * What came of it.
   *
   * @param run id of the run
   */
  record Used(String pattern, Use use, String run, boolean passed) implements PatternEvent {}

  /** A user took or refused what a run made, and with it each pattern that it made or put in. */
  record Judged(String run, boolean accepted) implements PatternEvent {}

  /** A user wants a pattern to be gone; the same code is never learned again. */
  record Forgotten(String pattern) implements PatternEvent {}

  /**
   * A model was done with a method.
   *
   * @param kind of the operation, as in {@link MethodNeed#kind}
   * @param error id of the common error that it made first; empty if none
   */
  record Tried(String language, String model, String kind, String error) implements PatternEvent {}

  /**
   * An event with its place among all events.
   *
   * @param id the same when it is read twice
   */
  record Dated(UUID id, Instant at, PatternEvent event) implements Comparable<Dated> {
    @Override
    public int compareTo(Dated other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : id.compareTo(other.id);
    }
  }
}
