package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Names;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where values are used in a file, with what is known of them there. */
final class Flow {
  private final CodeTree tree;
  private final Names names;
  private final FlowFacts facts;
  private final Set<String> confining;
  private final List<Site> sites = new ArrayList<>();

  private Flow(CodeTree tree, FlowFacts facts) {
    this.tree = tree;
    this.names = Names.of(tree);
    this.facts = facts;
    this.confining = confining(tree);
  }

  private static Set<String> confining(CodeTree tree) {
    Set<String> confining = new HashSet<>();
    for (Statement.Function function : Walk.functions(tree.body())) {
      if (Guards.confine(function, calls(function.body()))) {
        confining.add(function.name());
      }
    }
    return confining;
  }

  /** Follows the values of all functions of a file, each on its own. */
  static List<Site> sites(CodeTree tree, FlowFacts facts) {
    Flow flow = new Flow(tree, facts);
    Environment globals = new Environment();
    Scope top = new Scope(Optional.empty(), "", false, calls(tree.body()), flow.confining);
    Interpreter interpreter = flow.interpreter(globals, top);
    interpreter.run(tree.body());
    flow.members(tree.body(), globals, "");
    return List.copyOf(flow.sites);
  }

  private Interpreter interpreter(Environment environment, Scope scope) {
    return new Interpreter(new Ground(tree.isJava(), names, facts), environment, scope, sites);
  }

  private void members(List<Statement> body, Environment globals, String type) {
    for (Statement statement : body) {
      if (statement instanceof Statement.Type inner) {
        type(inner, globals);
      } else if (statement instanceof Statement.Function function) {
        function(function, globals.copy(), type);
      } else if (statement instanceof Statement.Branch branch) {
        members(branch.then(), globals, type);
      } else if (statement instanceof Statement.Attempt attempt) {
        members(attempt.body(), globals, type);
      }
    }
  }

  /** Fields first, then constructors, so that methods know what the fields hold. */
  private void type(Statement.Type type, Environment globals) {
    Environment fields = globals.copy();
    Scope scope = new Scope(Optional.empty(), type.name(), false, Set.of(), confining);
    Interpreter interpreter = interpreter(fields, scope);
    for (Statement member : type.body()) {
      if (!(member instanceof Statement.Function) && !(member instanceof Statement.Type)) {
        interpreter.run(List.of(member));
      }
    }
    Map<String, Value> kept = new HashMap<>();
    for (Statement member : type.body()) {
      if (member instanceof Statement.Function function && isConstructor(function)) {
        Environment inside = fields.copy();
        function(function, inside, type.name());
        kept.putAll(inside.members());
      }
    }
    kept.forEach(
        (name, value) ->
            fields.put(name, value.trust() == Trust.OURS ? value : value.withTrust(Trust.CALLER)));
    for (Statement member : type.body()) {
      if (member instanceof Statement.Function function && !isConstructor(function)) {
        function(function, fields.copy(), type.name());
      } else if (member instanceof Statement.Type inner) {
        type(inner, fields);
      }
    }
  }

  private static boolean isConstructor(Statement.Function function) {
    return function.name().equals("__init__") || function.name().equals("<init>");
  }

  private void function(Statement.Function function, Environment environment, String type) {
    boolean web = WebEntry.isOne(function, facts);
    Scope scope = new Scope(Optional.of(function), type, web, calls(function.body()), confining);
    Interpreter interpreter = interpreter(environment, scope);
    interpreter.parameters(function.parameters());
    interpreter.run(function.body());
    for (Statement statement : nested(function.body())) {
      if (statement instanceof Statement.Function inner) {
        function(inner, environment.copy(), type);
      } else if (statement instanceof Statement.Type inner) {
        type(inner, environment);
      }
    }
  }

  private static List<Statement> nested(List<Statement> body) {
    List<Statement> nested = new ArrayList<>();
    Walk.own(
        body,
        s -> {
          if (s instanceof Statement.Function || s instanceof Statement.Type) {
            nested.add(s);
          }
        },
        e -> {});
    return nested;
  }

  private static Set<String> calls(List<Statement> body) {
    Set<String> calls = new HashSet<>();
    Walk.own(
        body,
        s -> {},
        e -> {
          if (e instanceof Expression.Call call) {
            String name = Interpreter.lastName(call.callee());
            if (name.equals("new") && call.callee() instanceof Expression.Member made) {
              calls.add(Interpreter.lastName(made.of()));
            } else if (!name.isEmpty()) {
              calls.add(name);
            }
          }
        });
    return calls;
  }
}
