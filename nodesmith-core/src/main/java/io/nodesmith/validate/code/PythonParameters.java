package io.nodesmith.validate.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;

/** Reads the parameters of Python functions. */
record PythonParameters(PythonSource source, PythonExpressions expressions) {

  List<Parameter> read(TSNode list) {
    List<Parameter> parameters = new ArrayList<>();
    for (TSNode node : source.children(list)) {
      switch (node.getType()) {
        case "positional_separator", "keyword_separator" -> {}
        default -> parameters.add(parameter(node));
      }
    }
    return parameters;
  }

  private Parameter parameter(TSNode node) {
    TSNode name = source.field(node, "name").orElse(node);
    if (node.getType().equals("typed_parameter")) {
      name = source.children(node).getFirst();
    }
    String text = source.text(name);
    String plain = text.replaceFirst("^\\*+", "");
    return new Parameter(
        plain.strip(),
        text.substring(0, text.length() - plain.length()),
        source.field(node, "type").map(source::text).orElse(""),
        List.of(),
        node.getType().equals("identifier")
            ? Optional.empty()
            : expressions.readField(node, "value"),
        source.span(node));
  }
}
