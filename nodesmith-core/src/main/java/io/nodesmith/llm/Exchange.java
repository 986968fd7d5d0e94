package io.nodesmith.llm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, read by the thread that asks. It waits without a limit of its own:
 * the watch looks from outside whether it takes too long. Any thread may close it, which closes the
 * socket and so ends the wait.
 */
final class Exchange {
  private static final int PIECE = 4096;

  private final HttpUriRequestBase request;
  private final Intake intake;
  private final Waiting waiting;
  private final Thread asker = Thread.currentThread();
  // Held while the intake is at work, so that the watch never sees it half done.
  private final ReentrantLock taking = new ReentrantLock();
  private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();

  /** What is made of an answer; never used by two threads at once. */
  interface Intake {
    /** Status and headers have come. */
    void head(HttpResponse head);

    /** Takes a piece; false if no more is wanted. */
    boolean take(ByteBuffer piece);

    /** The body is whole. */
    void end();

    /** Whether it has taken longer than it may. */
    boolean isLate();
  }

  /** How an exchange came to its end. */
  sealed interface Ending {
    /** Everything came that was wanted. */
    record Whole() implements Ending {}

    /** The connection broke, or was never made. */
    record Broken(Throwable cause) implements Ending {}

    /** It took too long. */
    record Late() implements Ending {}

    /** Somebody on our side closed it. */
    record Closed() implements Ending {}
  }

  Exchange(HttpUriRequestBase request, Intake intake, Waiting waiting) {
    this.request = request;
    this.intake = intake;
    this.waiting = waiting;
  }

  /** Asks, and takes what comes until there is an end. */
  Ending run(CloseableHttpClient client) {
    HttpClientContext context = HttpClientContext.create();
    try (ClassicHttpResponse response = client.executeOpen(null, request, context)) {
      if (context.getRequest() == null) {
        // What came is not from the endpoint: the tunnel to it was never made.
        throw new IOException("the proxy refused with status " + response.getCode());
      }
      head(response);
      HttpEntity entity = response.getEntity();
      if (entity == null || takeAll(entity.getContent())) {
        finish();
      }
    } catch (IOException | RuntimeException | Error e) {
      end(new Ending.Broken(e));
    }
    return Objects.requireNonNull(ending.get());
  }

  private void head(HttpResponse response) {
    taking.lock();
    try {
      if (ending.get() == null) {
        intake.head(response);
      }
    } finally {
      taking.unlock();
    }
  }

  /** False if it ended before the body did. */
  private boolean takeAll(InputStream body) throws IOException {
    byte[] bytes = new byte[PIECE];
    int count = body.read(bytes);
    while (count >= 0) {
      if (!take(ByteBuffer.wrap(bytes, 0, count))) {
        stop(new Ending.Whole());
        return false;
      }
      count = body.read(bytes);
    }
    return true;
  }

  private boolean take(ByteBuffer piece) {
    taking.lock();
    try {
      return ending.get() == null && intake.take(piece);
    } finally {
      taking.unlock();
    }
  }

  private void finish() {
    taking.lock();
    try {
      if (ending.get() == null) {
        // First: should it fail, that is how the exchange ended.
        intake.end();
        end(new Ending.Whole());
      }
    } finally {
      taking.unlock();
    }
  }

  /** Looks whether it takes too long, or is not wanted any more; called by the watch. */
  void look() {
    if (asker.isInterrupted()) {
      close();
    } else if (taking.tryLock()) {
      try {
        if (ending.get() == null && (waiting.nanosLeft() <= 0 || intake.isLate())) {
          stop(new Ending.Late());
        }
      } finally {
        taking.unlock();
      }
    }
  }

  boolean isOver() {
    return ending.get() != null;
  }

  /** Ends it from our side. */
  void close() {
    stop(new Ending.Closed());
  }

  /** Ends it, and closes the socket; what is over keeps its connection. */
  private void stop(Ending how) {
    if (end(how)) {
      request.cancel();
    }
  }

  private boolean end(Ending how) {
    return ending.compareAndSet(null, how);
  }
}
