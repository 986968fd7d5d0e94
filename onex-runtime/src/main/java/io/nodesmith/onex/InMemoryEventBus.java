package io.nodesmith.onex;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * An event bus inside one process: listeners are called in the publisher's thread, in the order in
 * which they subscribed. Safe for use by several threads.
 */
public final class InMemoryEventBus implements EventBus {
  private final Map<String, List<Consumer<BusEvent>>> listeners = new ConcurrentHashMap<>();

  @Override
  public void publish(BusEvent event) {
    listeners.getOrDefault(event.topic(), List.of()).forEach(listener -> listener.accept(event));
  }

  @Override
  public Subscription subscribe(String topic, Consumer<BusEvent> listener) {
    List<Consumer<BusEvent>> ofTopic =
        listeners.computeIfAbsent(topic, name -> new CopyOnWriteArrayList<>());
    ofTopic.add(listener);
    return () -> ofTopic.remove(listener);
  }
}
