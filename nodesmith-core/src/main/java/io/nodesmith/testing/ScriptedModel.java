package io.nodesmith.testing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that gives these replies one after the other, and the last one for ever. */
public final class ScriptedModel implements AutoCloseable {
  private final FaultyServer server;

  private ScriptedModel(FaultyServer server) {
    this.server = server;
  }

  /** Starts a server with these replies, in order of the prompts, whatever they say. */
  public static ScriptedModel with(String... replies) {
    List<String> script = List.of(replies);
    AtomicInteger next = new AtomicInteger();
    Replies inOrder =
        prompt -> Optional.of(script.get(Math.min(next.getAndIncrement(), script.size() - 1)));
    return new ScriptedModel(FaultyServer.with(inOrder.behaviour()));
  }

  /** Starts a server that makes its replies from the prompts. */
  public static ScriptedModel answering(Replies replies) {
    return new ScriptedModel(FaultyServer.with(replies.behaviour()));
  }

  /** The address to which {@code /chat/completions} is added. */
  public URI uri() {
    return server.uri();
  }

  /** What it was asked, in order. */
  public List<HeardRequest> heard() {
    return server.heard();
  }

  @Override
  public void close() {
    server.close();
  }
}
