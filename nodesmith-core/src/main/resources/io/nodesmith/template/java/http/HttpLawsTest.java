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
{{#get}}

  private void get({{node.node}} node, String path) {
    node.{{method}}(new {{node.request}}.{{type}}(path, null), context);
  }

  @Test
  void getSendsWhatItIsGivenAndGivesTheAnswer() {
    serveStatuses(201);
    {{node.response}}.{{type}} response =
        node().{{method}}(new {{node.request}}.{{type}}("/things?q=1", Map.of("X-Test", "extra")), context);
    assertEquals(201, response.status());
    assertEquals(TEXT, response.body());
    assertEquals(List.of("GET /base/things?q=1 null extra "), asked);
  }

  @Test
  void getGivesEachStatusItsCode() {
    assertStatusesHaveCodes(this::get);
  }

  @Test
  void getOvercomesPassingTrouble() {
    assertPassingTroubleIsOvercome(this::get);
  }

  @Test
  void getReportsLastingTroubleAfterThreeTries() {
    assertLastingTroubleIsReportedAfterThreeTries(this::get);
  }

  @Test
  void getReportsARateLimitAfterThreeTries() {
    assertRateLimitIsReportedAfterThreeTries(this::get);
  }

  @Test
  void getRepeatsAfterAServerErrorOnlyWhatMayBeRepeated() {
    assertServerErrorIsTried(3, this::get);
  }

  @Test
  void getDoesNotWaitLong() {
    assertALongWaitIsNotWaitedFor(this::get);
  }

  @Test
  void getWaitsAsLongAsItIsAskedTo() {
    assertAnAskedWaitIsWaitedFor(this::get);
  }

  @Test
  void getTakesSilenceForATimeout() {
    assertSilenceIsATimeout(3, this::get);
  }

  @Test
  void getTakesABodyThatDoesNotEndForATimeout() {
    assertABodyThatDoesNotEndIsATimeout(this::get);
  }

  @Test
  void getTakesNoServiceForANetworkError() throws IOException {
    assertNoServiceIsANetworkError(this::get);
  }

  @Test
  void getRefusesTooLongAnAnswer() {
    assertTooMuchIsRefused(this::get);
  }

  @Test
  void getStaysBelowTheBaseUrl() {
    assertPathsStayBelowTheBaseUrl(this::get);
  }

  @Test
  void getStopsWhenCancelled() {
    assertCancellationStops(this::get);
  }
{{/get}}
{{#send}}

  private void send({{node.node}} node, String path) {
    node.{{method}}(new {{node.request}}.{{type}}(path, TEXT, null), context);
  }

  @Test
  void sendSendsWhatItIsGivenAndGivesTheAnswer() {
    serveStatuses(201);
    {{node.response}}.{{type}} response =
        node().{{method}}(new {{node.request}}.{{type}}("/things?q=1", TEXT, Map.of("X-Test", "extra")), context);
    assertEquals(201, response.status());
    assertEquals(TEXT, response.body());
    assertEquals(List.of("POST /base/things?q=1 application/json extra " + TEXT), asked);
  }

  @Test
  void sendGivesEachStatusItsCode() {
    assertStatusesHaveCodes(this::send);
  }

  @Test
  void sendOvercomesPassingTrouble() {
    assertPassingTroubleIsOvercome(this::send);
  }

  @Test
  void sendReportsLastingTroubleAfterThreeTries() {
    assertLastingTroubleIsReportedAfterThreeTries(this::send);
  }

  @Test
  void sendReportsARateLimitAfterThreeTries() {
    assertRateLimitIsReportedAfterThreeTries(this::send);
  }

  @Test
  void sendRepeatsAfterAServerErrorOnlyWhatMayBeRepeated() {
    assertServerErrorIsTried(1, this::send);
  }

  @Test
  void sendDoesNotWaitLong() {
    assertALongWaitIsNotWaitedFor(this::send);
  }

  @Test
  void sendWaitsAsLongAsItIsAskedTo() {
    assertAnAskedWaitIsWaitedFor(this::send);
  }

  @Test
  void sendTakesSilenceForATimeout() {
    assertSilenceIsATimeout(1, this::send);
  }

  @Test
  void sendTakesABodyThatDoesNotEndForATimeout() {
    assertABodyThatDoesNotEndIsATimeout(this::send);
  }

  @Test
  void sendTakesNoServiceForANetworkError() throws IOException {
    assertNoServiceIsANetworkError(this::send);
  }

  @Test
  void sendRefusesTooLongAnAnswer() {
    assertTooMuchIsRefused(this::send);
  }

  @Test
  void sendStaysBelowTheBaseUrl() {
    assertPathsStayBelowTheBaseUrl(this::send);
  }

  @Test
  void sendStopsWhenCancelled() {
    assertCancellationStops(this::send);
  }
{{/send}}
{{#put}}

  private void put({{node.node}} node, String path) {
    node.{{method}}(new {{node.request}}.{{type}}(path, TEXT, null), context);
  }

  @Test
  void putSendsWhatItIsGivenAndGivesTheAnswer() {
    serveStatuses(201);
    {{node.response}}.{{type}} response =
        node().{{method}}(new {{node.request}}.{{type}}("/things?q=1", TEXT, Map.of("X-Test", "extra")), context);
    assertEquals(201, response.status());
    assertEquals(TEXT, response.body());
    assertEquals(List.of("PUT /base/things?q=1 application/json extra " + TEXT), asked);
  }

  @Test
  void putGivesEachStatusItsCode() {
    assertStatusesHaveCodes(this::put);
  }

  @Test
  void putOvercomesPassingTrouble() {
    assertPassingTroubleIsOvercome(this::put);
  }

  @Test
  void putReportsLastingTroubleAfterThreeTries() {
    assertLastingTroubleIsReportedAfterThreeTries(this::put);
  }

  @Test
  void putReportsARateLimitAfterThreeTries() {
    assertRateLimitIsReportedAfterThreeTries(this::put);
  }

  @Test
  void putRepeatsAfterAServerErrorOnlyWhatMayBeRepeated() {
    assertServerErrorIsTried(3, this::put);
  }

  @Test
  void putDoesNotWaitLong() {
    assertALongWaitIsNotWaitedFor(this::put);
  }

  @Test
  void putWaitsAsLongAsItIsAskedTo() {
    assertAnAskedWaitIsWaitedFor(this::put);
  }

  @Test
  void putTakesSilenceForATimeout() {
    assertSilenceIsATimeout(3, this::put);
  }

  @Test
  void putTakesABodyThatDoesNotEndForATimeout() {
    assertABodyThatDoesNotEndIsATimeout(this::put);
  }

  @Test
  void putTakesNoServiceForANetworkError() throws IOException {
    assertNoServiceIsANetworkError(this::put);
  }

  @Test
  void putRefusesTooLongAnAnswer() {
    assertTooMuchIsRefused(this::put);
  }

  @Test
  void putStaysBelowTheBaseUrl() {
    assertPathsStayBelowTheBaseUrl(this::put);
  }

  @Test
  void putStopsWhenCancelled() {
    assertCancellationStops(this::put);
  }
{{/put}}
{{#delete}}

  private void delete({{node.node}} node, String path) {
    node.{{method}}(new {{node.request}}.{{type}}(path, null), context);
  }

  @Test
  void deleteSendsWhatItIsGivenAndGivesTheAnswer() {
    serveStatuses(201);
    {{node.response}}.{{type}} response =
        node().{{method}}(new {{node.request}}.{{type}}("/things?q=1", Map.of("X-Test", "extra")), context);
    assertEquals(201, response.status());
    assertEquals(TEXT, response.body());
    assertEquals(List.of("DELETE /base/things?q=1 null extra "), asked);
  }

  @Test
  void deleteGivesEachStatusItsCode() {
    assertStatusesHaveCodes(this::delete);
  }

  @Test
  void deleteOvercomesPassingTrouble() {
    assertPassingTroubleIsOvercome(this::delete);
  }

  @Test
  void deleteReportsLastingTroubleAfterThreeTries() {
    assertLastingTroubleIsReportedAfterThreeTries(this::delete);
  }

  @Test
  void deleteReportsARateLimitAfterThreeTries() {
    assertRateLimitIsReportedAfterThreeTries(this::delete);
  }

  @Test
  void deleteRepeatsAfterAServerErrorOnlyWhatMayBeRepeated() {
    assertServerErrorIsTried(3, this::delete);
  }

  @Test
  void deleteDoesNotWaitLong() {
    assertALongWaitIsNotWaitedFor(this::delete);
  }

  @Test
  void deleteWaitsAsLongAsItIsAskedTo() {
    assertAnAskedWaitIsWaitedFor(this::delete);
  }

  @Test
  void deleteTakesSilenceForATimeout() {
    assertSilenceIsATimeout(3, this::delete);
  }

  @Test
  void deleteTakesABodyThatDoesNotEndForATimeout() {
    assertABodyThatDoesNotEndIsATimeout(this::delete);
  }

  @Test
  void deleteTakesNoServiceForANetworkError() throws IOException {
    assertNoServiceIsANetworkError(this::delete);
  }

  @Test
  void deleteRefusesTooLongAnAnswer() {
    assertTooMuchIsRefused(this::delete);
  }

  @Test
  void deleteStaysBelowTheBaseUrl() {
    assertPathsStayBelowTheBaseUrl(this::delete);
  }

  @Test
  void deleteStopsWhenCancelled() {
    assertCancellationStops(this::delete);
  }
{{/delete}}
{{#call}}

  private void call({{node.node}} node, String path) {
    node.{{method}}(new {{node.request}}.{{type}}(null, path, null, null), context);
  }

  @Test
  void callSendsWhatItIsGivenAndGivesTheAnswer() {
    serveStatuses(201);
    {{node.response}}.{{type}} response =
        node().{{method}}(new {{node.request}}.{{type}}("patch", "/things?q=1", TEXT, Map.of("X-Test", "extra")), context);
    assertEquals(201, response.status());
    assertEquals(TEXT, response.body());
    assertEquals(List.of("PATCH /base/things?q=1 application/json extra " + TEXT), asked);
  }

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

  @Test
  void callGivesEachStatusItsCode() {
    assertStatusesHaveCodes(this::call);
  }

  @Test
  void callOvercomesPassingTrouble() {
    assertPassingTroubleIsOvercome(this::call);
  }

  @Test
  void callReportsLastingTroubleAfterThreeTries() {
    assertLastingTroubleIsReportedAfterThreeTries(this::call);
  }

  @Test
  void callReportsARateLimitAfterThreeTries() {
    assertRateLimitIsReportedAfterThreeTries(this::call);
  }

  @Test
  void callRepeatsAfterAServerErrorOnlyWhatMayBeRepeated() {
    assertServerErrorIsTried(3, this::call);
  }

  @Test
  void callDoesNotWaitLong() {
    assertALongWaitIsNotWaitedFor(this::call);
  }

  @Test
  void callWaitsAsLongAsItIsAskedTo() {
    assertAnAskedWaitIsWaitedFor(this::call);
  }

  @Test
  void callTakesSilenceForATimeout() {
    assertSilenceIsATimeout(3, this::call);
  }

  @Test
  void callTakesABodyThatDoesNotEndForATimeout() {
    assertABodyThatDoesNotEndIsATimeout(this::call);
  }

  @Test
  void callTakesNoServiceForANetworkError() throws IOException {
    assertNoServiceIsANetworkError(this::call);
  }

  @Test
  void callRefusesTooLongAnAnswer() {
    assertTooMuchIsRefused(this::call);
  }

  @Test
  void callStaysBelowTheBaseUrl() {
    assertPathsStayBelowTheBaseUrl(this::call);
  }

  @Test
  void callStopsWhenCancelled() {
    assertCancellationStops(this::call);
  }
{{/call}}
}
