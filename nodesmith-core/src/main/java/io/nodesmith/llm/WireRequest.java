package io.nodesmith.llm;

import java.net.URI;
import java.util.Map;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request before it is sent.
 *
 * @param uri where it goes
 * @param headers its headers; the key among them
 * @param body what is posted; null for a GET
 */
public record WireRequest(URI uri, Map<String, String> headers, @Nullable HttpEntity body) {
  /** Asks for what is there. */
  public static WireRequest get(URI uri, Map<String, String> headers) {
    return new WireRequest(uri, headers, null);
  }

  /** Sends JSON there; the bytes are not changed from now on. */
  public static WireRequest post(URI uri, Map<String, String> headers, byte[] json) {
    return new WireRequest(uri, headers, new ByteArrayEntity(json, null));
  }

  @Override
  public String toString() {
    return "WireRequest[" + uri.getHost() + uri.getPath() + "]";
  }
}
