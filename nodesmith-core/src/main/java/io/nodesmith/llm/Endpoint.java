package io.nodesmith.llm;

import java.net.URI;

/**
 * Where models answer.
 *
 * @param name the provider's name, as the catalogue knows it: {@code zai}, {@code ollama}...
 * @param base the address that paths are added to
 * @param key what it asks for; may be none
 * @param dialect how it is spoken to
 * @param streaming whether replies are asked for as streams, so that a stalled one is noticed early
 * @param mostCalls calls under way at most; the limit lowers itself when the endpoint is overloaded
 */
public record Endpoint(
    String name, URI base, Secret key, Dialect dialect, boolean streaming, int mostCalls) {
  /** Calls under way at most, unless settings say otherwise. */
  public static final int DEFAULT_MOST_CALLS = 1024;

  public Endpoint {
    if (base.getHost() == null || mostCalls < 1) {
      throw new IllegalArgumentException("no such endpoint: " + base + ", " + mostCalls);
    }
  }

  /** An endpoint that streams. */
  public static Endpoint of(String name, URI base, Secret key, Dialect dialect) {
    return new Endpoint(name, base, key, dialect, true, DEFAULT_MOST_CALLS);
  }

  /** The same endpoint, asked for whole replies or for streams. */
  public Endpoint withStreaming(boolean stream) {
    return new Endpoint(name, base, key, dialect, stream, mostCalls);
  }

  /** The same endpoint with another limit on calls under way. */
  public Endpoint withMostCalls(int calls) {
    return new Endpoint(name, base, key, dialect, streaming, calls);
  }

  /** The address with a path added to its own. */
  public URI at(String path) {
    String text = base.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
  }

  /** Host and port, for people and records; user names in the address are not part of it. */
  public String address() {
    return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
  }
}
