package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;

/** Tells functions that answer requests of strangers. */
final class WebEntry {
  private WebEntry() {}

  static boolean isOne(Statement.Function function, FlowFacts facts) {
    for (Expression decorator : function.decorators()) {
      Expression plain = decorator instanceof Expression.Call call ? call.callee() : decorator;
      if (facts.isWebMark(Interpreter.lastName(plain))) {
        return true;
      }
    }
    return !function.parameters().isEmpty()
        && (function.parameters().getFirst().name().equals("request")
            || function.parameters().stream()
                .anyMatch(p -> p.type().endsWith("HttpServletRequest")));
  }
}
