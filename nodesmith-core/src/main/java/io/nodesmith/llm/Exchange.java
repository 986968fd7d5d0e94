package io.nodesmith.llm;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, read piece by piece by one thread; every wait has a limit, and any
 * thread may close it, which closes the socket and ends every wait.
 */
final class Exchange implements AutoCloseable {
  private final BodyQueue body = new BodyQueue();
  private final CompletableFuture<HttpResponse<BodyQueue>> answer;

  private Exchange(HttpClient client, HttpRequest request) {
    this.answer = client.sendAsync(request, head -> body.begin(head.statusCode()));
  }

  static Exchange start(HttpClient client, HttpRequest request) {
    return new Exchange(client, request);
  }

  /**
   * Waits for status and headers.
   *
   * @return null if they did not come in time
   * @throws IOException if the connection failed, or the exchange was closed
   */
  @Nullable HttpResponse<?> head(long nanos) throws IOException, InterruptedException {
    try {
      return answer.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (CancellationException e) {
      throw new IOException("closed", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  /** The status, if its line has come, even where the connection broke before anyone saw it. */
  int status() {
    return body.status();
  }

  /** Waits for the next piece of the body; null if none came in time. */
  @Nullable Piece next(long nanos) throws InterruptedException {
    return body.next(Math.max(1, nanos));
  }

  @Override
  public void close() {
    body.close();
    answer.cancel(true);
  }
}
