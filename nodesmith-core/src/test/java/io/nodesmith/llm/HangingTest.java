package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.onex.OnexException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever a call hangs, its deadline, a cancellation and an interrupt end it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HangingTest {
  private static final Duration FOR_EVER = Duration.ofMinutes(5);
  @TempDir Path folder;

  /** Where it hangs. */
  enum Where {
    NAME,
    CONNECTING,
    HANDSHAKE,
    SENDING,
    ANSWER
  }

  @ParameterizedTest
  @EnumSource
  void theDeadlineEndsIt(Where where) throws Exception {
    try (Hole hole = new Hole(where);
        Bench bench = bench(hole, FOR_EVER)) {
      long start = System.nanoTime();
      assertEquals(NoReply.Reason.DEADLINE, ask(bench, Duration.ofMillis(500)).reason());
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertTrue(millis >= 500 && millis < 20_000, millis + " ms");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NAME", "CONNECTING", "HANDSHAKE"})
  void theLimitOnConnectingEndsItForNothing(Where where) throws Exception {
    try (Hole hole = new Hole(where);
        Bench bench = bench(hole, Duration.ofMillis(500))) {
      NoReply noReply = ask(bench, FOR_EVER);
      assertEquals(
          List.of(Fault.UNREACHABLE, Fault.UNREACHABLE, Fault.UNREACHABLE),
          noReply.trail().stream().map(attempt -> attempt.failure().fault()).toList());
      assertEquals(new Cost.Priced(BigDecimal.ZERO), noReply.cost());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCancellationEndsIt(Where where) throws Exception {
    try (Hole hole = new Hole(where);
        Bench bench = bench(hole, FOR_EVER)) {
      CompletableFuture<NoReply> call = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> call.complete(ask(bench, FOR_EVER)));
      Thread.sleep(300);
      bench.cancellation.cancel();
      assertEquals(NoReply.Reason.CANCELLED, call.get(20, TimeUnit.SECONDS).reason());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptEndsIt(Where where) throws Exception {
    try (Hole hole = new Hole(where);
        Bench bench = bench(hole, FOR_EVER)) {
      for (Thread.Builder kind : List.of(Thread.ofVirtual(), Thread.ofPlatform())) {
        CompletableFuture<NoReply> call = new CompletableFuture<>();
        Thread asker = kind.start(() -> call.complete(ask(bench, FOR_EVER)));
        Thread.sleep(300);
        asker.interrupt();
        assertEquals(NoReply.Reason.CANCELLED, call.get(20, TimeUnit.SECONDS).reason());
      }
    }
  }

  private static NoReply ask(Bench bench, Duration deadline) {
    try {
      LlmRequest request = LlmRequest.of(Bench.PROMPT, Tier.CLOUD_FAST).withDeadline(deadline);
      throw new AssertionError("answered: " + bench.node.process(request, bench.context()));
    } catch (OnexException e) {
      return NoReply.in(e).orElseThrow(() -> e);
    }
  }

  private Bench bench(Hole hole, Duration connect) {
    Limits limits = new Limits(FOR_EVER, connect, FOR_EVER, FOR_EVER, FOR_EVER, 1, 1_000_000);
    Endpoint endpoint =
        Endpoint.of("zai", hole.uri(), Bench.KEY, new LongWinded(OpenAiDialect.zai()));
    return new Bench(folder, Caps.none(), limits, new Route(Tier.CLOUD_FAST, endpoint, "glm-4.5"));
  }

  /** Sends more than a connection takes before somebody reads at its other end. */
  private record LongWinded(Dialect inner) implements Dialect {
    @Override
    public WireRequest chat(ChatCall call) {
      WireRequest usual = inner.chat(call);
      return WireRequest.post(usual.uri(), usual.headers(), new byte[16 << 20]);
    }

    @Override
    public ReplyReader reader(ChatCall call, ReplyDraft draft) {
      return inner.reader(call, draft);
    }

    @Override
    public Failure failure(ChatCall call, int status, String body) {
      return inner.failure(call, status, body);
    }

    @Override
    public WireRequest models(Endpoint endpoint) {
      return inner.models(endpoint);
    }

    @Override
    public List<String> modelNames(String body) {
      return inner.modelNames(body);
    }
  }

  /** A server at which a call gets no further than to a certain point. */
  private static final class Hole implements AutoCloseable {
    private final Where where;
    private final ServerSocket server = new ServerSocket();
    private final List<Socket> sockets = new ArrayList<>();

    Hole(Where where) throws IOException {
      this.where = where;
      server.setReceiveBufferSize(4096);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      switch (where) {
        case CONNECTING -> fillBacklog();
        case ANSWER -> Thread.ofVirtual().start(this::readAndSayNothing);
        default -> {}
      }
    }

    private void fillBacklog() throws IOException {
      boolean isFull = false;
      while (!isFull) {
        Socket socket = new Socket();
        sockets.add(socket);
        try {
          socket.connect(server.getLocalSocketAddress(), 200);
        } catch (java.net.SocketTimeoutException e) {
          isFull = true;
        }
      }
    }

    private void readAndSayNothing() {
      while (!server.isClosed()) {
        try {
          Socket socket = server.accept();
          Thread.ofVirtual().start(() -> drain(socket));
        } catch (IOException e) {
          return;
        }
      }
    }

    private static void drain(Socket socket) {
      try (socket) {
        long _ = socket.getInputStream().skip(Long.MAX_VALUE);
      } catch (IOException e) {
        // The client broke off, which is what this is about.
        return;
      }
    }

    URI uri() {
      String scheme = where == Where.HANDSHAKE ? "https" : "http";
      String host = where == Where.NAME ? HangingNames.HANGS : "127.0.0.1";
      return URI.create(scheme + "://" + host + ":" + server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
