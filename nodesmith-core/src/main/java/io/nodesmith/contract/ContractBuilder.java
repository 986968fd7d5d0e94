package io.nodesmith.contract;

import io.nodesmith.classify.Classification;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.request.RequestedOperation;
import io.nodesmith.request.Requirements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a contract of requirements: each operation takes the shape of its archetype. */
public final class ContractBuilder {
  private final Archetypes archetypes = Archetypes.load();
  private final ExampleReader examples = new ExampleReader();

  /** The contract of a node of the decided kind. */
  public NodeContract build(Requirements requirements, Classification.Decided classification) {
    NodeKind kind = classification.kind();
    Map<RequestedOperation, Archetype> shapes = shapes(requirements, kind);
    Map<String, ObjectType> known = new LinkedHashMap<>();
    List<Operation> operations = new ArrayList<>();
    shapes.forEach(
        (asked, archetype) -> {
          Entity entity = Entity.of(asked, archetype, requirements);
          known.putIfAbsent(entity.name(), entity.type());
          archetype
              .types()
              .forEach(
                  (name, fields) ->
                      known.put(name, new ObjectType(name, "", entity.expand(fields))));
          operations.add(operation(requirements, asked, archetype, entity));
        });
    return new NodeContract(
        requirements.serviceName(),
        kind,
        "1.0.0",
        requirements.description(),
        requirements.domain(),
        types(operations, known),
        operations,
        features(requirements, shapes.values()),
        requirements.dependencies(),
        Topics.of(requirements.serviceName(), operations));
  }

  private Map<RequestedOperation, Archetype> shapes(Requirements requirements, NodeKind kind) {
    RequestWords words = RequestWords.of(requirements);
    Map<RequestedOperation, Archetype> shapes = new LinkedHashMap<>();
    if (kind == NodeKind.ORCHESTRATOR) {
      Archetype flow = archetypes.named(FlowPlan.of(requirements).archetype());
      workflows(requirements).forEach(operation -> shapes.put(operation, flow));
      return shapes;
    }
    for (RequestedOperation operation : requirements.operations()) {
      shapes.put(
          operation,
          archetypes
              .best(kind, operation.verb(), words.with(operation), words.about(operation))
              .orElseGet(() -> custom(kind, operation)));
    }
    return shapes;
  }

  private static List<String> features(
      Requirements requirements, Collection<Archetype> archetypes) {
    Set<String> features = new LinkedHashSet<>(requirements.features());
    archetypes.forEach(archetype -> features.addAll(archetype.features()));
    return List.copyOf(features);
  }

  /** What an orchestrator itself does: the operations that are not merely its steps. */
  private static List<RequestedOperation> workflows(Requirements requirements) {
    List<RequestedOperation> own =
        requirements.operations().stream()
            .filter(operation -> !requirements.steps().names().contains(operation.name()))
            .toList();
    return own.isEmpty()
        ? List.of(
            new RequestedOperation(
                "run_" + requirements.serviceName(),
                "run",
                requirements.serviceName(),
                "Run the steps of the workflow"))
        : own;
  }

  private static Archetype custom(NodeKind kind, RequestedOperation operation) {
    String subject = operation.object().isEmpty() ? "payload" : operation.object();
    return Archetype.custom(kind, Map.of(subject, "any | What is worked on"));
  }

  private Operation operation(
      Requirements requirements, RequestedOperation asked, Archetype archetype, Entity entity) {
    Operation plain =
        new Operation(
            asked.name(),
            archetype.id(),
            description(asked, archetype, entity),
            entity.expand(archetype.inputs()),
            entity.expand(archetype.outputs()),
            archetype.errors(),
            List.of(),
            archetype.kind() == NodeKind.ORCHESTRATOR
                ? FlowPlan.of(requirements).steps()
                : List.of());
    return examples.attach(plain, requirements);
  }

  /** The request's own sentence; where it is no sentence, the archetype's. */
  private static String description(RequestedOperation asked, Archetype archetype, Entity entity) {
    boolean sentence = asked.description().strip().indexOf(' ') > 0;
    if (sentence || archetype.description().isEmpty()) {
      return sentence ? asked.description().strip() : asked.name().replace('_', ' ');
    }
    return archetype.description().replace("$entity", entity.name().replace('_', ' '));
  }

  /** The types that the operations name, and those that these name in turn. */
  private static List<ObjectType> types(List<Operation> operations, Map<String, ObjectType> known) {
    List<Field> fields =
        operations.stream()
            .flatMap(operation -> Stream.of(operation.inputs(), operation.outputs()))
            .flatMap(List::stream)
            .toList();
    return TypeGraph.reachable(fields, known);
  }
}
