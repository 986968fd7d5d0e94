package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.nodesmith.onex.Cancellation;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
{{#node.collaborators}}
{{#imports}}
import {{this}};
{{/imports}}
{{/node.collaborators}}
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The laws of calls over HTTP, on a server of this machine. */
@Timeout(60)
class Http{{number}}LawsTest {
  private static final String TEXT = "{\"greeting\": \"gr\u00fc\u00df dich \u2713\"}";

  private final Cancellation cancellation = new Cancellation();
  private final NodeContext context =
      new NodeContext(new UUID(0, 1), Clock.systemUTC(), cancellation, NodeLog.none());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  /** What the server does with one call of it, counted from 1. */
  @FunctionalInterface
  private interface Behavior {
    void answer(HttpExchange exchange, int number) throws IOException;
  }

  @BeforeEach
  void openServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void closeServer() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(Behavior behavior) {
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(
              exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                  + exchange.getRequestHeaders().getFirst("X-Test") + " " + body);
          behavior.answer(exchange, asked.size());
        });
  }

  /** A server that gives these statuses in turn, the last one again and again. */
  private void serveStatuses(int... statuses) {
    serve(
        (exchange, number) ->
            reply(exchange, statuses[Math.min(number, statuses.length) - 1], TEXT));
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private {{node.node}} node() {
    return node(url("/base"), Duration.ofSeconds(20));
  }

  /** The node with this service. */
  private static {{node.node}} node(URI url, Duration limit) {
{{#node.collaborators}}
    {{type}} {{name}} = {{{testValue}}};
{{/node.collaborators}}
    baseUrl = url;
    timeout = limit;
    return new {{node.node}}({{#node.collaborators}}{{name}}{{^-last}}, {{/-last}}{{/node.collaborators}});
  }

  /** One operation, asked for a path. */
  @FunctionalInterface
  private interface Call {
    void on({{node.node}} node, String path);
  }

  private void assertStatusesHaveCodes(Call call) {
    Map<Integer, OnexErrorCode> codes =
        Map.ofEntries(
            Map.entry(302, OnexErrorCode.OPERATION_FAILED),
            Map.entry(400, OnexErrorCode.INVALID_INPUT),
            Map.entry(401, OnexErrorCode.SECURITY_VIOLATION),
            Map.entry(403, OnexErrorCode.SECURITY_VIOLATION),
            Map.entry(404, OnexErrorCode.NOT_FOUND),
            Map.entry(409, OnexErrorCode.OPERATION_FAILED),
            Map.entry(410, OnexErrorCode.NOT_FOUND),
            Map.entry(422, OnexErrorCode.INVALID_INPUT));
    serve(
        (exchange, number) -> {
          String path = exchange.getRequestURI().getPath();
          reply(exchange, Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)), "");
        });
    codes.forEach(
        (status, code) -> {
          asked.clear();
          assertFails(code, () -> call.on(node(), "/" + status));
          assertEquals(1, asked.size(), "tries at " + status);
        });
  }

  private void assertPassingTroubleIsOvercome(Call call) {
    serveStatuses(503, 429, 200);
    call.on(node(), "/x");
    assertEquals(3, asked.size());
  }

  private void assertLastingTroubleIsReportedAfterThreeTries(Call call) {
    serveStatuses(503);
    assertFails(OnexErrorCode.SERVICE_UNAVAILABLE, () -> call.on(node(), "/x"));
    assertEquals(3, asked.size());
  }

  private void assertRateLimitIsReportedAfterThreeTries(Call call) {
    serveStatuses(429);
    assertFails(OnexErrorCode.RATE_LIMIT_ERROR, () -> call.on(node(), "/x"));
    assertEquals(3, asked.size());
  }

  private void assertServerErrorIsTried(int tries, Call call) {
    serveStatuses(500);
    assertFails(OnexErrorCode.SERVICE_UNAVAILABLE, () -> call.on(node(), "/x"));
    assertEquals(tries, asked.size());
  }

  private void assertALongWaitIsNotWaitedFor(Call call) {
    serve(
        (exchange, number) -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          reply(exchange, 429, "");
        });
    assertFails(OnexErrorCode.RATE_LIMIT_ERROR, () -> call.on(node(), "/x"));
    assertEquals(1, asked.size());
  }

  private void assertAnAskedWaitIsWaitedFor(Call call) {
    List<Long> times = Collections.synchronizedList(new ArrayList<>());
    serve(
        (exchange, number) -> {
          times.add(System.nanoTime());
          exchange.getResponseHeaders().set("Retry-After", "1");
          reply(exchange, number == 1 ? 503 : 200, TEXT);
        });
    call.on(node(), "/x");
    assertEquals(1, TimeUnit.NANOSECONDS.toSeconds(times.get(1) - times.get(0) + 50_000_000));
  }

  private void assertSilenceIsATimeout(int tries, Call call) {
    serve((exchange, number) -> await());
    {{node.node}} node = node(url(""), Duration.ofMillis(400));
    assertFails(OnexErrorCode.TIMEOUT, () -> call.on(node, "/x"));
    assertEquals(tries, asked.size());
  }

  private void assertABodyThatDoesNotEndIsATimeout(Call call) {
    serve(
        (exchange, number) -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(65);
          exchange.getResponseBody().flush();
          await();
        });
    {{node.node}} node = node(url(""), Duration.ofMillis(400));
    assertFails(OnexErrorCode.TIMEOUT, () -> call.on(node, "/x"));
  }

  private void assertNoServiceIsANetworkError(Call call) throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    {{node.node}} node = node(URI.create("http://127.0.0.1:" + free), Duration.ofSeconds(20));
    assertFails(OnexErrorCode.NETWORK_ERROR, () -> call.on(node, "/x"));
  }

  private void assertTooMuchIsRefused(Call call) {
    byte[] mebibyte = new byte[1024 * 1024];
    serve(
        (exchange, number) -> {
          int size = exchange.getRequestURI().getPath().endsWith("/much") ? 4 : 5;
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < size; i++) {
              body.write(mebibyte);
            }
          }
        });
    call.on(node(), "/much");
    assertFails(OnexErrorCode.OPERATION_FAILED, () -> call.on(node(), "/too-much"));
  }

  private void assertPathsStayBelowTheBaseUrl(Call call) {
    serveStatuses(200);
    for (String path :
        List.of("../x", "/../x", "a/../../x", "%2e%2e/x", "a/%2E%2E/%2e%2e/x", "..", "a b", "a\nb")) {
      assertFails(OnexErrorCode.INVALID_INPUT, () -> call.on(node(), path));
    }
    assertEquals(List.of(), asked);
    for (String path : List.of("", "/", "//elsewhere.example/x", "http://elsewhere.example", "@x")) {
      asked.clear();
      call.on(node(), path);
      assertEquals("/base/", asked.get(0).split(" ", -1)[1].substring(0, 6));
    }
  }

  private void assertCancellationStops(Call call) {
    serve(
        (exchange, number) -> {
          cancellation.cancel();
          await();
        });
    {{node.node}} node = node(url(""), Duration.ofMinutes(5));
    assertFails(OnexErrorCode.OPERATION_FAILED, () -> call.on(node, "/x"));
    assertFails(OnexErrorCode.OPERATION_FAILED, () -> call.on(node, "/x"));
    assertEquals(1, asked.size());
  }

  /** Waits until the test is over. */
  private void await() {
    try {
      end.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertFails(OnexErrorCode code, Runnable call) {
    OnexException failure = assertThrows(OnexException.class, call::run);
    assertEquals(code, failure.code(), failure.toString());
  }
{{#members}}
{{#of}}

  private void {{member}}({{node.node}} node, String path) {
    node.{{method}}(new {{node.request}}.{{type}}({{#is.call}}null, {{/is.call}}path, {{#is.call}}null, {{/is.call}}{{#is.send}}TEXT, {{/is.send}}{{#is.put}}TEXT, {{/is.put}}null), context);
  }

  @Test
  void {{member}}SendsWhatItIsGivenAndGivesTheAnswer() {
    serveStatuses(201);
    {{node.response}}.{{type}} response =
        node().{{method}}(new {{node.request}}.{{type}}({{#is.call}}"patch", {{/is.call}}"/things?q=1", {{^is.get}}{{^is.delete}}TEXT, {{/is.delete}}{{/is.get}}Map.of("X-Test", "extra")), context);
    assertEquals(201, response.status());
    assertEquals(TEXT, response.body());
    assertEquals(List.of("{{#is.call}}PATCH{{/is.call}}{{#is.get}}GET{{/is.get}}{{#is.send}}POST{{/is.send}}{{#is.put}}PUT{{/is.put}}{{#is.delete}}DELETE{{/is.delete}} /base/things?q=1 {{^is.get}}{{^is.delete}}application/json extra " + TEXT{{/is.delete}}{{/is.get}}{{#is.get}}null extra "{{/is.get}}{{#is.delete}}null extra "{{/is.delete}}), asked);
  }

  @Test
  void {{member}}GivesEachStatusItsCode() {
    assertStatusesHaveCodes(this::{{member}});
  }

  @Test
  void {{member}}OvercomesPassingTrouble() {
    assertPassingTroubleIsOvercome(this::{{member}});
  }

  @Test
  void {{member}}ReportsLastingTroubleAfterThreeTries() {
    assertLastingTroubleIsReportedAfterThreeTries(this::{{member}});
  }

  @Test
  void {{member}}ReportsARateLimitAfterThreeTries() {
    assertRateLimitIsReportedAfterThreeTries(this::{{member}});
  }

  @Test
  void {{member}}RepeatsAfterAServerErrorOnlyWhatMayBeRepeated() {
    assertServerErrorIsTried({{#is.send}}1{{/is.send}}{{^is.send}}3{{/is.send}}, this::{{member}});
  }

  @Test
  void {{member}}DoesNotWaitLong() {
    assertALongWaitIsNotWaitedFor(this::{{member}});
  }

  @Test
  void {{member}}WaitsAsLongAsItIsAskedTo() {
    assertAnAskedWaitIsWaitedFor(this::{{member}});
  }

  @Test
  void {{member}}TakesSilenceForATimeout() {
    assertSilenceIsATimeout({{#is.send}}1{{/is.send}}{{^is.send}}3{{/is.send}}, this::{{member}});
  }

  @Test
  void {{member}}TakesABodyThatDoesNotEndForATimeout() {
    assertABodyThatDoesNotEndIsATimeout(this::{{member}});
  }

  @Test
  void {{member}}TakesNoServiceForANetworkError() throws IOException {
    assertNoServiceIsANetworkError(this::{{member}});
  }

  @Test
  void {{member}}RefusesTooLongAnAnswer() {
    assertTooMuchIsRefused(this::{{member}});
  }

  @Test
  void {{member}}StaysBelowTheBaseUrl() {
    assertPathsStayBelowTheBaseUrl(this::{{member}});
  }

  @Test
  void {{member}}StopsWhenCancelled() {
    assertCancellationStops(this::{{member}});
  }
{{#is.call}}

  @Test
  void callIsAGetUnlessItsMethodIsGiven() {
    serveStatuses(200);
    call(node(), "/x");
    assertEquals(List.of("GET /base/x null null "), asked);
  }

  @Test
  void callRefusesAnUnknownMethod() {
    serveStatuses(200);
    assertFails(
        OnexErrorCode.INVALID_INPUT,
        () ->
            node()
                .{{method}}(new {{node.request}}.{{type}}("TRACE", "/x", null, null), context));
    assertEquals(List.of(), asked);
  }

  @Test
  void callDoesNotRepeatAPostAfterAServerError() {
    serveStatuses(500);
    assertFails(
        OnexErrorCode.SERVICE_UNAVAILABLE,
        () ->
            node()
                .{{method}}(new {{node.request}}.{{type}}("POST", "/x", TEXT, null), context));
    assertEquals(1, asked.size());
  }
{{/is.call}}
{{/of}}
{{/members}}
}
