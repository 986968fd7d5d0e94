package io.nodesmith.template;

import java.util.List;

/**
 * Something that a node is given when it is made, a data source for instance.
 *
 * @param name its name as a field
 * @param type its type
 * @param description one sentence
 * @param imports classes that the type needs
 * @param testValue an expression that makes one for tests
 */
public record Collaborator(
    String name, String type, String description, List<String> imports, String testValue) {}
