package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.Connection;
import io.nodesmith.testing.FaultyServer;
import io.nodesmith.testing.HeardRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
  private static final String BEHIND = "behind.test";
  private static final char[] PASSWORD = "changeit".toCharArray();
  @TempDir Path folder;

  @Test
  void aRefusedConnectionIsRetriedAndCostsNothing() {
    URI nobody;
    try (FaultyServer server = FaultyServer.with(Scripts.good())) {
      nobody = server.uri();
    }
    try (FaultyServer backup = FaultyServer.with(Chat.says("backup", 10, 10));
        Bench bench = bench(nobody, backup)) {
      LlmReply reply = bench.ask();
      assertEquals(
          List.of("unreachable", "unreachable", "unreachable"),
          reply.trail().subList(0, 3).stream().map(a -> a.failure().fault().id()).toList());
      assertEquals(new Cost.Priced(FaultRow.BACKUP), reply.facts().totalCost());
    }
  }

  @Test
  void anUnknownHostIsUnreachable() {
    try (Bench bench =
        new Bench(
            folder, Caps.none(), Bench.patientLimits(), zai(URI.create("http://no.invalid")))) {
      NoReply noReply = bench.askInVain();
      assertEquals(Fault.UNREACHABLE, noReply.trail().getFirst().failure().fault());
      assertEquals(new Cost.Priced(java.math.BigDecimal.ZERO), noReply.cost());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowedAndTheKeyStays(int status) {
    try (FaultyServer thief = FaultyServer.with(Scripts.good());
        FaultyServer server =
            FaultyServer.with(Chat.status(status, "", "Location: " + thief.uri() + "/v1"));
        Bench bench =
            new Bench(folder, Caps.none(), Bench.patientLimits(), Bench.zai(server, true))) {
      NoReply noReply = bench.askInVain();
      assertEquals(Fault.REDIRECTED, noReply.trail().getFirst().failure().fault());
      assertEquals(1, noReply.trail().size());
      assertEquals(List.of(), thief.heard());
    }
  }

  @Test
  void aCertificateThatDoesNotVerifyIsRefused() throws Exception {
    try (FaultyServer server = FaultyServer.secure(selfSigned(), Scripts.good());
        FaultyServer backup = FaultyServer.with(Chat.says("backup", 10, 10));
        Bench bench = bench(server.uri(), backup)) {
      LlmReply reply = bench.ask();
      assertEquals(Fault.TLS_REFUSED, reply.trail().getFirst().failure().fault());
      assertEquals(2, reply.trail().size());
      assertEquals(List.of(), server.heard());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1, /chat/completions",
    "http://127.0.0.1/, /chat/completions",
    "http://someone:secret@127.0.0.1/v1, /v1/chat/completions",
    "http://127.0.0.1/a%2Fb%20c//v1, /a%2Fb%20c//v1/chat/completions"
  })
  void anAddressIsAskedAsItIsWritten(String base, String path) {
    try (FaultyServer server = FaultyServer.with(Scripts.good())) {
      String host = server.uri().getAuthority();
      URI address = URI.create(base.replace("127.0.0.1", host));
      try (Bench bench = new Bench(folder, Caps.none(), Bench.patientLimits(), zai(address))) {
        assertEquals("answer", bench.ask().text());
      }
      HeardRequest heard = server.heard().getFirst();
      assertEquals(path, heard.path());
      assertEquals(host, heard.headers().get("host"));
      assertFalse(heard.headers().containsKey("expect"), heard.headers().toString());
      assertFalse(heard.headers().containsKey("upgrade"), heard.headers().toString());
    }
  }

  @Test
  void aConnectionThatWasClosedWhileItWasIdleIsNotUsed() throws Exception {
    try (FaultyServer server =
            FaultyServer.with(
                (request, connection) -> {
                  Scripts.good().handle(request, connection);
                  connection.close();
                });
        Bench bench =
            new Bench(folder, Caps.none(), Bench.patientLimits(), Bench.zai(server, true))) {
      assertEquals(1, bench.ask().trail().size());
      Thread.sleep(2500);
      assertEquals(1, bench.ask().trail().size());
    }
  }

  @Test
  void aConnectionIsUsedAgain() {
    Set<Connection> connections = ConcurrentHashMap.newKeySet();
    try (FaultyServer server =
            FaultyServer.with(
                (request, connection) -> {
                  connections.add(connection);
                  Scripts.good().handle(request, connection);
                });
        Bench bench =
            new Bench(folder, Caps.none(), Bench.patientLimits(), Bench.zai(server, true))) {
      for (int i = 0; i < 5; i++) {
        assertEquals(1, bench.ask().trail().size());
      }
      assertEquals(1, connections.size());
    }
  }

  @Test
  void aProxyIsTakenFromTheSystem() {
    try (FaultyServer proxy = FaultyServer.with(Scripts.good());
        OwnProxy _ = new OwnProxy(proxy);
        Bench bench =
            new Bench(
                folder, Caps.none(), Bench.patientLimits(), zai(URI.create("http://" + BEHIND)))) {
      assertEquals("answer", bench.ask().text());
      assertTrue(proxy.heard().getFirst().path().startsWith("http://" + BEHIND + "/"));
    }
  }

  @Test
  void aProxyThatRefusesIsNotTheEndpointAndGetsNoKey() {
    try (FaultyServer proxy = FaultyServer.with(Chat.status(407, "who are you?"));
        OwnProxy _ = new OwnProxy(proxy);
        Bench bench =
            new Bench(
                folder, Caps.none(), Bench.patientLimits(), zai(URI.create("https://" + BEHIND)))) {
      Failure failure = bench.askInVain().trail().getFirst().failure();
      assertEquals(Fault.CONNECTION_LOST, failure.fault());
      assertTrue(failure.message().contains("proxy refused with status 407"), failure.message());
      assertTrue(
          proxy.heard().stream().noneMatch(heard -> heard.toString().contains("Bearer")),
          proxy.heard().toString());
    }
  }

  /** A proxy for one host only, so that other tests may run beside. */
  private static final class OwnProxy extends ProxySelector implements AutoCloseable {
    private final ProxySelector before = ProxySelector.getDefault();
    private final Proxy proxy;

    OwnProxy(FaultyServer server) {
      URI uri = server.uri();
      proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), uri.getPort()));
      ProxySelector.setDefault(this);
    }

    @Override
    public List<Proxy> select(URI uri) {
      return BEHIND.equals(uri.getHost()) ? List.of(proxy) : before.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      before.connectFailed(uri, address, failure);
    }

    @Override
    public void close() {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void fiftyMegabytesAreTheLimit() {
    String megabyte = Chat.delta("x".repeat(1 << 20));
    Limits limits = Limits.defaults().withDeadline(Duration.ofSeconds(60));
    try (FaultyServer server =
            FaultyServer.with(
                (request, connection) -> {
                  connection.begin(200, List.of("Content-Type: text/event-stream"));
                  for (int i = 0; i < 60; i++) {
                    connection.chunk(megabyte);
                  }
                  connection.end();
                });
        Bench bench = new Bench(folder, Caps.none(), limits, Bench.zai(server, true))) {
      NoReply noReply = bench.askInVain();
      Failure failure = noReply.trail().getFirst().failure();
      assertEquals(Fault.TOO_LARGE, failure.fault());
      assertTrue(failure.message().contains("52428800"), failure.message());
    }
  }

  private Bench bench(URI first, FaultyServer backup) {
    return new Bench(folder, Caps.none(), Bench.patientLimits(), zai(first), Bench.premium(backup));
  }

  private static Route zai(URI uri) {
    Endpoint endpoint = Endpoint.of("zai", uri, Bench.KEY, OpenAiDialect.zai());
    return new Route(Tier.CLOUD_FAST, endpoint, "glm-4.5");
  }

  private SSLContext selfSigned() throws Exception {
    Path store = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    assertEquals(0, process.waitFor());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
