package io.nodesmith.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

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
    return object(json, 0, fields);
  }

  /** The same behind so many bytes that are left free. */
  static byte[] object(ObjectMapper json, int free, Fields fields) {
    Bytes bytes = new Bytes(free);
    try (JsonGenerator out = json.getFactory().createGenerator(bytes)) {
      out.writeStartObject();
      fields.writeTo(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    }
    return bytes.all();
  }

  /** What a generator writes; nearly always that is one piece, which then is copied once. */
  private static final class Bytes extends OutputStream {
    private byte[] bytes = {};
    private int length;

    Bytes(int free) {
      length = free;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) {
      int end = Math.addExact(length, count);
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length == 0 ? end : Math.max(end, 2 * bytes.length));
      }
      System.arraycopy(from, offset, bytes, length, count);
      length = end;
    }

    byte[] all() {
      return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
  }
}
