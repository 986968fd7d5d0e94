package io.nodesmith.template;

import io.nodesmith.contract.NodeContract;
import java.util.List;

/**
 * A contract as a template sees it.
 *
 * @param contract what was promised
 * @param packageName the package, or folder, of its code
 * @param pascal the service's name in Pascal case
 * @param description safe inside a documentation comment
 * @param operations what it does
 * @param types what it defines
 * @param imports what the types of all fields need
 * @param collaborators what the node is given when it is made
 */
public record NodeView(
    NodeContract contract,
    String packageName,
    String pascal,
    String description,
    List<OperationView> operations,
    List<TypeView> types,
    List<String> imports,
    List<Collaborator> collaborators) {

  /** The service's name in the contract. */
  public String service() {
    return contract.name();
  }

  /** The node's class. */
  public String node() {
    return contract.nodeName();
  }

  /** {@code Effect} for instance. */
  public String kind() {
    return contract.kind().title();
  }

  /** {@code EFFECT} for instance. */
  public String kindConstant() {
    return contract.kind().name();
  }

  /** {@code effect} for instance. */
  public String kindId() {
    return contract.kind().id();
  }

  public String version() {
    return contract.version();
  }

  public String request() {
    return "Model" + pascal + "Request";
  }

  public String response() {
    return "Model" + pascal + "Response";
  }

  /** A type that the contract defines. */
  public record TypeView(String name, String snake, String description, List<FieldView> fields) {
    public boolean hasTimestamp() {
      return fields.stream().anyMatch(FieldView::isTimestamp);
    }

    public boolean hasStringList() {
      return fields.stream().anyMatch(FieldView::isStringList);
    }
  }
}
