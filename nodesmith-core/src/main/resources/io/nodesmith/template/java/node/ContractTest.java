package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.NodeLog;
{{#node.imports}}
import {{this}};
{{/node.imports}}
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the node keeps its contract. */
class {{node.node}}Test {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();

  @Test
  void describesItselfAsTheContractDoes() {
    assertEquals("{{node.node}}", node.descriptor().name());
    assertEquals(NodeKind.{{node.kindConstant}}, node.descriptor().kind());
    assertEquals({{operationCount}}, node.descriptor().operations().size());
  }

  @Test
  void topicsKeepTheRule() {
    Stream.concat({{node.pascal}}Topics.SUBSCRIBE.stream(), {{node.pascal}}Topics.PUBLISH.stream())
        .forEach(
            topic ->
                assertTrue(
                    topic.matches("onex\\.(cmd|evt)\\.[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*\\.v\\d+"),
                    topic));
  }
{{#node.operations}}
{{#custom}}

  @Test
  void {{method}}Answers() {
    assertNotNull(node.process(new {{node.request}}.{{type}}({{arguments}}), context));
  }
{{/custom}}
{{#examples}}

  @Test
  void {{name}}() {
    {{node.response}}.{{type}} response =
        node.{{method}}(new {{node.request}}.{{type}}({{arguments}}), context);
{{#expected}}
    assertEquals({{value}}, response.{{field.name}}());
{{/expected}}
  }
{{/examples}}
{{/node.operations}}
}
