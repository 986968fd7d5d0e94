package io.nodesmith.llm;

import java.net.URI;
import java.util.Map;

/**
 * An HTTP request before it is sent.
 *
 * @param uri where it goes
 * @param headers its headers; the key among them
 * @param body what is posted; empty for a GET
 */
public record WireRequest(URI uri, Map<String, String> headers, String body) {
  @Override
  public String toString() {
    return "WireRequest[" + uri.getHost() + uri.getPath() + "]";
  }
}
