package io.nodesmith.testing;

import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server on a real socket of this machine that does with each request what its script says; the
 * last behaviour goes on for ever.
 */
public final class FaultyServer implements AutoCloseable {
  private static final int BACKLOG = 2048;

  private final ServerSocket server;
  private final String scheme;
  private final List<Behaviour> script;
  private final AtomicInteger next = new AtomicInteger();
  private final List<HeardRequest> heard = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final boolean remembering;
  private volatile boolean closed;

  private FaultyServer(
      ServerSocket server, String scheme, List<Behaviour> script, boolean remembering) {
    this.server = server;
    this.scheme = scheme;
    this.script = List.copyOf(script);
    this.remembering = remembering;
  }

  /** A server that does these things with one request after the other. */
  public static FaultyServer with(Behaviour... script) {
    return start(null, List.of(script), true);
  }

  /** The same, with secure connections. */
  public static FaultyServer secure(SSLContext context, Behaviour... script) {
    return start(context, List.of(script), true);
  }

  /** A server that does the same with every request and does not remember what it heard. */
  public static FaultyServer forgetful(Behaviour behaviour) {
    return start(null, List.of(behaviour), false);
  }

  private static FaultyServer start(
      @Nullable SSLContext context, List<Behaviour> script, boolean remembering) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      ServerSocket socket =
          context == null
              ? new ServerSocket(0, BACKLOG, loopback)
              : context.getServerSocketFactory().createServerSocket(0, BACKLOG, loopback);
      String scheme = context == null ? "http" : "https";
      FaultyServer faulty = new FaultyServer(socket, scheme, script, remembering);
      Thread.ofVirtual().name("faulty-server").start(faulty::accept);
      return faulty;
    } catch (IOException e) {
      throw new NodesmithException("server-not-started", true, "No server: " + e.getMessage(), e);
    }
  }

  /** Its address, without a path. */
  public URI uri() {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
  }

  /** What it heard so far, in order. */
  public List<HeardRequest> heard() {
    return List.copyOf(heard);
  }

  private void accept() {
    while (!closed) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        Thread.ofVirtual().name("faulty-connection").start(() -> serve(socket));
      } catch (IOException e) {
        // A client that went away while connecting does not matter; the end does.
        closed = closed || server.isClosed();
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Connection connection = new Connection(socket);
      InputStream in = new java.io.BufferedInputStream(socket.getInputStream());
      HeardRequest request = RequestParser.next(in);
      while (request != null && !connection.isClosing()) {
        if (remembering) {
          heard.add(request);
        }
        int step = Math.min(next.getAndIncrement(), script.size() - 1);
        script.get(step).handle(request, connection);
        request = connection.isClosing() ? null : RequestParser.next(in);
      }
    } catch (IOException e) {
      // The client broke off, which is what many scripts are about.
      open.remove(socket);
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new NodesmithException("server-not-stopped", true, "Not closed: " + e.getMessage(), e);
    }
  }
}
