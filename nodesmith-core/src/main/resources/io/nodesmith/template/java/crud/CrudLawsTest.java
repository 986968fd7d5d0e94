package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
{{#node.imports}}
import {{this}};
{{/node.imports}}
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws of create, read, update and delete, on a real PostgreSQL. */
class {{entity.name}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();
{{#create}}

  private {{entity.name}} created() {
    return node.{{method}}(new {{node.request}}.{{type}}({{arguments}}), context).{{output.name}}();
  }

  @Test
  void createKeepsWhatItIsGiven() {
    {{entity.name}} created = created();
{{#inputs}}
    assertEquals({{sample}}, created.{{name}}());
{{/inputs}}
  }

  @Test
  void eachCreatedRowHasItsOwnId() {
    assertNotEquals(created().id(), created().id());
  }
{{/create}}
{{#read}}
{{#create}}

  @Test
  void whatWasCreatedIsReadBack() {
    {{entity.name}} created = created();
    assertEquals(created, {{#read}}node.{{method}}(new {{node.request}}.{{type}}(created.id()), context).{{output.name}}(){{/read}});
  }
{{/create}}

  @Test
  void readingAnUnknownIdIsNotFound() {
    assertNotFound(() -> node.{{method}}(new {{node.request}}.{{type}}(UUID.randomUUID()), context));
  }
{{/read}}
{{#update}}
{{#create}}

  @Test
  void anUpdateIsThereAfterwards() {
    {{entity.name}} created = created();
    {{entity.name}} other = node.{{method}}(new {{node.request}}.{{type}}({{otherArguments}}), context).{{output.name}}();
    {{#update}}
    {{entity.name}} updated = node.{{method}}(new {{node.request}}.{{type}}(created.id(){{#inputs}}{{^-first}}, other.{{name}}(){{/-first}}{{/inputs}}), context).{{output.name}}();
    {{/update}}
    assertEquals(created.id(), updated.id());
{{#inputs}}
    assertEquals({{otherSample}}, updated.{{name}}());
{{/inputs}}
{{#read}}
    assertEquals(updated, node.{{method}}(new {{node.request}}.{{type}}(created.id()), context).{{output.name}}());
{{/read}}
  }
{{/create}}

  @Test
  void updatingAnUnknownIdIsNotFound() {
    assertNotFound(() -> node.{{method}}(new {{node.request}}.{{type}}(UUID.randomUUID(){{#inputs}}{{^-first}}, {{sample}}{{/-first}}{{/inputs}}), context));
  }
{{/update}}
{{#delete}}
{{#create}}

  @Test
  void whatWasDeletedIsGone() {
    {{entity.name}} created = created();
    {{#delete}}
    assertEquals(created, node.{{method}}(new {{node.request}}.{{type}}(created.id()), context).{{output.name}}());
    assertNotFound(() -> node.{{method}}(new {{node.request}}.{{type}}(created.id()), context));
    {{/delete}}
{{#read}}
    assertNotFound(() -> node.{{method}}(new {{node.request}}.{{type}}(created.id()), context));
{{/read}}
  }
{{/create}}

  @Test
  void deletingAnUnknownIdIsNotFound() {
    assertNotFound(() -> node.{{method}}(new {{node.request}}.{{type}}(UUID.randomUUID()), context));
  }
{{/delete}}
{{#list}}
{{#create}}

  @Test
  void aListHoldsWhatWasCreated() {
    {{entity.name}} created = created();
    boolean found = false;
    for (long offset = 0; !found; offset += 1000) {
      {{#list}}
      List<{{entity.name}}> page = node.{{method}}(new {{node.request}}.{{type}}(1000L, offset), context).{{output.name}}();
      {{/list}}
      assertTrue(!page.isEmpty(), "the row is in no page");
      found = page.contains(created);
    }
  }
{{/create}}

  @Test
  void aListIsNoLongerThanItsLimit() {
    assertTrue(node.{{method}}(new {{node.request}}.{{type}}(1L, 0L), context).{{output.name}}().size() <= 1);
  }

  @Test
  void aListRefusesANegativeOffset() {
    OnexException refusal =
        assertThrows(
            OnexException.class,
            () -> node.{{method}}(new {{node.request}}.{{type}}(1L, -1L), context));
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{/list}}

  private static void assertNotFound(Runnable call) {
    OnexException refusal = assertThrows(OnexException.class, call::run);
    assertEquals(OnexErrorCode.NOT_FOUND, refusal.code());
  }
}
