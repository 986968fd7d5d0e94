package io.nodesmith.llm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts bytes into lines at LF, CR LF or CR, wherever the pieces were cut; a line is decoded only
 * when it is whole, so that no character is split.
 */
public final class LineSplitter {
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private final Consumer<String> lines;
  private boolean afterCarriageReturn;

  public LineSplitter(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Takes the next bytes. */
  public void take(ByteBuffer bytes) {
    byte[] piece = new byte[bytes.remaining()];
    bytes.get(piece);
    int start = 0;
    for (int i = 0; i < piece.length; i++) {
      byte b = piece[i];
      if (b == '\n' || b == '\r') {
        boolean lineFeedOfPair = b == '\n' && afterCarriageReturn;
        if (!lineFeedOfPair) {
          flush(piece, start, i);
        }
        start = i + 1;
      }
      afterCarriageReturn = b == '\r';
    }
    line.write(piece, start, piece.length - start);
  }

  /** Takes what is left as the last line, if anything is. */
  public void end() {
    if (line.size() > 0) {
      flush(new byte[0], 0, 0);
    }
  }

  private void flush(byte[] piece, int start, int end) {
    String whole;
    if (line.size() == 0) {
      whole = new String(piece, start, end - start, StandardCharsets.UTF_8);
    } else {
      line.write(piece, start, end - start);
      whole = line.toString(StandardCharsets.UTF_8);
      line.reset();
    }
    lines.accept(whole);
  }
}
