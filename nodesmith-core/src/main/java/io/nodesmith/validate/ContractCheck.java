package io.nodesmith.validate;

import io.nodesmith.contract.ErrorCase;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.language.Span;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contract and code agree. */
final class ContractCheck implements Check {
  static final Rule NODE =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-node-class",
          "A node file without its node",
          "The platform finds a node by the class that its contract names.",
          "Declare the class that the contract names, implementing the interface of its kind.");
  static final Rule DESCRIPTOR =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-descriptor",
          "A node that describes itself wrongly",
          "The platform routes by the descriptor: name, kind, version and operations.",
          "Give the descriptor the name, kind, version and operations of the contract.");
  static final Rule OPERATION =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-contract-operation",
          "An operation of the contract without its method",
          "Callers rely on the contract: a promised operation must be there, with its types.",
          "Write a method for each operation, with the request and response types of the"
              + " contract.");
  static final Rule ERROR =
      Rule.warning(
          RuleGroup.COMPLIANCE,
          "onex-undeclared-error",
          "An error code that the contract does not name",
          "Callers prepare for the errors that the contract names, and for no others.",
          "Use a code that the contract names for the operation, or name it in the contract.");
  static final Rule TOPIC =
      Rule.error(
          RuleGroup.COMPLIANCE,
          "onex-topic",
          "A topic that the contract does not name",
          "Events on an undeclared topic reach nobody, and nobody may have allowed them.",
          "Use the topics of the contract.");

  private static final Set<String> ANYWHERE =
      Set.of(
          "INVALID_INPUT",
          "VALIDATION_ERROR",
          "INTERNAL_ERROR",
          "UNSUPPORTED_OPERATION",
          "OPERATION_FAILED",
          "TIMEOUT",
          "SERVICE_UNAVAILABLE",
          "NETWORK_ERROR",
          "DATABASE_CONNECTION_ERROR",
          "DATABASE_OPERATION_ERROR",
          "CONTRACT_VIOLATION");

  @Override
  public List<Rule> rules() {
    return List.of(NODE, DESCRIPTOR, OPERATION, ERROR, TOPIC);
  }

  @Override
  public void inspect(Inspection inspection) {
    List<OnexNode> nodes = OnexNode.in(inspection);
    fileHasNode(inspection, nodes);
    nodes.forEach(node -> descriptor(inspection, node));
    inspection.contract().ifPresent(contract -> againstContract(inspection, nodes, contract));
  }

  private static void fileHasNode(Inspection inspection, List<OnexNode> nodes) {
    String path = inspection.subject().file().path();
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.\\w+$", "");
    boolean named =
        name.matches("Node[A-Z]\\w*(Effect|Compute|Reducer|Orchestrator)")
            || inspection.contract().filter(c -> c.nodeName().equals(name)).isPresent();
    boolean there = nodes.stream().anyMatch(n -> n.type().name().equals(name));
    if (named && !there) {
      inspection.report(NODE, new Span(0, 0), "The file declares no node named " + name + ".");
    }
    for (OnexNode node : nodes) {
      if (!node.type().name().endsWith(node.kind().title())) {
        inspection.report(
            NODE,
            node.type().span(),
            node.type().name() + " is a node of kind " + node.kind().name() + " by another name.");
      }
    }
  }

  private static void descriptor(Inspection inspection, OnexNode node) {
    if (inspection.tree().isPython()) {
      return;
    }
    List<Expression.Call> made = new ArrayList<>();
    Walk.all(
        node.type().body(),
        s -> {},
        e -> {
          if (e instanceof Expression.Call call
              && Code.path(call.callee()).equals("NodeDescriptor.new")) {
            made.add(call);
          }
        });
    if (made.isEmpty()) {
      inspection.report(DESCRIPTOR, node.type().span(), "The node has no descriptor.");
    }
    for (Expression.Call call : made) {
      if (call.arguments().size() == 4) {
        descriptor(inspection, node, call);
      }
    }
  }

  private static void descriptor(Inspection inspection, OnexNode node, Expression.Call call) {
    Optional<NodeContract> contract = inspection.contract();
    String name = contract.map(NodeContract::nodeName).orElse(node.type().name());
    NodeKind kind = contract.map(NodeContract::kind).orElse(node.kind());
    expect(inspection, call, 0, name);
    contract.ifPresent(c -> expect(inspection, call, 2, c.version()));
    String stated = Code.lastName(Code.path(call.arguments().get(1).value()));
    if (!stated.equals(kind.name()) || kind != node.kind()) {
      inspection.report(
          DESCRIPTOR, call.span(), "The node's kind is " + kind.name() + ", not " + stated + ".");
    }
    contract.ifPresent(
        c -> {
          List<String> operations = c.operations().stream().map(Operation::name).toList();
          List<String> listed =
              Code.call(call.arguments().get(3).value()).stream()
                  .flatMap(list -> list.arguments().stream())
                  .flatMap(a -> Code.text(a.value()).stream())
                  .toList();
          if (!new HashSet<>(listed).equals(new HashSet<>(operations))) {
            inspection.report(
                DESCRIPTOR, call.span(), "The operations of the contract are " + operations + ".");
          }
        });
  }

  private static void expect(
      Inspection inspection, Expression.Call call, int index, String expected) {
    Optional<String> stated = Code.text(call.arguments().get(index).value());
    if (stated.isPresent() && !stated.get().equals(expected)) {
      inspection.report(
          DESCRIPTOR,
          call.span(),
          "The descriptor says " + stated.get() + " for " + expected + ".");
    }
  }

  private static void againstContract(
      Inspection inspection, List<OnexNode> nodes, NodeContract contract) {
    for (OnexNode node : nodes) {
      for (Operation operation : contract.operations()) {
        operation(inspection, node, operation);
      }
    }
    Set<String> topics = new HashSet<>(contract.topics().subscribe());
    topics.addAll(contract.topics().publish());
    Walk.all(
        inspection.tree().body(),
        s -> {},
        e ->
            Code.text(e)
                .filter(text -> text.matches("(onex|dev)\\.[\\w-]+\\.[\\w.-]+\\.v\\d+"))
                .filter(text -> !topics.contains(text))
                .ifPresent(
                    text ->
                        inspection.report(
                            TOPIC, e.span(), "The contract names no topic " + text + ".")));
  }

  private static void operation(Inspection inspection, OnexNode node, Operation operation) {
    boolean java = inspection.tree().isJava();
    String name = java ? camel(operation.name()) : operation.name();
    List<Statement.Function> own =
        node.functions().stream().filter(f -> f.name().equals(name)).toList();
    if (own.isEmpty()) {
      if (java) {
        inspection.report(
            OPERATION, node.type().span(), "There is no method for " + operation.name() + ".");
      }
      return;
    }
    Statement.Function function = own.getFirst();
    String type = NodeContract.pascal(operation.name());
    boolean typed =
        function.returnType().endsWith("Response." + type)
            && !function.parameters().isEmpty()
            && function.parameters().getFirst().type().endsWith("Request." + type);
    if (java && !typed) {
      inspection.report(
          OPERATION,
          function.signature(),
          name + " does not take and give the types of its operation.");
    }
    Set<String> declared = new HashSet<>(ANYWHERE);
    for (ErrorCase error : operation.errors()) {
      declared.add(error.code().name());
    }
    Walk.own(function.body(), s -> {}, e -> error(inspection, e, declared, operation));
  }

  private static void error(
      Inspection inspection, Expression expression, Set<String> declared, Operation operation) {
    if (expression instanceof Expression.Member member
        && Code.lastName(Code.path(member.of())).endsWith("ErrorCode")
        && !declared.contains(member.name())) {
      inspection.report(
          ERROR,
          Severity.WARNING,
          member.span(),
          "The contract of " + operation.name() + " names no error " + member.name() + ".");
    }
  }

  private static String camel(String snake) {
    String pascal = NodeContract.pascal(snake);
    return pascal.isEmpty()
        ? pascal
        : Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
  }
}
