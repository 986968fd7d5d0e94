package io.nodesmith.llm;

import java.nio.ByteBuffer;
import java.util.List;

/** What comes next from the body of an answer. */
sealed interface Piece {
  /** More bytes. */
  record Bytes(List<ByteBuffer> buffers) implements Piece {}

  /** The end, in good order. */
  record End() implements Piece {}

  /** The connection broke. */
  record Broken(Throwable cause) implements Piece {}

  /** Somebody on our side closed it. */
  record Closed() implements Piece {}
}
