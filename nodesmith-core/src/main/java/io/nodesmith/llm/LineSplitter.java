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
    while (bytes.hasRemaining()) {
      byte b = bytes.get();
      boolean lineFeedOfPair = b == '\n' && afterCarriageReturn;
      afterCarriageReturn = b == '\r';
      if (lineFeedOfPair) {
        continue;
      }
      if (b == '\n' || b == '\r') {
        flush();
      } else {
        line.write(b);
      }
    }
  }

  /** Takes what is left as the last line, if anything is. */
  public void end() {
    if (line.size() > 0) {
      flush();
    }
  }

  private void flush() {
    String whole = line.toString(StandardCharsets.UTF_8);
    line.reset();
    lines.accept(whole);
  }
}
