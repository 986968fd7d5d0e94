package io.nodesmith.request;

/**
 * One thing that the node shall do.
 *
 * @param name snake case, unique in a request
 * @param verb the imperative, {@code normalize} for instance
 * @param object what it is done to, a noun phrase in snake case; may be empty
 * @param description the words that ask for it
 */
public record RequestedOperation(String name, String verb, String object, String description) {}
