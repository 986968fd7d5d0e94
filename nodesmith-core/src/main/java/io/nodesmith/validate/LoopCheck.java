package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Loops that never end, or go one step too far. */
final class LoopCheck implements Check {
  static final Rule ENDLESS =
      new Rule(
          "endless-loop",
          RuleGroup.SECURITY,
          "A loop that never ends",
          List.of(835, 834, 400),
          Severity.WARNING,
          "It holds its thread for ever, and with it whoever waits for the answer.",
          "Give the loop a condition that becomes false, or a way out.");
  static final Rule BEYOND =
      new Rule(
          "off-by-one",
          RuleGroup.SECURITY,
          "A loop that goes one step too far",
          List.of(193, 125, 787),
          Severity.WARNING,
          "The last round reads or writes beyond the end.",
          "Stop before the length: range(len(x)), i < x.length.");

  @Override
  public List<Rule> rules() {
    return List.of(ENDLESS, BEYOND);
  }

  @Override
  public void inspect(Inspection inspection) {
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.While loop) {
            endless(inspection, loop);
            beyond(inspection, loop);
          } else if (s instanceof Statement.Each each) {
            range(inspection, each);
          }
        },
        e -> {});
  }

  private static void endless(Inspection inspection, Statement.While loop) {
    boolean always = isAlways(loop.test());
    boolean stuck = !always && loop.steps().isEmpty() && isStuck(loop);
    boolean counter = stuck && isCounter(loop.test());
    if ((always || stuck) && (counter || !hasWayOut(loop.body(), true))) {
      inspection.report(ENDLESS, loop.test().span(), "Nothing in the loop can end it.");
    }
  }

  /** Whether it compares a name with a number: a counter that the loop forgets to count. */
  private static boolean isCounter(Expression test) {
    return test instanceof Expression.Operation operation
        && operation.operands().getFirst() instanceof Expression.Name
        && operation.operands().getLast() instanceof Expression.Literal;
  }

  private static boolean isAlways(Expression test) {
    return test instanceof Expression.Literal literal
        && Set.of("true", "True", "1").contains(literal.value());
  }

  private static boolean hasWayOut(List<Statement> body, boolean ownLoop) {
    for (Statement statement : body) {
      boolean leaves =
          switch (statement) {
            case Statement.Return s -> true;
            case Statement.Raise s -> true;
            case Statement.Jump s -> s.keyword().equals("break") && ownLoop;
            case Statement.Branch s ->
                hasWayOut(s.then(), ownLoop) || hasWayOut(s.otherwise(), ownLoop);
            case Statement.Choice s ->
                s.cases().stream().anyMatch(c -> hasWayOut(c.body(), ownLoop));
            case Statement.Each s -> hasWayOut(s.body(), false);
            case Statement.While s -> hasWayOut(s.body(), false);
            case Statement.Attempt s ->
                hasWayOut(s.body(), ownLoop)
                    || s.handlers().stream().anyMatch(h -> hasWayOut(h.body(), ownLoop))
                    || hasWayOut(s.last(), ownLoop);
            case Statement.Block s -> hasWayOut(s.body(), ownLoop);
            case Statement.Assignment s -> false;
            case Statement.Evaluation s -> endsOrWaits(s.expression());
            case Statement.Function s -> false;
            case Statement.Type s -> false;
            case Statement.Import s -> false;
            case Statement.Assertion s -> true;
            case Statement.Other s -> false;
          };
      if (leaves) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsOrWaits(Expression expression) {
    return Walk.within(expression).stream()
        .flatMap(e -> e instanceof Expression.Wrapped w ? Stream.of(w.keyword()) : names(e))
        .anyMatch(
            n ->
                Set.of(
                        "await",
                        "yield",
                        "exit",
                        "_exit",
                        "abort",
                        "accept",
                        "recv",
                        "recvfrom",
                        "take",
                        "input",
                        "next",
                        "receive",
                        "send",
                        "sendto")
                    .contains(n));
  }

  private static Stream<String> names(Expression expression) {
    return expression instanceof Expression.Call call
        ? Stream.of(Code.lastName(Code.path(call.callee())))
        : Stream.empty();
  }

  /** Whether the test reads only local names that nothing in the loop can change. */
  private static boolean isStuck(Statement.While loop) {
    Set<String> read = new HashSet<>();
    boolean[] open = {false};
    for (Expression part : Walk.within(loop.test())) {
      if (part instanceof Expression.Name name) {
        read.add(name.id());
      }
      open[0] |=
          part instanceof Expression.Call
              || part instanceof Expression.Member
              || part instanceof Expression.Element
              || part instanceof Expression.Binding
              || part instanceof Expression.Wrapped
              || (part instanceof Expression.Operation o
                  && o.operator().matches("(POST|PRE)FIX.*"));
    }
    boolean comparison =
        loop.test() instanceof Expression.Operation operation
            && Set.of("<", "<=", ">", ">=", "!=").contains(operation.operator());
    boolean[] touched = {false};
    Walk.all(
        loop.body(),
        s -> {
          if (s instanceof Statement.Assignment assignment) {
            assignment
                .targets()
                .forEach(
                    t -> Walk.within(t).forEach(p -> touched[0] |= read.contains(Code.path(p))));
          } else if (s instanceof Statement.Each each) {
            Walk.within(each.variable()).forEach(p -> touched[0] |= read.contains(Code.path(p)));
          } else if (s instanceof Statement.Other) {
            touched[0] = true;
          }
        },
        e -> {
          touched[0] |= e instanceof Expression.Binding b && read.contains(Code.path(b.target()));
          touched[0] |=
              e instanceof Expression.Operation o
                  && o.operator().contains("CREMENT")
                  && read.contains(Code.path(o.operands().getFirst()));
        });
    return comparison && !open[0] && !touched[0] && !read.isEmpty();
  }

  private static void range(Inspection inspection, Statement.Each each) {
    if (each.source() instanceof Expression.Call call
        && Code.path(call.callee()).equals("range")
        && !call.arguments().isEmpty()) {
      Expression end = call.arguments().get(Math.min(1, call.arguments().size() - 1)).value();
      lengthPlusOne(end)
          .filter(name -> isIndexed(each.body(), name, Code.path(each.variable())))
          .findFirst()
          .ifPresent(
              name ->
                  inspection.report(
                      BEYOND,
                      end.span(),
                      "The last index of " + name + " is its length less one."));
      lengthOf(end)
          .filter(name -> isIndexed(each.body(), name, Code.path(each.variable()) + "+1"))
          .findFirst()
          .ifPresent(name -> next(inspection, end.span(), name));
    }
  }

  private static void next(Inspection inspection, Span span, String name) {
    inspection.report(BEYOND, span, "In the last round there is no next element of " + name + ".");
  }

  /** The thing whose length, and one more, the expression is. */
  private static Stream<String> lengthPlusOne(Expression end) {
    boolean sum =
        end instanceof Expression.Operation operation
            && operation.operator().equals("+")
            && operation.operands().size() == 2
            && operation.operands().getLast() instanceof Expression.Literal literal
            && literal.value().equals("1");
    return sum ? lengthOf(((Expression.Operation) end).operands().getFirst()) : Stream.empty();
  }

  private static Stream<String> lengthOf(Expression expression) {
    if (expression instanceof Expression.Call call) {
      String path = Code.path(call.callee());
      if (path.equals("len") && call.arguments().size() == 1) {
        return Stream.of(Code.path(call.arguments().getFirst().value()));
      }
      if (path.endsWith(".size") || path.endsWith(".length")) {
        return Stream.of(path.substring(0, path.lastIndexOf('.')));
      }
    }
    String path = Code.path(expression);
    return path.endsWith(".length")
        ? Stream.of(path.substring(0, path.length() - 7))
        : Stream.empty();
  }

  private static boolean isIndexed(List<Statement> body, String name, String index) {
    boolean[] found = {false};
    boolean[] guarded = {false};
    boolean next = index.endsWith("+1");
    Walk.own(
        body,
        s ->
            guarded[0] |=
                next
                    && (s instanceof Statement.Jump
                        || s instanceof Statement.Branch
                        || s instanceof Statement.Attempt),
        e -> {
          guarded[0] |= next && e instanceof Expression.Operation o && isTest(o.operator());
          found[0] |=
              e instanceof Expression.Element element
                  && Code.path(element.of()).equals(name)
                  && place(element.index()).equals(index);
          found[0] |=
              e instanceof Expression.Call call
                  && Set.of(name + ".get", name + ".charAt").contains(Code.path(call.callee()))
                  && call.arguments().size() == 1
                  && place(call.arguments().getFirst().value()).equals(index);
        });
    return found[0] && !guarded[0];
  }

  private static boolean isTest(String operator) {
    return Set.of("<", "<=", ">", ">=", "==", "!=", "and", "or", "?:").contains(operator);
  }

  /** The index in words: {@code i}, {@code i+1}. */
  private static String place(Expression index) {
    if (index instanceof Expression.Operation operation
        && operation.operator().equals("+")
        && operation.operands().size() == 2
        && operation.operands().getLast() instanceof Expression.Literal one
        && one.value().equals("1")) {
      return Code.path(operation.operands().getFirst()) + "+1";
    }
    return Code.path(index);
  }

  private static void beyond(Inspection inspection, Statement.While loop) {
    if (loop.test() instanceof Expression.Operation test
        && test.operator().equals("<")
        && test.operands().size() == 2
        && !loop.steps().isEmpty()) {
      String index = Code.path(test.operands().getFirst()) + "+1";
      lengthOf(test.operands().getLast())
          .filter(name -> isIndexed(loop.body(), name, index))
          .findFirst()
          .ifPresent(name -> next(inspection, test.span(), name));
    }
    if (loop.test() instanceof Expression.Operation test
        && test.operator().equals("<=")
        && test.operands().size() == 2) {
      String index = Code.path(test.operands().getFirst());
      lengthOf(test.operands().getLast())
          .filter(name -> isIndexed(loop.body(), name, index))
          .findFirst()
          .ifPresent(
              name ->
                  inspection.report(
                      BEYOND,
                      test.span(),
                      "The last index of " + name + " is its length less one."));
    }
  }
}
