package io.nodesmith.template.python;

import io.nodesmith.contract.Example;
import io.nodesmith.contract.Field;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.ObjectType;
import io.nodesmith.contract.Operation;
import io.nodesmith.contract.TypeRef;
import io.nodesmith.template.Collaborator;
import io.nodesmith.template.FieldView;
import io.nodesmith.template.NodeView;
import io.nodesmith.template.NodeViews;
import io.nodesmith.template.OperationGroup;
import io.nodesmith.template.OperationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the view of a contract that Python templates and patterns see. */
public final class PythonViews implements NodeViews {
  private final NodeContract contract;
  private final PythonSamples samples;

  public PythonViews(NodeContract contract) {
    this.contract = contract;
    this.samples = new PythonSamples(contract);
  }

  @Override
  public NodeView node(List<Collaborator> collaborators) {
    Set<String> imports = new TreeSet<>();
    allFields().forEach(field -> imports.addAll(PythonTypes.imports(field.type())));
    return new NodeView(
        contract,
        "v" + contract.version().replace('.', '_'),
        NodeContract.pascal(contract.name()),
        PythonText.documentation(contract.description()),
        contract.operations().stream().map(this::operation).toList(),
        contract.types().stream().map(this::type).toList(),
        List.copyOf(imports),
        collaborators);
  }

  private Stream<Field> allFields() {
    return Stream.concat(
        contract.operations().stream()
            .flatMap(op -> Stream.concat(op.inputs().stream(), op.outputs().stream())),
        contract.types().stream().flatMap(type -> type.fields().stream()));
  }

  @Override
  public OperationView operation(Operation operation) {
    return new OperationView(
        operation,
        PythonNames.method(operation.name()),
        PythonNames.operationType(contract, operation.name()),
        PythonText.documentation(operation.description()),
        fields(operation.inputs()),
        fields(operation.outputs()),
        operation.errors().stream()
            .map(
                error ->
                    new OperationView.ErrorView(
                        error.code().name(), PythonText.documentation(error.when())))
            .toList(),
        examples(operation),
        samples.arguments(operation.inputs(), 1),
        samples.arguments(operation.inputs(), 2));
  }

  @Override
  public Optional<NodeView.TypeView> entity(Operation operation) {
    return OperationGroup.entity(operation).flatMap(contract::type).map(this::type);
  }

  private NodeView.TypeView type(ObjectType type) {
    return new NodeView.TypeView(
        PythonNames.type(type.name()),
        type.name(),
        PythonText.documentation(type.description()),
        fields(type.fields()));
  }

  private List<FieldView> fields(List<Field> fields) {
    List<FieldView> views = new ArrayList<>();
    for (Field field : fields) {
      TypeRef type = field.type();
      views.add(
          new FieldView(
              described(field),
              PythonNames.field(field.name()),
              PythonTypes.annotation(type) + (field.required() ? "" : " | None"),
              samples.value(field, 1),
              samples.value(field, 2),
              views.size() + 1,
              views.size() + 1 == fields.size()));
    }
    return views;
  }

  /** The same field with a description that is safe in a string. */
  private static Field described(Field field) {
    return new Field(
        field.name(), field.type(), field.required(), PythonText.inString(field.description()));
  }

  private List<OperationView.ExampleView> examples(Operation operation) {
    List<OperationView.ExampleView> views = new ArrayList<>();
    PythonLiterals literals = new PythonLiterals(contract);
    for (Example example : operation.examples()) {
      Optional<String> arguments = literals.arguments(operation.inputs(), example.input());
      List<OperationView.Expected> expected =
          fields(operation.outputs()).stream()
              .filter(field -> example.output().containsKey(field.snake()))
              .flatMap(
                  field ->
                      literals
                          .value(field.field().type(), example.output().get(field.snake()))
                          .map(value -> new OperationView.Expected(field, value))
                          .stream())
              .toList();
      if (arguments.isPresent() && !expected.isEmpty()) {
        views.add(
            new OperationView.ExampleView(
                "gives_" + operation.name() + "_example_" + (views.size() + 1),
                arguments.get(),
                expected));
      }
    }
    return views;
  }
}
