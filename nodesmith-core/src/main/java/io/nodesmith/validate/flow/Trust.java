package io.nodesmith.validate.flow;

/** Who may have chosen a value. */
public enum Trust {
  /** The program itself. */
  OURS,
  /** Whoever calls the function. */
  CALLER,
  /** Anyone: it came over the network, from the command line or from the keyboard. */
  STRANGER;

  Trust orLess(Trust other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
