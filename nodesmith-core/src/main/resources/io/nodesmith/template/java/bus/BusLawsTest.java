package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.BusEvent;
import io.nodesmith.onex.Cancellation;
import io.nodesmith.onex.EventBus;
import io.nodesmith.onex.InMemoryEventBus;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
{{#node.collaborators}}
{{#imports}}
import {{this}};
{{/imports}}
{{/node.collaborators}}
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The laws of events on the bus. */
@Timeout(60)
class Bus{{number}}LawsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TOPIC = "onex.evt.tests.thing-happened.v1";

  private final Cancellation cancellation = new Cancellation();
  private final NodeContext context =
      new NodeContext(
          new UUID(0, 1), Clock.fixed(NOW, ZoneOffset.UTC), cancellation, NodeLog.none());
  private final InMemoryEventBus memory = new InMemoryEventBus();
  private final {{node.node}} node = node(memory);

  /** The node with this bus. */
  private static {{node.node}} node(EventBus wanted) {
{{#node.collaborators}}
    {{type}} {{name}} = {{{testValue}}};
{{/node.collaborators}}
    bus = wanted;
    return new {{node.node}}({{#node.collaborators}}{{name}}{{^-last}}, {{/-last}}{{/node.collaborators}});
  }

  private static void assertFails(OnexErrorCode code, Runnable call) {
    OnexException failure = assertThrows(OnexException.class, call::run);
    assertEquals(code, failure.code(), failure.toString());
  }
{{#publish}}

  private static UUID publish({{node.node}} node, String topic, NodeContext context) {
    Map<String, Object> payload = Map.of("name", "gr\u00fc\u00df", "count", 3L);
    return node.{{method}}(new {{node.request}}.{{type}}(topic, payload), context).eventId();
  }

  @Test
  void aPublishedEventReachesItsListeners() {
    List<BusEvent> heard = new ArrayList<>();
    List<BusEvent> elsewhere = new ArrayList<>();
    memory.subscribe(TOPIC, heard::add);
    memory.subscribe("onex.evt.tests.other.v1", elsewhere::add);
    UUID one = publish(node, TOPIC, context);
    UUID two = publish(node, TOPIC, context);
    Map<String, Object> payload = Map.of("name", "gr\u00fc\u00df", "count", 3L);
    assertEquals(
        List.of(
            new BusEvent(TOPIC, one, new UUID(0, 1), NOW, payload),
            new BusEvent(TOPIC, two, new UUID(0, 1), NOW, payload)),
        heard);
    assertEquals(List.of(), elsewhere);
    assertNotEquals(one, two);
  }

  @Test
  void publishRefusesABlankTopic() {
    List<BusEvent> heard = new ArrayList<>();
    for (String topic : List.of("", " ", "a b", "a\n")) {
      memory.subscribe(topic, heard::add);
      assertFails(OnexErrorCode.INVALID_INPUT, () -> publish(node, topic, context));
    }
    assertEquals(List.of(), heard);
  }

  /** A bus that cannot take the first events. */
  private static final class Unsteady implements EventBus {
    private final List<BusEvent> tried = new ArrayList<>();
    private final int failures;
    private final OnexErrorCode code;

    Unsteady(int failures, OnexErrorCode code) {
      this.failures = failures;
      this.code = code;
    }

    @Override
    public void publish(BusEvent event) {
      tried.add(event);
      if (tried.size() <= failures) {
        throw new OnexException(code, "not now");
      }
    }

    @Override
    public Subscription subscribe(String topic, Consumer<BusEvent> listener) {
      return () -> {};
    }
  }

  @Test
  void publishTriesAgainWithTheSameEvent() {
    Unsteady unsteady = new Unsteady(2, OnexErrorCode.SERVICE_UNAVAILABLE);
    UUID id = publish(node(unsteady), TOPIC, context);
    assertEquals(3, unsteady.tried.size());
    assertTrue(unsteady.tried.stream().allMatch(event -> event.id().equals(id)));
  }

  @Test
  void publishGivesUpAfterThreeTries() {
    Unsteady unsteady = new Unsteady(100, OnexErrorCode.SERVICE_UNAVAILABLE);
    assertFails(
        OnexErrorCode.SERVICE_UNAVAILABLE, () -> publish(node(unsteady), TOPIC, context));
    assertEquals(3, unsteady.tried.size());
  }

  @Test
  void publishDoesNotRepeatAFailureThatStays() {
    Unsteady unsteady = new Unsteady(100, OnexErrorCode.SECURITY_VIOLATION);
    assertFails(OnexErrorCode.SECURITY_VIOLATION, () -> publish(node(unsteady), TOPIC, context));
    assertEquals(1, unsteady.tried.size());
  }

  @Test
  void publishDoesNothingWhenCancelled() {
    cancellation.cancel();
    Unsteady unsteady = new Unsteady(0, OnexErrorCode.TIMEOUT);
    assertFails(OnexErrorCode.OPERATION_FAILED, () -> publish(node(unsteady), TOPIC, context));
    assertEquals(List.of(), unsteady.tried);
  }
{{/publish}}
{{#consume}}

  private {{node.response}}.{{type}} consume(String topic, Long limit) {
    return node.{{method}}(new {{node.request}}.{{type}}(topic, limit), context);
  }

  private List<Object> numbers(String topic, Long limit) {
    return consume(topic, limit).events().stream()
        .map(event -> event.payload().get("number"))
        .toList();
  }

  private BusEvent event(String topic, long number) {
    return new BusEvent(
        topic, new UUID(5, number), new UUID(6, number), NOW, Map.of("number", number));
  }

  @Test
  void consumeGivesEachEventOnceInTheirOrder() {
    memory.publish(event(TOPIC, 0));
    assertEquals(List.of(), numbers(TOPIC, null));
    memory.publish(event(TOPIC, 1));
    memory.publish(event("onex.evt.tests.other.v1", 2));
    memory.publish(event(TOPIC, 3));
    assertEquals(List.of(1L, 3L), numbers(TOPIC, null));
    assertEquals(List.of(), numbers(TOPIC, null));
    memory.publish(event(TOPIC, 4));
    assertEquals(List.of(4L), numbers(TOPIC, null));
  }

  @Test
  void aConsumedEventIsWhole() {
    consume(TOPIC, null);
    memory.publish(event(TOPIC, 1));
    assertEquals(
        List.of(
            new {{entity.name}}(
                new UUID(5, 1), new UUID(6, 1), NOW, Map.of("number", 1L))),
        consume(TOPIC, null).events());
  }

  @Test
  void anEventThatComesTwiceIsGivenOnce() {
    consume(TOPIC, null);
    memory.publish(event(TOPIC, 1));
    memory.publish(event(TOPIC, 1));
    assertEquals(List.of(1L), numbers(TOPIC, null));
    memory.publish(event(TOPIC, 1));
    assertEquals(List.of(), numbers(TOPIC, null));
  }

  @Test
  void eachTopicIsConsumedByItself() {
    String other = "onex.evt.tests.other.v1";
    consume(TOPIC, null);
    consume(other, null);
    memory.publish(event(TOPIC, 1));
    memory.publish(event(other, 2));
    assertEquals(List.of(1L), numbers(TOPIC, null));
    assertEquals(List.of(2L), numbers(other, null));
  }

  @Test
  void consumeGivesAtMostAsManyAsItIsAskedFor() {
    consume(TOPIC, null);
    IntStream.range(0, 103).forEach(i -> memory.publish(event(TOPIC, i)));
    assertEquals(List.of(0L, 1L), numbers(TOPIC, 2L));
    assertEquals(100, numbers(TOPIC, null).size());
    assertEquals(List.of(102L), numbers(TOPIC, 1000L));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> consume(TOPIC, 0L));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> consume(TOPIC, 1001L));
  }

  @Test
  void consumeTellsHowManyEventsWereLost() {
    consume(TOPIC, null);
    IntStream.range(0, 1002).forEach(i -> memory.publish(event(TOPIC, i)));
    {{node.response}}.{{type}} answer = consume(TOPIC, 1000L);
    assertEquals(2, answer.lost());
    assertEquals(1000, answer.events().size());
    assertEquals(2L, answer.events().get(0).payload().get("number"));
    assertEquals(0, consume(TOPIC, null).lost());
  }

  @Test
  void consumeRefusesABlankTopic() {
    for (String topic : List.of("", " ", "a b")) {
      assertFails(OnexErrorCode.INVALID_INPUT, () -> consume(topic, null));
    }
  }
{{/consume}}
}
