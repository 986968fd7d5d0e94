package io.nodesmith.validate.code;

/** How deep a reader is; it turns back before the stack is used up. */
final class Depth {
  private static final int DEEPEST = 250;

  private int level;
  private boolean reached;

  boolean enter() {
    if (level >= DEEPEST) {
      reached = true;
      return false;
    }
    level++;
    return true;
  }

  void leave() {
    level--;
  }

  boolean wasReached() {
    return reached;
  }
}
