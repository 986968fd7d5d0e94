package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.Statement;
import java.util.Optional;
import java.util.Set;

/**
 * A function with what surrounds it.
 *
 * @param function none at the top of a file
 * @param type name of the class it stands in; empty if it stands in none
 * @param answersWeb whether requests of strangers reach it directly
 * @param calls paths of all calls in it, as they stand
 * @param confining names of the file's functions that refuse a path outside a folder, and give it
 *     back
 */
public record Scope(
    Optional<Statement.Function> function,
    String type,
    boolean answersWeb,
    Set<String> calls,
    Set<String> confining) {
  public Scope {
    calls = Set.copyOf(calls);
    confining = Set.copyOf(confining);
  }

  /** Whether it is a method of a server's handler, whose fields hold the request. */
  boolean handlesRequests() {
    return name().startsWith("do_") || type.endsWith("Handler") || type.endsWith("HandlerBase");
  }

  /** Whether it is a method that was cut out of its class. */
  boolean isCutOut() {
    return type.isEmpty()
        && function
            .filter(f -> !f.parameters().isEmpty())
            .filter(f -> f.parameters().getFirst().name().equals("self"))
            .isPresent();
  }

  /** The function's name; empty at the top of a file. */
  public String name() {
    return function.map(Statement.Function::name).orElse("");
  }
}
