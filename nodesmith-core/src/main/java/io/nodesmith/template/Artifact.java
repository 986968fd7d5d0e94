package io.nodesmith.template;

/**
 * One file of a node, not yet written.
 *
 * @param path relative to the node's folder, with {@code /}
 * @param text all of it
 * @param role what it is for
 */
public record Artifact(String path, String text, Role role) {

  /** What a file of a node is for. */
  public enum Role {
    /** The node's class: it has the stubs. */
    NODE,
    /** Other code of the node. */
    SOURCE,
    /** Its place on the event bus. */
    EVENTS,
    /** Code that tests the node. */
    TEST,
    /** What the code reads at run time. */
    RESOURCE,
    /** The contract. */
    CONTRACT,
    /** How it is built. */
    BUILD,
    /** For people. */
    DOCUMENTATION
  }

  /** The same file with another text. */
  public Artifact withText(String newText) {
    return new Artifact(path, newText, role);
  }
}
