package io.nodesmith.llm;

import io.nodesmith.onex.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends one request and reads its answer, within all limits. */
final class Wire implements AutoCloseable {
  private static final int ERROR_BODY_LIMIT = 64 * 1024;
  private static final long ERROR_BODY_NANOS = 5_000_000_000L;

  private final HttpClient client;
  private final Limits limits;

  Wire(Limits limits) {
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            // A redirect would carry the prompt, and the key, to whoever it names.
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  WireResult send(ChatCall call, Waiting waiting) {
    ReplyDraft draft = new ReplyDraft();
    ContentTimer timer = new ContentTimer(limits, waiting, call.endpoint().streaming());
    Answer answer = new Answer(call, draft, timer, waiting);
    HttpRequest request = request(call.endpoint().dialect().chat(call));
    try (Exchange exchange = Exchange.start(client, request);
        Cancellation.Registration _ = waiting.cancellation().onCancel(exchange::close)) {
      Failure failure = read(exchange, answer);
      return answer.result(failure);
    }
  }

  /** Asks for something that costs nothing; the answer whole. */
  Answered get(WireRequest wanted, Waiting waiting) throws IOException, InterruptedException {
    try (Exchange exchange = Exchange.start(client, request(wanted))) {
      HttpResponse<?> head = exchange.head(waiting.nanosLeft());
      if (head == null) {
        throw new IOException("no answer in time");
      }
      return new Answered(head.statusCode(), body(exchange, waiting, 1 << 20));
    }
  }

  /** An answer that was read whole. */
  record Answered(int status, String body) {}

  /** One answer while it is being read. */
  private record Answer(ChatCall call, ReplyDraft draft, ContentTimer timer, Waiting waiting) {
    WireResult result(@Nullable Failure failure) {
      boolean running = failure != null && timer.wasRunning(failure.fault());
      return new WireResult(
          draft,
          failure,
          running,
          Duration.ofNanos(timer.sinceStart()),
          Duration.ofNanos(timer.firstContentNanos()));
    }
  }

  private static HttpRequest request(WireRequest wire) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(wire.uri());
    wire.headers().forEach(builder::header);
    if ("http".equals(wire.uri().getScheme())) {
      // An offer to upgrade makes some servers drop the body.
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    return wire.body().isEmpty()
        ? builder.GET().build()
        : builder.POST(HttpRequest.BodyPublishers.ofString(wire.body())).build();
  }

  private @Nullable Failure read(Exchange exchange, Answer answer) {
    try {
      HttpResponse<?> head = exchange.head(answer.timer().untilHead());
      if (answer.waiting().isStopped()) {
        return cancelled();
      }
      if (head == null) {
        Failure late = answer.timer().late();
        return late != null ? late : Failure.of(Fault.DEADLINE, "no answer before the deadline");
      }
      if (head.statusCode() / 100 != 2) {
        return refusal(exchange, answer, head);
      }
      answer.timer().headCame();
      return body(exchange, answer);
    } catch (IOException | UnresolvedAddressException e) {
      if (exchange.status() / 100 == 2) {
        answer.timer().headCame();
      }
      return answer.waiting().isStopped() ? cancelled() : broken(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return cancelled();
    }
  }

  private static Failure refusal(Exchange exchange, Answer answer, HttpResponse<?> head)
      throws InterruptedException {
    String body = "";
    try {
      body = body(exchange, answer.waiting(), ERROR_BODY_LIMIT);
    } catch (IOException e) {
      // The status alone says enough.
    }
    Dialect dialect = answer.call().endpoint().dialect();
    Failure failure = dialect.failure(answer.call(), head.statusCode(), body);
    Instant now = answer.call().time();
    Duration wait = RetryAfter.of(head.headers(), now);
    return wait == null ? failure : failure.withWait(wait);
  }

  private @Nullable Failure body(Exchange exchange, Answer answer) throws InterruptedException {
    ReplyDraft draft = answer.draft();
    ContentTimer timer = answer.timer();
    ReplyReader reader = answer.call().endpoint().dialect().reader(answer.call(), draft);
    long bytes = 0;
    while (draft.failure() == null) {
      Piece piece = exchange.next(timer.untilNext());
      switch (piece) {
        case null -> {
          if (timer.isFinished()) {
            return ended(reader, draft);
          }
        }
        case Piece.Bytes(var buffers) -> {
          for (ByteBuffer buffer : buffers) {
            bytes += buffer.remaining();
            if (bytes > limits.replyBytes()) {
              return Failure.of(
                  Fault.TOO_LARGE, "the answer has more than " + limits.replyBytes() + " bytes");
            }
            reader.take(buffer);
          }
          note(answer, bytes);
        }
        case Piece.End() -> {
          return ended(reader, draft);
        }
        case Piece.Broken(Throwable cause) -> {
          return timer.isFinished() ? ended(reader, draft) : broken(cause);
        }
        case Piece.Closed() -> {
          return cancelled();
        }
      }
      Failure late = timer.isFinished() ? null : timer.late();
      if (late != null) {
        return late;
      }
    }
    return draft.failure();
  }

  private static void note(Answer answer, long bytes) {
    ReplyDraft draft = answer.draft();
    boolean thinking = answer.call().request().thinking();
    answer
        .timer()
        .progress(
            answer.call().endpoint().streaming()
                ? draft.textLength() + (thinking ? draft.reasoningLength() : 0L)
                : bytes);
    if (draft.isDone() || !draft.finishReason().isEmpty()) {
      answer.timer().finished(draft.isDone());
    }
  }

  private static @Nullable Failure ended(ReplyReader reader, ReplyDraft draft) {
    reader.end();
    return draft.verdict();
  }

  private static String body(Exchange exchange, Waiting waiting, int limit)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    long end = waiting.now() + Math.min(ERROR_BODY_NANOS, waiting.nanosLeft());
    while (body.size() < limit) {
      Piece piece = exchange.next(end - waiting.now());
      if (piece instanceof Piece.Bytes(var buffers)) {
        for (ByteBuffer buffer : buffers) {
          byte[] copy = new byte[buffer.remaining()];
          buffer.get(copy);
          body.writeBytes(copy);
        }
      } else {
        break;
      }
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private static Failure cancelled() {
    return Failure.of(Fault.CANCELLED, "the caller asked for a stop");
  }

  static Failure broken(Throwable cause) {
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return switch (cause) {
      case SSLException e -> Failure.of(Fault.TLS_REFUSED, "no secure connection: " + said);
      case HttpConnectTimeoutException e -> Failure.of(Fault.UNREACHABLE, "no connection in time");
      case ConnectException e -> Failure.of(Fault.UNREACHABLE, "no connection: " + said);
      case UnknownHostException e -> Failure.of(Fault.UNREACHABLE, "unknown host: " + said);
      case UnresolvedAddressException e -> Failure.of(Fault.UNREACHABLE, "unknown host");
      default -> Failure.of(Fault.CONNECTION_LOST, "the connection broke: " + said);
    };
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
