package io.nodesmith.validate;

import java.util.List;

/** Looks for code that breaks some rules. */
interface Check {
  /** The rules it looks after. */
  List<Rule> rules();

  /** Reports what it finds. */
  void inspect(Inspection inspection);
}
