package io.nodesmith.request;

import io.nodesmith.onex.NodeKind;
import java.util.List;
import java.util.Optional;

/**
 * What a request asks for.
 *
 * @param serviceName {@code ^[a-z][a-z0-9_]*$}, 2 to 64 characters
 * @param domain field of work, {@code database} or {@code payments} for instance; {@code general}
 *     if the text names none
 * @param description the user's words, without control characters
 * @param operations in the text's order, names unique, never empty
 * @param entities data models that the text describes
 * @param features qualities asked for, {@code connection_pooling} for instance
 * @param dependencies systems that the node needs, {@code postgresql} for instance
 * @param performance limits asked for
 * @param errors sentences about failures
 * @param examples inputs with their outputs
 * @param steps the steps of an orchestration; empty for other requests
 * @param namedKinds node kinds that the text itself gives the node; two are a contradiction
 * @param confidence from 0 to 1
 */
public record Requirements(
    String serviceName,
    String domain,
    String description,
    List<RequestedOperation> operations,
    List<DataModel> entities,
    List<String> features,
    List<String> dependencies,
    Performance performance,
    List<String> errors,
    List<Example> examples,
    StepPlan steps,
    List<NodeKind> namedKinds,
    double confidence) {
  public Requirements {
    operations = List.copyOf(operations);
    entities = List.copyOf(entities);
    features = List.copyOf(features);
    dependencies = List.copyOf(dependencies);
    errors = List.copyOf(errors);
    examples = List.copyOf(examples);
    namedKinds = List.copyOf(namedKinds);
  }

  /** The kind that the text explicitly gives the node, if it gives exactly one. */
  public Optional<NodeKind> nodeTypeHint() {
    return namedKinds.size() == 1 ? Optional.of(namedKinds.getFirst()) : Optional.empty();
  }
}
