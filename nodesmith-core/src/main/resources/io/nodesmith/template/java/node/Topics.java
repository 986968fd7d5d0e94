package {{node.packageName}};

import java.util.List;

/** Where {@link {{node.node}}} listens and speaks on the event bus. */
public final class {{node.pascal}}Topics {
  /** Commands that the node obeys, one an operation. */
  public static final List<String> SUBSCRIBE =
      List.of({{#node.contract.topics.subscribe}}"{{this}}"{{^-last}}, {{/-last}}{{/node.contract.topics.subscribe}});

  /** Events that the node tells, one an operation. */
  public static final List<String> PUBLISH =
      List.of({{#node.contract.topics.publish}}"{{this}}"{{^-last}}, {{/-last}}{{/node.contract.topics.publish}});

  private {{node.pascal}}Topics() {}
}
