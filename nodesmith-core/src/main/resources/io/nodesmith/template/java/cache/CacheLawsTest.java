package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.Cancellation;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws of a key-value cache. */
class Cache{{number}}LawsTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private final NodeContext context = at(START);
  private final {{node.node}} node = NodeFixture.node();

  private static NodeContext at(Instant time) {
    return new NodeContext(
        new UUID(0, 1), Clock.fixed(time, ZoneOffset.UTC), new Cancellation(), NodeLog.none());
  }
{{#put}}

  private {{node.response}}.{{type}} put(String key, String value, Long ttlSeconds) {
    return node.{{method}}(new {{node.request}}.{{type}}(key, value, ttlSeconds), context);
  }

  @Test
  void onlyTheFirstPutOfAKeyIsNew() {
    assertTrue(put("key", "one", null).isNew());
    assertFalse(put("key", "two", null).isNew());
    assertTrue(put("other key", "one", null).isNew());
  }

  @Test
  void aKeyWhoseTimeIsOverIsNewAgain() {
    put("key", "one", 10L);
    NodeContext later = at(START.plus(Duration.ofSeconds(10)));
    assertTrue(node.{{method}}(new {{node.request}}.{{type}}("key", "two", null), later).isNew());
  }

  @Test
  void aBlankKeyIsRefused() {
    assertFails(OnexErrorCode.INVALID_INPUT, () -> put(" ", "value", null));
  }

  @Test
  void aTimeToLiveMustBePositive() {
    assertFails(OnexErrorCode.INVALID_INPUT, () -> put("key", "value", 0L));
    assertTrue(put("key", "value", 1L).isNew());
    assertTrue(put("other key", "value", Long.MAX_VALUE).isNew());
  }

  @Test
  void twoNodesKeepTheirOwn() {
    put("key", "value", null);
    {{node.request}}.{{type}} request = new {{node.request}}.{{type}}("key", "value", null);
    assertTrue(NodeFixture.node().{{method}}(request, context).isNew());
  }
{{/put}}
{{#get}}

  private String get(String key, NodeContext when) {
    return node.{{method}}(new {{node.request}}.{{type}}(key), when).value();
  }

  @Test
  void anUnknownKeyIsNotFound() {
    assertFails(OnexErrorCode.NOT_FOUND, () -> get("unknown", context));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> get("", context));
  }
{{#put}}

  @Test
  void theLastValueIsKeptUnderEachKey() {
    put("key", "one", null);
    put("key", "two", null);
    put("other key", "three", null);
    assertEquals("two", get("key", context));
    assertEquals("three", get("other key", context));
    assertEquals("two", get("key", at(START.plus(Duration.ofDays(36500)))));
  }

  @Test
  void aValueIsGoneWhenItsTimeIsOver() {
    put("key", "value", 10L);
    assertEquals("value", get("key", at(START.plus(Duration.ofSeconds(9)))));
    assertFails(
        OnexErrorCode.NOT_FOUND, () -> get("key", at(START.plus(Duration.ofSeconds(10)))));
  }
{{/put}}
{{/get}}
{{#delete}}

  private boolean delete(String key) {
    return node.{{method}}(new {{node.request}}.{{type}}(key), context).deleted();
  }

  @Test
  void deletingAnUnknownKeyTellsSo() {
    assertFalse(delete("unknown"));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> delete(" "));
  }
{{#put}}

  @Test
  void aDeletedKeyIsGone() {
    put("key", "value", null);
    put("other key", "value", null);
    assertTrue(delete("key"));
    assertFalse(delete("key"));
    assertTrue(delete("other key"));
  }

  @Test
  void aKeyWhoseTimeIsOverIsNotThereToBeDeleted() {
    put("key", "value", 10L);
    NodeContext later = at(START.plus(Duration.ofSeconds(10)));
    {{#delete}}
    assertFalse(node.{{method}}(new {{node.request}}.{{type}}("key"), later).deleted());
    {{/delete}}
  }
{{/put}}
{{/delete}}

  private static void assertFails(OnexErrorCode code, Runnable call) {
    assertEquals(code, assertThrows(OnexException.class, call::run).code());
  }
}
