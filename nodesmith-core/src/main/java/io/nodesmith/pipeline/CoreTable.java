package io.nodesmith.pipeline;

import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.AbsentCoreNames;
import io.nodesmith.language.python.CoreSymbols;
import io.nodesmith.problem.Problem;
import io.nodesmith.validate.SymbolTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The record of {@code omnibase_core} as the checks ask for it.
 *
 * @param strict whether code may use only what is recorded; else what is known to be absent is
 *     refused
 */
public record CoreTable(CoreSymbols symbols, boolean strict) implements SymbolTable {
  @Override
  public Optional<Set<String>> names(String module) {
    return symbols.names(module);
  }

  @Override
  public Optional<String> platform() {
    return Optional.of("omnibase_core");
  }

  @Override
  public Set<String> modules() {
    return symbols.modules();
  }

  @Override
  public boolean isAbsent(String module) {
    return symbols.module(module) == CoreSymbols.Existence.ABSENT;
  }

  @Override
  public boolean isWhole(String type) {
    return symbols.isWhole(type);
  }

  @Override
  public Optional<Set<String>> recorded(String module) {
    return symbols.recordedNames(module);
  }

  @Override
  public Optional<Set<String>> members(String type) {
    Set<String> members = Set.copyOf(symbols.members(type));
    return members.isEmpty() ? Optional.empty() : Optional.of(members);
  }

  @Override
  public Set<String> absentMembers(String type) {
    return Set.copyOf(symbols.absentMembers(type));
  }

  @Override
  public Optional<Set<String>> parameters(String callable) {
    return symbols.parameters(callable);
  }

  @Override
  public List<Problem> absentCodes(SourceText file) {
    return new AbsentCoreNames(symbols).problems(file);
  }
}
