package io.nodesmith.validate;

import io.nodesmith.validate.code.Parameter;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.List;
import java.util.regex.Pattern;

/** Type hints on everything that others see of a Python file. */
final class PythonTypesCheck implements Check {
  private static final Pattern BARE_ANY =
      Pattern.compile("(typing\\.|t\\.)?Any|\"Any\"|dict|list|tuple|set|(Dict|List|Tuple|Set)");
  static final Rule HINT =
      Rule.warning(
          RuleGroup.TYPES,
          "missing-type-hint",
          "A parameter or result without a type",
          "Nobody can check the callers, and the contract's types are lost.",
          "Annotate each parameter and the result with the type that the contract gives.");
  static final Rule ANY =
      Rule.warning(
          RuleGroup.TYPES,
          "bare-any",
          "A type that says nothing",
          "Any, and a container without its elements, turn the checker off where it matters.",
          "Write the type of the contract, with the types of the elements.");

  @Override
  public List<Rule> rules() {
    return List.of(HINT, ANY);
  }

  @Override
  public void inspect(Inspection inspection) {
    if (!inspection.tree().isPython()) {
      return;
    }
    for (Statement.Function function : inspection.functions()) {
      hints(inspection, function);
    }
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.Assignment assignment && !assignment.type().isEmpty()) {
            any(inspection, assignment.type(), assignment);
          }
        },
        e -> {});
  }

  private static void hints(Inspection inspection, Statement.Function function) {
    for (int i = 0; i < function.parameters().size(); i++) {
      Parameter parameter = function.parameters().get(i);
      boolean self = i == 0 && (parameter.name().equals("self") || parameter.name().equals("cls"));
      if (parameter.type().isEmpty() && !self && !parameter.name().isEmpty()) {
        inspection.report(
            HINT,
            parameter.span(),
            "The parameter " + parameter.name() + " of " + function.name() + " has no type.");
      } else if (BARE_ANY.matcher(parameter.type()).matches() && parameter.stars().isEmpty()) {
        inspection.report(
            ANY, parameter.span(), parameter.name() + ": " + parameter.type() + " says nothing.");
      }
    }
    if (function.returnType().isEmpty() && !function.name().equals("__init__")) {
      inspection.report(HINT, function.signature(), function.name() + " has no type of result.");
    } else if (BARE_ANY.matcher(function.returnType()).matches()) {
      inspection.report(
          ANY,
          function.signature(),
          "The result of " + function.name() + " is " + function.returnType() + ".");
    }
  }

  private static void any(Inspection inspection, String type, Statement.Assignment assignment) {
    if (BARE_ANY.matcher(type).matches()) {
      inspection.report(ANY, assignment.span(), type + " says nothing.");
    }
  }
}
