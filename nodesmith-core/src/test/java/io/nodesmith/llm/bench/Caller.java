package io.nodesmith.llm.bench;

import java.io.IOException;

/** One way to ask the stub for a reply. */
interface Caller extends AutoCloseable {
  /** Asks once; the answer's text. */
  String call() throws Exception;

  @Override
  default void close() throws IOException {}
}
