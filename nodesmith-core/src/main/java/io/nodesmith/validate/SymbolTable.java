package io.nodesmith.validate;

import java.util.Optional;
import java.util.Set;

/** What the modules of a platform hold, as recorded for one of its versions. */
@FunctionalInterface
public interface SymbolTable {
  /** The names that a module holds; empty if the table does not know the module. */
  Optional<Set<String>> names(String module);

  /** A table that knows nothing. */
  static SymbolTable none() {
    return module -> Optional.empty();
  }
}
