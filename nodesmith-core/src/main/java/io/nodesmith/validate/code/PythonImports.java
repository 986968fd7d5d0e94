package io.nodesmith.validate.code;

import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSNode;

/** Reads Python's import statements. */
record PythonImports(PythonSource source) {

  List<Statement> modules(TSNode node) {
    List<Statement> imports = new ArrayList<>();
    for (TSNode child : source.children(node)) {
      Statement.Imported imported = imported(child);
      imports.add(
          new Statement.Import(
              imported.name(),
              imported.alias().equals(imported.name()) ? List.of() : List.of(imported),
              false,
              source.span(child)));
    }
    return imports;
  }

  Statement names(TSNode node) {
    String module = source.field(node, "module_name").map(source::text).orElse("");
    List<Statement.Imported> names = new ArrayList<>();
    List<TSNode> children = source.children(node);
    for (TSNode child : children.subList(Math.min(1, children.size()), children.size())) {
      names.add(
          child.getType().equals("wildcard_import")
              ? new Statement.Imported("*", "*", source.span(child))
              : imported(child));
    }
    return new Statement.Import(module.replaceAll("\\s", ""), names, true, source.span(node));
  }

  private Statement.Imported imported(TSNode node) {
    String name = source.field(node, "name").map(source::text).orElseGet(() -> source.text(node));
    String alias = source.field(node, "alias").map(source::text).orElse(name);
    return new Statement.Imported(name, alias, source.span(node));
  }
}
