package io.nodesmith.testing;

import java.io.IOException;

/** What a server does with one request. */
@FunctionalInterface
public interface Behaviour {
  /** Answers, or does whatever else it likes with the connection. */
  void handle(HeardRequest request, Connection connection) throws IOException;
}
