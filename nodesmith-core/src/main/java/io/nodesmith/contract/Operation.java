package io.nodesmith.contract;

import java.util.List;

/**
 * One thing that a node does.
 *
 * @param name snake case
 * @param archetype the well-known kind of operation that this is, {@code crud.create} for instance;
 *     {@code custom} if it is none
 * @param description one sentence
 * @param inputs fields of the request
 * @param outputs fields of the response
 * @param errors ways in which it may fail
 * @param examples inputs with their outputs
 * @param steps names of the steps that it coordinates, in order; empty unless it orchestrates
 */
public record Operation(
    String name,
    String archetype,
    String description,
    List<Field> inputs,
    List<Field> outputs,
    List<ErrorCase> errors,
    List<Example> examples,
    List<String> steps) {

  /** The archetype of an operation that is like no known one. */
  public static final String CUSTOM = "custom";

  public Operation {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    errors = List.copyOf(errors);
    examples = List.copyOf(examples);
    steps = List.copyOf(steps);
  }
}
