package io.nodesmith.template.python;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.template.NodeView;
import io.nodesmith.template.python.PythonFamily.PythonCollaborator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the templates of a Python node may name, besides what a group of operations brings. */
final class PythonNodeView {
  private final OnexProfile profile;
  private final NodeView node;
  private final List<PythonFamily> families;

  PythonNodeView(OnexProfile profile, NodeView node, List<PythonFamily> families) {
    this.profile = profile;
    this.node = node;
    this.families = families;
  }

  Map<String, Object> values() {
    NodeContract contract = node.contract();
    Map<String, PythonCollaborator> collaborators = collaborators();
    Set<String> imports = new LinkedHashSet<>();
    Set<String> testImports = new LinkedHashSet<>();
    Set<String> libraries = new LinkedHashSet<>();
    collaborators.values().forEach(one -> imports.addAll(one.imports()));
    collaborators.values().forEach(one -> testImports.addAll(one.testImports()));
    families.forEach(family -> libraries.addAll(family.libraries()));

    Map<String, Object> view = new HashMap<>();
    view.put("node", node);
    view.put("profile", profile.id());
    view.put("thin", profile == OnexProfile.JULY_2026);
    view.put("logging", logging());
    view.put("module", PythonNames.module(node.service()));
    view.put("package", "nodes." + PythonNames.module(node.service()) + "." + node.packageName());
    view.put("logicModule", profile == OnexProfile.JULY_2026 ? "handler" : "node");
    view.put("logic", profile == OnexProfile.JULY_2026 ? "Handler" + node.pascal() : node.node());
    view.put("collaborators", List.copyOf(collaborators.values()));
    view.put(
        "given", collaborators.values().stream().filter(one -> one.value().isEmpty()).toList());
    view.put("hasConstructor", profile != OnexProfile.JULY_2026 || !collaborators.isEmpty());
    view.put("collaboratorImports", List.copyOf(imports));
    view.put("testImports", List.copyOf(testImports));
    view.put("libraries", List.copyOf(libraries));
    view.put("typeImports", typeImports(node, ""));
    view.put("modelNames", modelNames());
    view.put("operationCount", contract.operations().size());
    view.put("descriptionMarkdown", markdown(contract.description()));
    view.put("subscribeTopics", contract.topics().subscribe());
    view.put("publishTopics", contract.topics().publish());
    view.put("messageCategory", messageCategory(contract));
    view.put("isTyped", contract.kind() == NodeKind.COMPUTE || contract.kind() == NodeKind.REDUCER);
    for (NodeKind kind : NodeKind.values()) {
      view.put("is" + kind.title(), contract.kind() == kind);
    }
    return view;
  }

  private Map<String, PythonCollaborator> collaborators() {
    Map<String, PythonCollaborator> given = new LinkedHashMap<>();
    Map<String, PythonCollaborator> optional = new LinkedHashMap<>();
    for (PythonFamily family : families) {
      for (PythonCollaborator one : family.collaborators()) {
        (one.value().isEmpty() ? given : optional).putIfAbsent(one.name(), one);
      }
    }
    given.putAll(optional);
    return given;
  }

  /** What the framework takes messages of the node's topics for. */
  private static String messageCategory(NodeContract contract) {
    List<String> topics = contract.topics().subscribe();
    boolean events = !topics.isEmpty() && topics.stream().allMatch(t -> t.startsWith("onex.evt."));
    return events ? "EVENT" : "COMMAND";
  }

  private String logging() {
    return profile == OnexProfile.JULY_2026
        ? "omnibase_core.logging.logging_structured"
        : "omnibase_core.logging.structured";
  }

  /** The modules of the contract's types, all but one. */
  static List<Map<String, String>> typeImports(NodeView node, String without) {
    return node.types().stream()
        .filter(type -> !PythonNames.typeModule(type.snake()).equals(without))
        .map(type -> Map.of("module", PythonNames.typeModule(type.snake()), "name", type.name()))
        .toList();
  }

  private List<String> modelNames() {
    Set<String> names = new LinkedHashSet<>();
    node.types().forEach(type -> names.add(type.name()));
    node.operations()
        .forEach(
            operation -> {
              names.add("Model" + operation.type() + "Request");
              names.add("Model" + operation.type() + "Response");
            });
    names.add(node.request());
    names.add(node.response());
    names.add("read_" + node.service() + "_request");
    return names.stream().sorted().toList();
  }

  /** Words of a user as one paragraph of Markdown, with no markup of their own. */
  private static String markdown(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_<>\\[\\]#|])", "\\\\$1");
  }
}
