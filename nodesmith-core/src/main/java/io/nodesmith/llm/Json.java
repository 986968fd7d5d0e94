package io.nodesmith.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads and writes JSON. */
public final class Json {
  private Json() {}

  /**
   * A mapper whose buffers are shared by all threads: by default each thread has its own, and here
   * most threads live for one call or less.
   */
  public static ObjectMapper mapper() {
    return new ObjectMapper(
        JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build());
  }
}
