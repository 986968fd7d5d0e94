package io.nodesmith.validate;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Expression.Literal;
import io.nodesmith.validate.code.Statement;
import java.util.ArrayList;
import java.util.List;

/** Which statements run whenever their block runs to its end. */
final class Reach {
  private Reach() {}

  /** The statements that always run, in order, those of plain inner blocks among them. */
  static List<Statement> of(List<Statement> body) {
    List<Statement> reached = new ArrayList<>();
    collect(body, reached);
    return reached;
  }

  private static boolean collect(List<Statement> body, List<Statement> reached) {
    for (Statement statement : body) {
      reached.add(statement);
      boolean ends =
          switch (statement) {
            case Statement.Return s -> true;
            case Statement.Raise s -> true;
            case Statement.Jump s -> !s.keyword().equals("pass");
            case Statement.Block s -> collect(s.body(), reached);
            case Statement.Attempt s -> collect(s.body(), reached);
            case Statement.Branch s -> branch(s, reached);
            case Statement.Assignment s -> false;
            case Statement.Evaluation s -> false;
            case Statement.Choice s -> false;
            case Statement.Each s -> false;
            case Statement.While s -> false;
            case Statement.Function s -> false;
            case Statement.Type s -> false;
            case Statement.Import s -> false;
            case Statement.Assertion s -> false;
            case Statement.Other s -> false;
          };
      if (ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean branch(Statement.Branch branch, List<Statement> reached) {
    if (isConstant(branch.test(), "true")) {
      return collect(branch.then(), reached);
    }
    if (isConstant(branch.test(), "false")) {
      return collect(branch.otherwise(), reached);
    }
    return Code.leaves(branch.then()) && Code.leaves(branch.otherwise());
  }

  static boolean isConstant(Expression test, String value) {
    return test instanceof Literal literal
        && literal.kind() == Literal.Kind.BOOLEAN
        && literal.value().equalsIgnoreCase(value);
  }
}
