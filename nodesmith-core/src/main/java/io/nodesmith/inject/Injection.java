package io.nodesmith.inject;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;

/** How putting code into a file ended. */
public sealed interface Injection {

  /** The file with the code in it. */
  record Injected(SourceText file) implements Injection {}

  /** The file stays as it was, and why. */
  record Refused(Problem problem) implements Injection {}
}
