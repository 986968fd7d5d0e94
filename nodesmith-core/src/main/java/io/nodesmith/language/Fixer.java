package io.nodesmith.language;

import java.util.Optional;

/** Corrects one kind of slip, without a model; whether that was right is for the tests to say. */
public interface Fixer {
  /** What it corrects, in a few words with hyphens. */
  String name();

  /** The corrected code; empty where it finds nothing of its kind. */
  Optional<MethodCode> fix(Slip slip);
}
