package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values used where they are known to be nothing, or likely to be. */
final class NullCheck implements Check {
  static final Rule NOTHING =
      new Rule(
          "use-of-nothing",
          RuleGroup.SECURITY,
          "A value used where it is known to be nothing",
          List.of(476, 690),
          Severity.WARNING,
          "The program stops there, at the moment that the test was made for.",
          "Turn the test around, or leave before the value is used.");
  static final Rule PERHAPS =
      new Rule(
          "result-perhaps-nothing",
          RuleGroup.SECURITY,
          "A result used that may be nothing",
          List.of(476, 690),
          Severity.INFO,
          "Where nothing is found, the program stops with a message about nothing.",
          "Look whether there is a result before it is used.");

  @Override
  public List<Rule> rules() {
    return List.of(NOTHING, PERHAPS);
  }

  @Override
  public void inspect(Inspection inspection) {
    if (inspection.tree().isPython()) {
      inspection.functions().forEach(f -> unasked(inspection, f.body()));
    }
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.Branch branch) {
            tested(branch.test(), true).ifPresent(name -> used(inspection, branch.then(), name));
            tested(branch.test(), false)
                .ifPresent(name -> used(inspection, branch.otherwise(), name));
          }
        },
        e -> {
          if (e instanceof Expression.Operation operation) {
            joined(inspection, operation);
          } else if (e instanceof Expression.Member member && inspection.tree().isPython()) {
            perhaps(inspection, member);
          }
        });
  }

  /** The name that is nothing if the test is true; or, the other way round, if it is false. */
  private static Optional<String> tested(Expression test, boolean isTrue) {
    if (test instanceof Expression.Operation operation && operation.operands().size() == 2) {
      Set<String> operators = isTrue ? Set.of("==", "is") : Set.of("!=", "is not");
      boolean nothing =
          operation.operands().getLast() instanceof Expression.Literal literal
              && literal.kind() == Expression.Literal.Kind.NOTHING;
      if (nothing && operators.contains(operation.operator())) {
        String name = Code.path(operation.operands().getFirst());
        return name.isEmpty() || name.contains("(") ? Optional.empty() : Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static void used(Inspection inspection, List<Statement> body, String name) {
    boolean[] known = {true};
    for (Statement statement : body) {
      boolean plain =
          statement instanceof Statement.Assignment
              || statement instanceof Statement.Evaluation
              || statement instanceof Statement.Return;
      if (!plain || !known[0]) {
        return;
      }
      Walk.own(
          List.of(statement),
          s ->
              known[0] &=
                  !(s instanceof Statement.Assignment a
                      && a.targets().stream().anyMatch(t -> Code.path(t).equals(name))),
          e -> {
            if (known[0] && isUse(e, name)) {
              known[0] = false;
              inspection.report(NOTHING, e.span(), name + " is nothing here.");
            }
          });
    }
  }

  private static boolean isUse(Expression expression, String name) {
    return expression instanceof Expression.Member member && Code.path(member.of()).equals(name);
  }

  /** {@code x == null && x.isEmpty()}, {@code x != null || x.isEmpty()}. */
  private static void joined(Inspection inspection, Expression.Operation operation) {
    boolean and = operation.operator().equals("and");
    if (!and && !operation.operator().equals("or")) {
      return;
    }
    Optional<String> name = tested(operation.operands().getFirst(), and);
    if (name.isPresent()) {
      operation.operands().subList(1, operation.operands().size()).stream()
          .flatMap(o -> Walk.within(o).stream())
          .filter(e -> isUse(e, name.get()))
          .findFirst()
          .ifPresent(e -> inspection.report(NOTHING, e.span(), name.get() + " is nothing here."));
    }
  }

  /** A match that is used in the statements right after it, without a look whether there is one. */
  private static void unasked(Inspection inspection, List<Statement> body) {
    for (int i = 0; i + 1 < body.size(); i++) {
      if (body.get(i) instanceof Statement.Assignment assignment
          && assignment.targets().size() == 1
          && assignment.targets().getFirst() instanceof Expression.Name name
          && assignment.value().flatMap(Code::call).filter(NullCheck::mayFind).isPresent()) {
        matched(inspection, body.subList(i + 1, body.size()), name.id());
      }
    }
  }

  private static boolean mayFind(Expression.Call call) {
    return Code.path(call.callee()).matches("re\\.(match|search|fullmatch)");
  }

  private static void matched(Inspection inspection, List<Statement> after, String name) {
    for (Statement statement : after) {
      boolean plain =
          statement instanceof Statement.Assignment
              || statement instanceof Statement.Evaluation
              || statement instanceof Statement.Return;
      boolean[] asked = {false};
      List<Expression> uses = new ArrayList<>();
      Walk.all(
          List.of(statement),
          s -> {},
          e -> {
            asked[0] |= e instanceof Expression.Operation;
            if (e instanceof Expression.Member member
                && member.of() instanceof Expression.Name of
                && of.id().equals(name)) {
              uses.add(e);
            }
          });
      boolean handed = uses.isEmpty() && mentions(statement, name);
      if (!plain || handed || (asked[0] && !uses.isEmpty())) {
        return;
      }
      if (!uses.isEmpty()) {
        inspection.report(
            PERHAPS, uses.getFirst().span(), "Where nothing fits, " + name + " is nothing.");
        return;
      }
    }
  }

  private static boolean mentions(Statement statement, String name) {
    boolean[] found = {false};
    Walk.all(
        List.of(statement),
        s -> {},
        e -> found[0] |= e instanceof Expression.Name n && n.id().equals(name));
    return found[0];
  }

  private static void perhaps(Inspection inspection, Expression.Member member) {
    if (Set.of("group", "groups", "start", "end", "span").contains(member.name())
        && member.of() instanceof Expression.Call call
        && Code.path(call.callee()).matches("re\\.(match|search|fullmatch)")) {
      inspection.report(PERHAPS, member.span(), "Where nothing fits, there is no match.");
    }
  }
}
