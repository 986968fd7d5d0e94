package io.nodesmith.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The server's end of one connection, on which anything can be written or broken off. */
public final class Connection {
  private final Socket socket;
  private final OutputStream out;
  private boolean closing;

  Connection(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  /** Writes bytes as they are, and flushes. */
  public void raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Writes text as it is. */
  public void raw(String text) throws IOException {
    raw(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a whole answer with its length. */
  public void answer(int status, List<String> headers, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(head(status, headers));
    head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
    byte[] headBytes = head.toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[headBytes.length + bytes.length];
    System.arraycopy(headBytes, 0, all, 0, headBytes.length);
    System.arraycopy(bytes, 0, all, headBytes.length, bytes.length);
    raw(all);
  }

  /** Begins an answer in chunks. */
  public void begin(int status, List<String> headers) throws IOException {
    raw(head(status, headers) + "Transfer-Encoding: chunked\r\n\r\n");
  }

  /** Writes one chunk. */
  public void chunk(byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(bytes);
    raw("\r\n");
  }

  /** Writes one chunk of text. */
  public void chunk(String text) throws IOException {
    chunk(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Ends an answer in chunks. */
  public void end() throws IOException {
    raw("0\r\n\r\n");
  }

  /** Breaks the connection so that the other side sees a reset. */
  public void reset() throws IOException {
    closing = true;
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Closes the connection in good order. */
  public void close() throws IOException {
    closing = true;
    socket.close();
  }

  /** Waits; ends early only if the thread is interrupted. */
  public void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  /** Waits until the other side closes; false if it does not within the time. */
  public boolean awaitClose(Duration limit) throws IOException {
    socket.setSoTimeout((int) limit.toMillis());
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      // A reset is an end too.
      return true;
    }
  }

  boolean isClosing() {
    return closing;
  }

  private static String head(int status, List<String> headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    return head.toString();
  }
}
