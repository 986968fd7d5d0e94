package io.nodesmith.logic;

import java.util.function.UnaryOperator;

/** What is known from earlier work, wherever it is kept. */
public interface Intelligence {
  /**
   * Reads what is known.
   *
   * @return what adds it to a task
   */
  UnaryOperator<LogicTask> gather();

  /** Nothing is known. */
  static Intelligence none() {
    return UnaryOperator::identity;
  }
}
