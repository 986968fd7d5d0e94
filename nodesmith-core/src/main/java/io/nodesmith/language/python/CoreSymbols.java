package io.nodesmith.language.python;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is recorded of {@code omnibase_core} at one date: what there is, and what there is not. */
public final class CoreSymbols {
  private final Table table;

  private CoreSymbols(Table table) {
    this.table = table;
  }

  /** Whether something exists. */
  public enum Existence {
    PRESENT,
    ABSENT,
    /** The record is partial and says nothing of it. */
    UNKNOWN
  }

  /** The record of a profile, {@code 2026.07} for instance. */
  public static CoreSymbols recorded(String profile) {
    String name = "omnibase_core-" + profile + ".yaml";
    try (InputStream file =
        Objects.requireNonNull(CoreSymbols.class.getResourceAsStream(name), name)) {
      return new CoreSymbols(
          YAMLMapper.builder()
              .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
              .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.DEFAULT))
              .build()
              .readValue(file, Table.class));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /** All names of a module; empty if the record is not complete for it. */
  public Optional<Set<String>> names(String module) {
    return Optional.ofNullable(table.modules().get(module))
        .filter(Module::complete)
        .map(found -> new LinkedHashSet<>(found.names()));
  }

  /** All modules that are recorded. */
  public Set<String> modules() {
    return new LinkedHashSet<>(table.modules().keySet());
  }

  /** The names that are recorded of a module; empty if nothing is. */
  public Optional<Set<String>> recordedNames(String module) {
    return Optional.ofNullable(table.modules().get(module))
        .map(found -> new LinkedHashSet<>(found.names()));
  }

  /** The keywords that a class or function takes; empty if it takes others too or is unknown. */
  public Optional<Set<String>> parameters(String callable) {
    return Optional.ofNullable(table.classes().get(callable))
        .filter(found -> !found.parameters().isEmpty() && !found.otherParameters())
        .map(found -> new LinkedHashSet<>(found.parameters()));
  }

  /** Whether there is a module of that name. */
  public Existence module(String module) {
    if (table.absentModules().contains(module)) {
      return Existence.ABSENT;
    }
    if (table.modules().containsKey(module)) {
      return Existence.PRESENT;
    }
    int dot = module.lastIndexOf('.');
    String folder = module.substring(0, Math.max(dot, 0));
    boolean listed = table.closed().contains(folder) && !table.otherModules().contains(module);
    return listed ? Existence.ABSENT : Existence.UNKNOWN;
  }

  /** Whether a module holds a name. */
  public Existence name(String module, String name) {
    Module found = table.modules().get(module);
    if (found == null) {
      return module(module);
    }
    if (found.names().contains(name)) {
      return Existence.PRESENT;
    }
    return found.complete() ? Existence.ABSENT : Existence.UNKNOWN;
  }

  /** Whether a class has an attribute, or an enum a member. */
  public Existence member(String type, String member) {
    Type found = table.classes().get(type);
    if (found == null) {
      return Existence.UNKNOWN;
    }
    if (found.members().contains(member)) {
      return Existence.PRESENT;
    }
    boolean isAbsent = found.complete() || found.absent().contains(member);
    return isAbsent ? Existence.ABSENT : Existence.UNKNOWN;
  }

  /** Whether a class or function takes a keyword argument. */
  public Existence parameter(String callable, String keyword) {
    Type found = table.classes().get(callable);
    if (found == null || found.parameters().isEmpty()) {
      return Existence.UNKNOWN;
    }
    boolean takes = found.otherParameters() || found.parameters().contains(keyword);
    return takes ? Existence.PRESENT : Existence.ABSENT;
  }

  /** Whether all that a class has is recorded; the members of an enum are. */
  public boolean isWhole(String type) {
    Type found = table.classes().get(type);
    return found != null && found.complete() && !found.members().isEmpty();
  }

  /** What a class has, for whoever looks for the name nearest to a wrong one. */
  public List<String> members(String type) {
    Type found = table.classes().get(type);
    return found == null ? List.of() : found.members();
  }

  /** Members that a class is known not to have. */
  public List<String> absentMembers(String type) {
    Type found = table.classes().get(type);
    return found == null ? List.of() : found.absent();
  }

  /** The file as it stands. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Table(
      LinkedHashMap<String, Module> modules,
      List<String> closed,
      List<String> otherModules,
      List<String> absentModules,
      Map<String, Type> classes) {}

  /** One module. */
  record Module(boolean complete, List<String> names) {}

  /** One class or function. */
  record Type(
      boolean complete,
      List<String> members,
      List<String> absent,
      List<String> parameters,
      boolean otherParameters) {}
}
