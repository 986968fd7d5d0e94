package io.nodesmith.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains a stream, keeps the first bytes of it, and knows when there were more. */
final class BoundedOutput implements Runnable {
  private final InputStream stream;
  private final long limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private volatile boolean exceeded;

  BoundedOutput(InputStream stream, long limit) {
    this.stream = stream;
    this.limit = limit;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[16 * 1024];
    try (stream) {
      int read = stream.read(buffer);
      while (read >= 0) {
        keep(buffer, read);
        read = stream.read(buffer);
      }
    } catch (IOException e) {
      // The writer was ended while we read: what was kept so far is all there is.
      return;
    }
  }

  private void keep(byte[] buffer, int read) {
    synchronized (kept) {
      int room = (int) Math.min(read, Math.max(0, limit - kept.size()));
      kept.write(buffer, 0, room);
      if (room < read) {
        exceeded = true;
      }
    }
  }

  boolean exceeded() {
    return exceeded;
  }

  String text() {
    synchronized (kept) {
      return kept.toString(StandardCharsets.UTF_8);
    }
  }
}
