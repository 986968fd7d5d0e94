package io.nodesmith.contract;

/**
 * One value of a request, a response or a type.
 *
 * @param name snake case
 * @param type what it holds
 * @param required whether it may be left out
 * @param description one sentence; may be empty
 */
public record Field(String name, TypeRef type, boolean required, String description) {}
