package io.nodesmith.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Reads and writes JSON. */
public final class Json {
  private Json() {}

  /** What is written between the braces of an object. */
  @FunctionalInterface
  public interface Fields {
    /** Writes them, one after the other. */
    void writeTo(JsonGenerator out) throws IOException;
  }

  /**
   * A mapper whose buffers are shared by all threads: by default each thread has its own, and here
   * most threads live for one call or less.
   */
  public static ObjectMapper mapper() {
    return new ObjectMapper(
        JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build());
  }

  /** An object as UTF-8, written field by field without a tree: every call takes this way. */
  public static byte[] object(ObjectMapper json, Fields fields) {
    BufferRecycler buffers = json.getFactory()._getBufferRecycler();
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers);
        JsonGenerator out = json.getFactory().createGenerator(bytes)) {
      out.writeStartObject();
      fields.writeTo(out);
      out.writeEndObject();
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    } finally {
      buffers.releaseToPool();
    }
  }
}
