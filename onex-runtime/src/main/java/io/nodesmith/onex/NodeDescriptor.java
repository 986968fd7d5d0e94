package io.nodesmith.onex;

import java.util.List;

/**
 * What a node says of itself at run time: the head of its contract.
 *
 * @param name the node's class name by contract, {@code NodeInvoiceEffect} for instance
 * @param kind which of the four kinds it is
 * @param version semantic version of the contract
 * @param operations names of the operations, in the contract's order
 */
public record NodeDescriptor(String name, NodeKind kind, String version, List<String> operations) {
  public NodeDescriptor {
    operations = List.copyOf(operations);
  }
}
