package io.nodesmith.testing;

import java.util.Map;

/**
 * A request that a server heard.
 *
 * @param method the HTTP method
 * @param path path and query
 * @param headers by lower-case name
 * @param body the body as text
 */
public record HeardRequest(String method, String path, Map<String, String> headers, String body) {
  public HeardRequest {
    headers = Map.copyOf(headers);
  }
}
