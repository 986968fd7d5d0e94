package io.nodesmith.template;

import io.nodesmith.contract.Operation;
import java.util.List;

/**
 * An operation of the contract as a template sees it.
 *
 * @param operation what the contract says
 * @param method the method's name in the target language
 * @param type the name of its request and response types
 * @param description safe inside a documentation comment
 * @param inputs fields of its request
 * @param outputs fields of its response
 * @param errors ways in which it may fail
 * @param examples inputs with outputs, as expressions
 * @param arguments sample values for all inputs
 * @param otherArguments other ones
 */
public record OperationView(
    Operation operation,
    String method,
    String type,
    String description,
    List<FieldView> inputs,
    List<FieldView> outputs,
    List<ErrorView> errors,
    List<ExampleView> examples,
    String arguments,
    String otherArguments) {

  /** The name in the contract. */
  public String snake() {
    return operation.name();
  }

  public String archetype() {
    return operation.archetype();
  }

  /** The only, or first, field of the response. */
  public FieldView output() {
    return outputs.getFirst();
  }

  /** Whether it is like no known archetype. */
  public boolean custom() {
    return archetype().equals(Operation.CUSTOM);
  }

  /** Whether any input needs a check that it is there. */
  public boolean hasChecked() {
    return inputs.stream().anyMatch(FieldView::checked);
  }

  /** Names of its steps. */
  public List<String> steps() {
    return operation.steps();
  }

  /** A way to fail. */
  public record ErrorView(String code, String when) {}

  /**
   * An example as expressions of the target language.
   *
   * @param name of the test
   * @param arguments values for all inputs
   * @param expected what each compared output is
   */
  public record ExampleView(String name, String arguments, List<Expected> expected) {}

  /** One output of an example. */
  public record Expected(FieldView field, String value) {}
}
