package io.nodesmith.language.python;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Asks the Python interpreter that will run the code whether it compiles. */
@FunctionalInterface
public interface InterpreterCheck {
  /** What the interpreter finds wrong, nothing if it compiles; empty if no interpreter answers. */
  Optional<List<Problem>> problems(SourceText source);

  /** No interpreter: what can be known without one has to do. */
  static InterpreterCheck none() {
    return source -> Optional.empty();
  }
}
