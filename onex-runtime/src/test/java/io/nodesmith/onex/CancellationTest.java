package io.nodesmith.onex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private final Cancellation cancellation = new Cancellation();
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void actionsRunOnceHoweverOftenItIsCancelled() {
    cancellation.onCancel(calls::incrementAndGet);
    cancellation.cancel();
    cancellation.cancel();
    assertEquals(1, calls.get());
    assertTrue(cancellation.isCancelled());
  }

  @Test
  void aLateActionRunsAtOnce() {
    cancellation.cancel();
    cancellation.onCancel(calls::incrementAndGet);
    assertEquals(1, calls.get());
  }

  @Test
  void aForgottenActionDoesNotRun() {
    cancellation.onCancel(calls::incrementAndGet).close();
    cancellation.cancel();
    assertEquals(0, calls.get());
  }
}
