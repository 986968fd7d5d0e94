package io.nodesmith.llm;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, which is taken piece by piece as it comes, in the thread that it
 * comes in: the thread that asked is woken at the end, and not for every piece. Any thread may
 * close it, which closes the socket and ends the wait.
 */
final class Exchange implements BodySubscriber<@Nullable Void>, AutoCloseable {
  private final Intake intake;
  private final Thread asker = Thread.currentThread();
  // Held while the intake is at work, so that the asker never sees it half done.
  private final ReentrantLock taking = new ReentrantLock();
  private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();
  private @Nullable CompletableFuture<?> answer;
  private volatile boolean finished;

  /** What is made of an answer; never used by two threads at once. */
  interface Intake {
    /** Status and headers have come. */
    void head(HttpResponse.ResponseInfo head);

    /** Takes a piece; false if no more is wanted. */
    boolean take(ByteBuffer piece);

    /** The body is whole. */
    void end();

    /** Whether the asker has to look at it, although it goes on. */
    boolean isUrgent();
  }

  /** How an exchange came to its end. */
  sealed interface Ending {
    /** Everything came that was wanted. */
    record Whole() implements Ending {}

    /** The connection broke, or was never made. */
    record Broken(Throwable cause) implements Ending {}

    /** Somebody on our side closed it. */
    record Closed() implements Ending {}
  }

  private Exchange(Intake intake) {
    this.intake = intake;
  }

  static Exchange start(HttpClient client, HttpRequest request, Intake intake) {
    Exchange exchange = new Exchange(intake);
    CompletableFuture<?> answer = client.sendAsync(request, exchange::begin);
    exchange.answer = answer;
    var _ = answer.whenComplete((head, failure) -> exchange.failed(failure));
    return exchange;
  }

  private BodySubscriber<@Nullable Void> begin(HttpResponse.ResponseInfo head) {
    locked(
        () -> {
          if (ending.get() == null) {
            intake.head(head);
          }
          return null;
        });
    return this;
  }

  private void failed(@Nullable Throwable failure) {
    if (failure != null) {
      Throwable inner = failure.getCause();
      onError(failure instanceof CompletionException && inner != null ? inner : failure);
    }
  }

  /** Waits; returns early when there is an ending, or something to look at. */
  void pause(long nanos) {
    if (ending.get() == null) {
      LockSupport.parkNanos(this, Math.max(1, nanos));
    }
  }

  /** How it ended; null while it goes on. */
  @Nullable Ending ending() {
    return ending.get();
  }

  /** Looks at the intake while nothing is taken in. */
  <T extends @Nullable Object> T locked(Supplier<T> look) {
    taking.lock();
    try {
      return look.get();
    } finally {
      taking.unlock();
    }
  }

  @Override
  public CompletionStage<@Nullable Void> getBody() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onSubscribe(Subscription granted) {
    if (!subscription.compareAndSet(null, granted) || ending.get() != null) {
      granted.cancel();
      return;
    }
    // What comes is used up before the next piece is read, so nothing can pile up.
    granted.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    boolean isUrgent;
    boolean goesOn = true;
    taking.lock();
    try {
      for (int i = 0; goesOn && ending.get() == null && i < pieces.size(); i++) {
        goesOn = intake.take(pieces.get(i));
      }
      isUrgent = intake.isUrgent();
    } finally {
      taking.unlock();
    }
    if (!goesOn) {
      end(new Ending.Whole());
    } else if (isUrgent) {
      LockSupport.unpark(asker);
    }
  }

  @Override
  public void onError(Throwable cause) {
    finished = true;
    end(new Ending.Broken(cause));
  }

  @Override
  public void onComplete() {
    finished = true;
    taking.lock();
    try {
      if (ending.get() == null) {
        intake.end();
      }
    } finally {
      taking.unlock();
    }
    end(new Ending.Whole());
  }

  private void end(Ending how) {
    if (ending.compareAndSet(null, how)) {
      LockSupport.unpark(asker);
    }
  }

  @Override
  public void close() {
    end(new Ending.Closed());
    if (finished) {
      // To cancel what is over would cost a connection that can be used again.
      return;
    }
    Subscription granted = subscription.get();
    if (granted != null) {
      granted.cancel();
    }
    CompletableFuture<?> started = answer;
    if (started != null) {
      started.cancel(true);
    }
  }
}
