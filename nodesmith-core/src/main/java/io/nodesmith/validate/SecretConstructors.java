package io.nodesmith.validate;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Parameter;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The constructors of a file's own classes, which tell by their parameters what an argument is.
 * Only calls that make a constant are looked at: what a test or a demonstration passes is no
 * secret.
 */
final class SecretConstructors {
  private final List<Constructor> constructors = new ArrayList<>();
  private final Inspection inspection;

  private record Constructor(String type, List<String> parameters) {}

  SecretConstructors(Inspection inspection) {
    this.inspection = inspection;
    for (Statement.Type type : inspection.types()) {
      if (!type.components().isEmpty()) {
        add(type, type.components().stream().map(Parameter::name).toList());
      }
      if (type.decorators().stream().anyMatch(SecretConstructors::isDataclass)) {
        add(type, fields(type));
      }
      for (Statement member : type.body()) {
        if (member instanceof Statement.Function function
            && Set.of("<init>", "__init__").contains(function.name())) {
          List<String> names = function.parameters().stream().map(Parameter::name).toList();
          boolean bound = function.name().equals("__init__") && !names.isEmpty();
          add(type, bound ? names.subList(1, names.size()) : names);
        }
      }
    }
  }

  private void add(Statement.Type type, List<String> parameters) {
    constructors.add(new Constructor(type.name(), parameters));
  }

  private static boolean isDataclass(Expression decorator) {
    String path = Code.call(decorator).map(c -> Code.path(c.callee())).orElse(Code.path(decorator));
    return Code.lastName(path).equals("dataclass");
  }

  private static List<String> fields(Statement.Type type) {
    List<String> names = new ArrayList<>();
    for (Statement member : type.body()) {
      if (member instanceof Statement.Assignment field && !field.type().isEmpty()) {
        names.add(Code.path(field.targets().getFirst()));
      }
    }
    return names;
  }

  /** Tells the name and the value of what is passed by position. */
  void given(BiConsumer<String, Expression> named) {
    Walk.all(
        inspection.tree().body(),
        s -> constant(s).ifPresent(call -> given(call, named)),
        e -> {
          if (e instanceof Expression.Call call && isHandedOn(call)) {
            given(call, named);
          }
        });
  }

  private void given(Expression.Call call, BiConsumer<String, Expression> named) {
    List<Expression.Argument> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      Expression value = arguments.get(i).value();
      if (arguments.get(i).name().isEmpty()) {
        parameter(call, i).ifPresent(name -> named.accept(name, value));
      }
    }
  }

  /** The call that makes a constant, one of an enum for instance. */
  private static Optional<Expression.Call> constant(Statement statement) {
    return statement instanceof Statement.Assignment assignment
            && Code.lastName(Code.path(assignment.targets().getFirst())).matches("[A-Z][A-Z0-9_]*")
        ? assignment.value().flatMap(Code::call)
        : Optional.empty();
  }

  /** The call of a constructor by another one of the same class or of its base. */
  private static boolean isHandedOn(Expression.Call call) {
    return Code.path(call.callee()).matches("this|super|super\\(\\)\\.__init__");
  }

  /** The name of the parameter that an argument goes to; empty where constructors differ. */
  private Optional<String> parameter(Expression.Call call, int index) {
    String callee = Code.path(call.callee()).replaceFirst("\\.new$", "");
    Set<String> names = new HashSet<>();
    for (Constructor one : constructors) {
      boolean meant = isHandedOn(call) || one.type().equals(Code.lastName(callee));
      if (meant && one.parameters().size() >= call.arguments().size()) {
        names.add(one.parameters().get(index));
      }
    }
    return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
  }
}
