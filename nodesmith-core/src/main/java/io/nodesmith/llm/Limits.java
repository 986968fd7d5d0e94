package io.nodesmith.llm;

import java.time.Duration;

/**
 * How long anything may take, and how large it may be.
 *
 * @param deadline for a whole call with all its attempts and waits, unless the request has its own
 * @param connect for making a connection
 * @param firstContent from sending a request to the first content of a streamed reply
 * @param idle between two pieces of content
 * @param trickleWindow over how long the rate of a reply is looked at
 * @param trickleFloor bytes of content a second that a reply must bring on average in that window
 * @param replyBytes size of a whole answer on the wire
 */
public record Limits(
    Duration deadline,
    Duration connect,
    Duration firstContent,
    Duration idle,
    Duration trickleWindow,
    int trickleFloor,
    long replyBytes) {
  /** The limits that hold unless settings say otherwise. */
  public static Limits defaults() {
    return new Limits(
        Duration.ofSeconds(180),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        5,
        50L * 1024 * 1024);
  }

  /** The same limits with another deadline for a whole call. */
  public Limits withDeadline(Duration time) {
    return new Limits(time, connect, firstContent, idle, trickleWindow, trickleFloor, replyBytes);
  }
}
