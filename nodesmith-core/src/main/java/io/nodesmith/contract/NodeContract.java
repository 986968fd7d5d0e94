package io.nodesmith.contract;

import io.nodesmith.onex.NodeKind;
import java.util.List;
import java.util.Optional;

/**
 * All that is promised about a node.
 *
 * @param name the service's name in snake case
 * @param kind which of the four kinds it is
 * @param version semantic version
 * @param description what it is for, in the user's words
 * @param domain the field it works in, one word
 * @param types the types it defines
 * @param operations what it does, at least one
 * @param features what was asked for besides operations, {@code connection_pooling} for instance
 * @param dependencies what it needs to run, {@code postgresql} for instance
 * @param topics its place on the event bus
 */
public record NodeContract(
    String name,
    NodeKind kind,
    String version,
    String description,
    String domain,
    List<ObjectType> types,
    List<Operation> operations,
    List<String> features,
    List<String> dependencies,
    Topics topics) {
  public NodeContract {
    types = List.copyOf(types);
    operations = List.copyOf(operations);
    features = List.copyOf(features);
    dependencies = List.copyOf(dependencies);
  }

  /** The type of that name, if the contract defines it. */
  public Optional<ObjectType> type(String typeName) {
    return types.stream().filter(type -> type.name().equals(typeName)).findFirst();
  }

  /** The node's class name: {@code NodeInvoiceEffect}. */
  public String nodeName() {
    return "Node" + pascal(name) + kind.title();
  }

  /** A snake-case name in Pascal case: {@code invoice_line} becomes {@code InvoiceLine}. */
  public static String pascal(String snake) {
    StringBuilder text = new StringBuilder();
    for (String word : snake.split("_", -1)) {
      if (!word.isEmpty()) {
        text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return text.toString();
  }
}
