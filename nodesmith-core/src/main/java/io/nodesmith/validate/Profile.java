package io.nodesmith.validate;

import io.nodesmith.language.SourceText;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How strictly a file is looked at.
 *
 * @param groups which groups of rules run
 * @param closed whether nothing may be imported besides what is declared
 * @param modules packages or modules that exist besides the platform's own: declared dependencies
 *     and the project's own files, by the name that an import starts with
 * @param symbols what the modules of ONEX hold
 */
public record Profile(
    Set<RuleGroup> groups, boolean closed, Set<String> modules, SymbolTable symbols) {
  private static final Pattern ONEX_IMPORT =
      Pattern.compile(
          "(?m)^\\s*(?:(?:from|import)\\s+omnibase_|import\\s+io\\.nodesmith\\.onex\\b)");

  public Profile {
    groups = Set.copyOf(groups);
    modules = Set.copyOf(modules);
  }

  /** Code that we generate, and whose dependencies we know: everything holds. */
  public static Profile node() {
    return new Profile(EnumSet.allOf(RuleGroup.class), true, Set.of(), SymbolTable.none());
  }

  /** A node that someone else wrote: the rules of ONEX hold, and it may use what it likes. */
  public static Profile onex() {
    return new Profile(EnumSet.allOf(RuleGroup.class), false, Set.of(), SymbolTable.none());
  }

  /** Code that has nothing to do with ONEX. */
  public static Profile foreign() {
    return new Profile(
        EnumSet.of(RuleGroup.SYNTAX, RuleGroup.PLACEHOLDER, RuleGroup.REALITY, RuleGroup.SECURITY),
        false,
        Set.of(),
        SymbolTable.none());
  }

  /** What fits a file of which nothing is known but what it imports. */
  public static Profile fitting(SourceText file) {
    return ONEX_IMPORT.matcher(file.text()).find() ? onex() : foreign();
  }

  /** The same, with modules that are known to exist. */
  public Profile withModules(Set<String> more) {
    return new Profile(groups, closed, more, symbols);
  }

  /** The same, with a table of ONEX symbols. */
  public Profile withSymbols(SymbolTable table) {
    return new Profile(groups, closed, modules, table);
  }
}
