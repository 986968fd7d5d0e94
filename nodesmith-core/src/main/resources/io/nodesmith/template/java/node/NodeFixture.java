package {{node.packageName}};

{{#node.collaborators}}
{{#imports}}
import {{this}};
{{/imports}}
{{/node.collaborators}}

/** The node as the tests use it. */
final class NodeFixture {
  private NodeFixture() {}

  static {{node.node}} node() {
    return new {{node.node}}({{testValues}});
  }
}
