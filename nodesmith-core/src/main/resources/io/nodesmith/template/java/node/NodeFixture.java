package {{node.packageName}};

/** The node as the tests use it. */
final class NodeFixture {
  private NodeFixture() {}

  static {{node.node}} node() {
    return new {{node.node}}({{testValues}});
  }
}
