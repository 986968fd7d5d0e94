package io.nodesmith.contract;

import java.util.List;

/**
 * Where a node listens and speaks on the event bus.
 *
 * @param subscribe topics of the commands that it obeys
 * @param publish topics of the events that it tells
 */
public record Topics(List<String> subscribe, List<String> publish) {
  public Topics {
    subscribe = List.copyOf(subscribe);
    publish = List.copyOf(publish);
  }

  /** The topics that follow from a node's name and operations. */
  static Topics of(String service, List<Operation> operations) {
    String owner = service.replace('_', '-');
    return new Topics(
        operations.stream().map(op -> topic("cmd", owner, op, "")).toList(),
        operations.stream().map(op -> topic("evt", owner, op, "-completed")).toList());
  }

  private static String topic(String kind, String owner, Operation operation, String suffix) {
    return "onex." + kind + "." + owner + "." + operation.name().replace('_', '-') + suffix + ".v1";
  }
}
