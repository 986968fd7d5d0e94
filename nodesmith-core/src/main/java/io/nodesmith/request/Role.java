package io.nodesmith.request;

/** What a part of a text speaks of. */
enum Role {
  PROSE,
  OPERATIONS,
  STEPS,
  ENTITIES,
  DEPENDENCIES,
  FEATURES,
  PERFORMANCE,
  ERRORS,
  EXAMPLES,
  NAME,
  TYPE,
  /** Not a wish: out of scope, background, plans. */
  IGNORED
}
