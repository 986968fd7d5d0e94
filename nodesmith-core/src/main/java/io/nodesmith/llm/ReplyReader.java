package io.nodesmith.llm;

import java.nio.ByteBuffer;

/** Reads the bytes of one answer, as they come, into a draft. */
public interface ReplyReader {
  /** Takes the next bytes. */
  void take(ByteBuffer bytes);

  /** The answer ended in good order. */
  void end();
}
