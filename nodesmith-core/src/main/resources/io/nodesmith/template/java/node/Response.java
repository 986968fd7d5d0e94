package {{node.packageName}};

{{#node.imports}}
import {{this}};
{{/node.imports}}
import org.jspecify.annotations.Nullable;

/** What {@link {{node.node}}} answers: one record an operation. */
public sealed interface {{node.response}} {
{{#node.operations}}
{{^-first}}

{{/-first}}
  /**
   * The answer to {@link {{node.request}}.{{type}}}.
{{#outputs}}
{{#-first}}
   *
{{/-first}}
   * @param {{name}} {{description}}
{{/outputs}}
   */
  record {{type}}({{#outputs}}
      {{type}} {{name}}{{^last}},{{/last}}{{/outputs}})
      implements {{node.response}} {}
{{/node.operations}}
}
