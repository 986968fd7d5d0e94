package io.nodesmith.llm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpResponse;

/** An answer that is kept as text, up to a limit in bytes. */
final class SmallBody implements Exchange.Intake {
  private final int limit;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private int status;

  SmallBody(int limit) {
    this.limit = limit;
  }

  @Override
  public void head(HttpResponse head) {
    status = head.getCode();
  }

  @Override
  public boolean take(ByteBuffer piece) {
    byte[] copy = new byte[Math.min(piece.remaining(), limit - body.size())];
    piece.get(copy);
    body.writeBytes(copy);
    return body.size() < limit;
  }

  @Override
  public void end() {
    // It is what it is.
  }

  @Override
  public boolean isLate() {
    return false;
  }

  /** The status; 0 until the head has come. */
  int status() {
    return status;
  }

  String text() {
    return body.toString(StandardCharsets.UTF_8);
  }
}
