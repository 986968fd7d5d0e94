package io.nodesmith.llm;

import io.nodesmith.onex.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends one request and reads its answer, within all limits. */
final class Wire implements AutoCloseable {
  private static final int SMALL_LIMIT = 1 << 20;

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
    Answer answer = new Answer(call, limits, waiting);
    HttpRequest request = request(call.endpoint().dialect().chat(call));
    try (Exchange exchange = Exchange.start(client, request, answer);
        Cancellation.Registration _ = waiting.cancellation().onCancel(exchange::close)) {
      return answer.result(read(exchange, answer, waiting));
    }
  }

  private static @Nullable Failure read(Exchange exchange, Answer answer, Waiting waiting) {
    while (true) {
      Exchange.Ending ending = exchange.ending();
      if (waiting.isStopped()) {
        exchange.close();
        return exchange.locked(Wire::cancelled);
      }
      if (ending != null) {
        return exchange.locked(() -> verdict(ending, answer));
      }
      long nanos = exchange.locked(answer::untilLook);
      if (nanos <= 0) {
        exchange.close();
        return exchange.locked(answer::verdictInTime);
      }
      exchange.pause(nanos);
    }
  }

  private static @Nullable Failure verdict(Exchange.Ending ending, Answer answer) {
    return switch (ending) {
      case Exchange.Ending.Whole() -> answer.verdict();
      case Exchange.Ending.Broken(Throwable cause) ->
          answer.saidEnough() ? answer.verdictInTime() : broken(cause);
      case Exchange.Ending.Closed() -> cancelled();
    };
  }

  /** Asks for something that costs nothing; the answer whole. */
  Answered get(WireRequest wanted, Waiting waiting) throws IOException {
    SmallBody body = new SmallBody(SMALL_LIMIT);
    try (Exchange exchange = Exchange.start(client, request(wanted), body);
        Cancellation.Registration _ = waiting.cancellation().onCancel(exchange::close)) {
      while (exchange.ending() == null && waiting.nanosLeft() > 0 && !waiting.isStopped()) {
        exchange.pause(waiting.nanosLeft());
      }
      return switch (exchange.ending()) {
        case Exchange.Ending.Whole() ->
            exchange.locked(() -> new Answered(body.status(), body.text()));
        case Exchange.Ending.Broken(Throwable cause) -> throw asIOException(cause);
        case Exchange.Ending.Closed() -> throw new IOException("stopped");
        case null -> throw new IOException("no answer in time");
      };
    }
  }

  private static IOException asIOException(Throwable cause) {
    return cause instanceof IOException known ? known : new IOException(cause);
  }

  /** An answer that was read whole. */
  record Answered(int status, String body) {}

  private static HttpRequest request(WireRequest wire) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(wire.uri());
    wire.headers().forEach(builder::header);
    if ("http".equals(wire.uri().getScheme())) {
      // An offer to upgrade makes some servers drop the body.
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    return wire.body() == null ? builder.GET().build() : builder.POST(wire.body()).build();
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
      case ConnectException e -> Failure.of(Fault.UNREACHABLE, "no connection: " + why(e));
      case UnknownHostException e -> Failure.of(Fault.UNREACHABLE, "unknown host: " + said);
      case UnresolvedAddressException e -> Failure.of(Fault.UNREACHABLE, "unknown host");
      case IOException e -> Failure.of(Fault.CONNECTION_LOST, "the connection broke: " + said);
      case UncheckedIOException e ->
          Failure.of(Fault.CONNECTION_LOST, "the connection broke: " + said);
      // A fault of ours, not of the world.
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> Failure.of(Fault.CONNECTION_LOST, "the connection broke: " + said);
    };
  }

  /** The client wraps what it knows in an exception without a message. */
  private static String why(ConnectException e) {
    Throwable cause = e;
    while (cause != null) {
      if (cause instanceof UnresolvedAddressException) {
        return "unknown host";
      }
      if (cause.getMessage() != null) {
        return cause.getMessage();
      }
      cause = cause.getCause();
    }
    return "nobody answers there";
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
