"""{{type.description}}{{^type.description}}A {{type.snake}}.{{/type.description}}"""

{{#node.imports}}
{{this}}
{{/node.imports}}
from pydantic import BaseModel, ConfigDict, Field
{{#typeImports}}
from .{{module}} import {{name}}
{{/typeImports}}


class {{type.name}}(BaseModel):
    """{{type.description}}{{^type.description}}A {{type.snake}}.{{/type.description}}"""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        ser_json_bytes="base64",
        val_json_bytes="base64",
    )
{{#type.fields}}
{{#-first}}

{{/-first}}
    {{name}}: {{type}} = Field({{^required}}default=None, {{/required}}{{#renamed}}alias="{{snake}}", {{/renamed}}description="{{description}}")
{{/type.fields}}
