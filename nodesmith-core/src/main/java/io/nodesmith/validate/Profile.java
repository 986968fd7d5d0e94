package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import java.util.EnumSet;
import java.util.Set;

/**
 * How strictly a file is looked at.
 *
 * @param groups which groups of rules run
 * @param wall whether findings of any group may be errors; otherwise only broken syntax is one
 * @param modules packages or modules that exist besides the platform's own: declared dependencies
 *     and the project's own files, by the name that an import starts with
 * @param symbols what the modules of ONEX hold
 */
public record Profile(
    Set<RuleGroup> groups, boolean wall, Set<String> modules, SymbolTable symbols) {
  public Profile {
    groups = Set.copyOf(groups);
    modules = Set.copyOf(modules);
  }

  /** Code that we generate: everything holds. */
  public static Profile node() {
    return new Profile(EnumSet.allOf(RuleGroup.class), true, Set.of(), SymbolTable.none());
  }

  /** Code of someone else, with a task of its own: findings are advice, never a wall. */
  public static Profile foreign() {
    return new Profile(
        EnumSet.of(RuleGroup.SYNTAX, RuleGroup.PLACEHOLDER, RuleGroup.REALITY, RuleGroup.SECURITY),
        false,
        Set.of(),
        SymbolTable.none());
  }

  /** The same, with modules that are known to exist. */
  public Profile withModules(Set<String> more) {
    return new Profile(groups, wall, more, symbols);
  }

  /** The same, with a table of ONEX symbols. */
  public Profile withSymbols(SymbolTable table) {
    return new Profile(groups, wall, modules, table);
  }

  Severity severity(Rule rule, Severity found) {
    boolean capped = !wall && rule.group() != RuleGroup.SYNTAX && found == Severity.ERROR;
    return capped ? Severity.WARNING : found;
  }
}
