package io.nodesmith.onex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryEventBusTest {
  private final InMemoryEventBus bus = new InMemoryEventBus();
  private final List<Object> heard = new ArrayList<>();

  @Test
  void listenersHearTheirTopicOnly() {
    bus.subscribe("orders", event -> heard.add(event.payload().get("n")));
    bus.publish(event("orders", 1));
    bus.publish(event("invoices", 2));
    assertEquals(List.of(1), heard);
  }

  @Test
  void aClosedSubscriptionHearsNothing() {
    EventBus.Subscription subscription = bus.subscribe("orders", event -> heard.add(event.topic()));
    subscription.close();
    bus.publish(event("orders", 1));
    assertEquals(List.of(), heard);
  }

  private static BusEvent event(String topic, int n) {
    return new BusEvent(topic, UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH, Map.of("n", n));
  }
}
