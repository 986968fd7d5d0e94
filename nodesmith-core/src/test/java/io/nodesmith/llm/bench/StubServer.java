package io.nodesmith.llm.bench;

import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.io.IOException;
import java.time.Duration;

/** A process that answers every chat request after 50 ms; it ends with its standard input. */
public final class StubServer {
  static final Duration DELAY = Duration.ofMillis(50);
  static final String REPLY = "```java\nreturn a + b;\n```\n".repeat(20);

  private StubServer() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    Behaviour says = Chat.says(REPLY, 500, 200);
    try (FaultyServer server =
        FaultyServer.forgetful(
            (request, connection) -> {
              connection.pause(DELAY);
              says.handle(request, connection);
            })) {
      System.out.println(server.uri());
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }
}
