package io.nodesmith.template;

import io.nodesmith.contract.Example;
import io.nodesmith.contract.Field;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.contract.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the view of a contract that Java templates see. */
public final class JavaViews implements NodeViews {
  private final NodeContract contract;
  private final JavaSamples samples;

  public JavaViews(NodeContract contract) {
    this.contract = contract;
    this.samples = new JavaSamples(contract);
  }

  /** The package of a node's code. */
  public static String packageName(NodeContract contract) {
    return "onex.nodes." + JavaNames.packagePart(contract.name()) + "." + versionPart(contract);
  }

  /** A version as part of a path: {@code v1_0_0}. */
  public static String versionPart(NodeContract contract) {
    return "v" + contract.version().replace('.', '_');
  }

  @Override
  public NodeView node(List<Collaborator> collaborators) {
    Set<String> imports = new TreeSet<>();
    allFields().forEach(field -> imports.addAll(JavaTypes.imports(field.type())));
    return new NodeView(
        contract,
        packageName(contract),
        JavaNames.pascal(contract.name()),
        documentation(contract.description()),
        contract.operations().stream().map(this::operation).toList(),
        contract.types().stream()
            .map(
                type ->
                    new NodeView.TypeView(
                        JavaNames.type(type.name()),
                        type.name(),
                        documentation(type.description()),
                        fields(type.fields())))
            .toList(),
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
        JavaNames.method(operation.name()),
        JavaNames.record(operation.name()),
        documentation(operation.description()),
        fields(operation.inputs()),
        fields(operation.outputs()),
        operation.errors().stream()
            .map(e -> new OperationView.ErrorView(e.code().name(), documentation(e.when())))
            .toList(),
        examples(operation),
        samples.arguments(operation.inputs(), 1),
        samples.arguments(operation.inputs(), 2));
  }

  @Override
  public Optional<NodeView.TypeView> entity(Operation operation) {
    return OperationGroup.entity(operation)
        .flatMap(contract::type)
        .map(
            type ->
                new NodeView.TypeView(
                    JavaNames.type(type.name()),
                    type.name(),
                    documentation(type.description()),
                    fields(type.fields())));
  }

  private List<FieldView> fields(List<Field> fields) {
    List<FieldView> views = new ArrayList<>();
    for (Field field : fields) {
      TypeRef type = field.type();
      views.add(
          new FieldView(
              field,
              JavaNames.component(field.name()),
              field.required() ? JavaTypes.required(type) : "@Nullable " + JavaTypes.boxed(type),
              samples.value(field, 1),
              samples.value(field, 2),
              views.size() + 1,
              views.size() + 1 == fields.size()));
    }
    return views;
  }

  private List<OperationView.ExampleView> examples(Operation operation) {
    List<OperationView.ExampleView> views = new ArrayList<>();
    JavaLiterals literals = new JavaLiterals(contract);
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
                "gives" + JavaNames.record(operation.name()) + "Example" + (views.size() + 1),
                arguments.get(),
                expected));
      }
    }
    return views;
  }

  /** Words of a user, safe inside a documentation comment. */
  static String documentation(String text) {
    String line = text.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        case '@' -> safe.append("&#64;");
        case '\\' -> safe.append("&#92;");
        case '/' -> safe.append(i > 0 && line.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
