package io.nodesmith.onex;

import java.util.function.Consumer;

/** Where nodes publish events and listen to them. */
public interface EventBus {
  /**
   * Publishes one event to everyone who listens to its topic.
   *
   * @throws OnexException with {@link OnexErrorCode#SERVICE_UNAVAILABLE} if the bus cannot take it
   */
  void publish(BusEvent event);

  /** Calls the listener for each event of the topic until the subscription is closed. */
  Subscription subscribe(String topic, Consumer<BusEvent> listener);

  /** Ends listening when it is closed. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
