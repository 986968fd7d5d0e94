package io.nodesmith.llm;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The body of an answer as pieces to be waited for; asks for no more than is taken. */
final class BodyQueue implements BodySubscriber<BodyQueue> {
  private static final int AHEAD = 8;

  private final LinkedBlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();
  private volatile int status;
  private volatile boolean closed;
  private volatile boolean ended;

  /** The head has come, with this status. */
  BodyQueue begin(int code) {
    status = code;
    return this;
  }

  int status() {
    return status;
  }

  @Override
  public CompletionStage<BodyQueue> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription granted) {
    if (!subscription.compareAndSet(null, granted) || closed) {
      granted.cancel();
      return;
    }
    granted.request(AHEAD);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    pieces.add(new Piece.Bytes(buffers));
  }

  @Override
  public void onError(Throwable cause) {
    ended = true;
    pieces.add(new Piece.Broken(cause));
  }

  @Override
  public void onComplete() {
    ended = true;
    pieces.add(new Piece.End());
  }

  @Nullable Piece next(long nanos) throws InterruptedException {
    if (closed) {
      return new Piece.Closed();
    }
    Piece piece = pieces.poll(nanos, TimeUnit.NANOSECONDS);
    Subscription granted = subscription.get();
    if (piece instanceof Piece.Bytes && granted != null) {
      granted.request(1);
    }
    return closed ? new Piece.Closed() : piece;
  }

  void close() {
    closed = true;
    Subscription granted = subscription.get();
    if (granted != null && !ended) {
      granted.cancel();
    }
    pieces.add(new Piece.Closed());
  }
}
