package {{node.packageName}};

{{#node.imports}}
import {{this}};
{{/node.imports}}
import org.jspecify.annotations.Nullable;

/**
 * {{type.description}}{{^type.description}}{{type.name}}{{/type.description}}
 *
{{#type.fields}}
 * @param {{name}} {{description}}
{{/type.fields}}
 */
public record {{type.name}}({{#type.fields}}
    {{type}} {{name}}{{^last}},{{/last}}{{/type.fields}}) {}
