package io.nodesmith.llm;

import io.nodesmith.onex.Cancellation;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sends one request and reads its answer, within all limits. */
final class Wire implements AutoCloseable {
  private static final int SMALL_LIMIT = 1 << 20;
  private static final int LONGEST_HEADER = 64 * 1024;
  private static final int MOST_HEADERS = 200;

  private final CloseableHttpClient client;
  private final Watch watch = new Watch();
  private final Limits limits;

  Wire(Limits limits) {
    this.limits = limits;
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(connections(limits))
            .setRoutePlanner(new SystemDefaultRoutePlanner(null))
            // An offer to upgrade makes some servers drop the body.
            .setDefaultRequestConfig(
                RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
            .setUserAgent("nodesmith")
            // A redirect would carry the prompt, and the key, to whoever it names.
            .disableRedirectHandling()
            // What is sent again has to be in the journal and in the budget.
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableContentCompression()
            .disableCookieManagement()
            .build();
    watch.start();
  }

  private static PoolingHttpClientConnectionManager connections(Limits limits) {
    Timeout connect = Timeout.of(limits.connect());
    Http1Config http =
        Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(http).build())
        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(connect).build())
        // The watch sees to it that nothing is waited for too long.
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(Timeout.DISABLED).build())
        .setTlsSocketStrategy(
            ClientTlsStrategyBuilder.create()
                .setSslContext(SSLContexts.createSystemDefault())
                .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                .buildClassic())
        .setDnsResolver(new NameLookup(limits.connect()))
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        // How many calls an endpoint may have under way is decided before.
        .setMaxConnPerRoute(Integer.MAX_VALUE)
        .setMaxConnTotal(Integer.MAX_VALUE)
        .build();
  }

  WireResult send(ChatCall call, Waiting waiting) {
    Answer answer = new Answer(call, limits, waiting);
    Exchange.Ending ending = make(call.endpoint().dialect().chat(call), answer, waiting);
    return answer.result(waiting.isStopped() ? cancelled() : verdict(ending, answer));
  }

  private Exchange.Ending make(WireRequest wanted, Exchange.Intake intake, Waiting waiting) {
    Exchange exchange = new Exchange(request(wanted), intake, waiting);
    watch.add(exchange);
    try (Cancellation.Registration _ = waiting.cancellation().onCancel(exchange::close)) {
      return ScopedValue.where(NameLookup.FOR, exchange).call(() -> exchange.run(client));
    } finally {
      watch.remove(exchange);
    }
  }

  private static @Nullable Failure verdict(Exchange.Ending ending, Answer answer) {
    return switch (ending) {
      case Exchange.Ending.Whole() -> answer.verdict();
      case Exchange.Ending.Late() -> answer.verdictInTime();
      case Exchange.Ending.Broken(Throwable cause) ->
          answer.saidEnough() ? answer.verdictInTime() : broken(cause);
      case Exchange.Ending.Closed() -> cancelled();
    };
  }

  /** Asks for something that costs nothing; the answer whole. */
  Answered get(WireRequest wanted, Waiting waiting) throws IOException {
    SmallBody body = new SmallBody(SMALL_LIMIT);
    return switch (make(wanted, body, waiting)) {
      case Exchange.Ending.Whole() -> new Answered(body.status(), body.text());
      case Exchange.Ending.Broken(IOException cause) -> throw cause;
      case Exchange.Ending.Broken(Throwable cause) -> throw new IOException(cause);
      case Exchange.Ending.Late() -> throw new IOException("no answer in time");
      case Exchange.Ending.Closed() -> throw new IOException("stopped");
    };
  }

  /** An answer that was read whole. */
  record Answered(int status, String body) {}

  private static HttpUriRequestBase request(WireRequest wire) {
    String method = wire.body() == null ? "GET" : "POST";
    HttpUriRequestBase request = new HttpUriRequestBase(method, wire.uri());
    URIAuthority authority = request.getAuthority();
    // A user's name in an address is for nobody on the way.
    request.setAuthority(new URIAuthority(authority.getHostName(), authority.getPort()));
    wire.headers().forEach(request::setHeader);
    request.setEntity(wire.body());
    return request;
  }

  private static Failure cancelled() {
    return Failure.of(Fault.CANCELLED, "the caller asked for a stop");
  }

  static Failure broken(Throwable cause) {
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return switch (cause) {
      case SSLException e when isRefusal(e) ->
          Failure.of(Fault.TLS_REFUSED, "no secure connection: " + said);
      case ConnectTimeoutException e -> Failure.of(Fault.UNREACHABLE, "no connection in time");
      case ConnectException e -> Failure.of(Fault.UNREACHABLE, "no connection: " + said);
      case NoRouteToHostException e -> Failure.of(Fault.UNREACHABLE, "no connection: " + said);
      case UnknownHostException e -> Failure.of(Fault.UNREACHABLE, "unknown host: " + said);
      case IOException e -> Failure.of(Fault.CONNECTION_LOST, "the connection broke: " + said);
      // A fault of ours, not of the world.
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> Failure.of(Fault.CONNECTION_LOST, "the connection broke: " + said);
    };
  }

  /** Whether the two sides could not agree; otherwise the connection under them broke later. */
  private static boolean isRefusal(SSLException e) {
    boolean isBreak =
        e.getCause() instanceof SocketException || e.getCause() instanceof EOFException;
    return e instanceof SSLHandshakeException || !isBreak;
  }

  @Override
  public void close() {
    watch.close();
    client.close(CloseMode.IMMEDIATE);
  }
}
