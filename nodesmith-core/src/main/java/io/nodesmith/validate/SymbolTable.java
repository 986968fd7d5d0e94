package io.nodesmith.validate;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the modules of a platform hold, as recorded for one of its versions. */
@FunctionalInterface
public interface SymbolTable {
  /** The names that a module holds; empty if the table does not know the module. */
  Optional<Set<String>> names(String module);

  /** The platform's package; empty if the table is of none. */
  default Optional<String> platform() {
    return Optional.empty();
  }

  /** Whether code may use only what is recorded, as generated code may. */
  default boolean strict() {
    return false;
  }

  /** The modules that are recorded, be it partly. */
  default Set<String> modules() {
    return Set.of();
  }

  /** Whether a module is known not to exist. */
  default boolean isAbsent(String module) {
    return false;
  }

  /** Whether all that a class has is recorded. */
  default boolean isWhole(String type) {
    return false;
  }

  /** The names that are recorded of a module, be it partly. */
  default Optional<Set<String>> recorded(String module) {
    return names(module);
  }

  /** The members that are recorded of a class or enum, be it partly. */
  default Optional<Set<String>> members(String type) {
    return Optional.empty();
  }

  /** Members that a class or enum is known not to have. */
  default Set<String> absentMembers(String type) {
    return Set.of();
  }

  /** The keywords that a class or function takes; empty if it takes any, or is not recorded. */
  default Optional<Set<String>> parameters(String callable) {
    return Optional.empty();
  }

  /** Uses in a file of error codes that the platform is known not to have, by line. */
  default List<Problem> absentCodes(SourceText file) {
    return List.of();
  }

  /** A table that knows nothing. */
  static SymbolTable none() {
    return module -> Optional.empty();
  }

  /** A table of names, and of codes that do not exist. */
  static SymbolTable of(
      Function<String, Optional<Set<String>>> names, Function<SourceText, List<Problem>> absent) {
    return new SymbolTable() {
      @Override
      public Optional<Set<String>> names(String module) {
        return names.apply(module);
      }

      @Override
      public List<Problem> absentCodes(SourceText file) {
        return absent.apply(file);
      }
    };
  }
}
