package io.nodesmith.pattern;

import java.util.List;

/**
 * What is asked of one method: the words and types by which like ones are found.
 *
 * @param language id of the language
 * @param nodeType kind of node that it belongs to; {@code class} for code that is no node
 * @param kind archetype of the operation, {@code custom} or, without a contract, {@code method}
 * @param signature as it stands in the file
 * @param shape types of what goes in and out, without any names; alike for like methods
 * @param names what differs between like methods: enclosing type, method, parameters or fields, in
 *     order
 * @param text what is said about it, in plain words
 */
public record MethodNeed(
    String language,
    String nodeType,
    String kind,
    String signature,
    String shape,
    List<String> names,
    String text) {
  public MethodNeed {
    names = List.copyOf(names);
  }

  /** The method's own name. */
  public String name() {
    return names.size() < 2 ? "" : names.get(1);
  }
}
