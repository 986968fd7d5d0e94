"""What {{node.node}} answers: one model an operation."""

from typing import Literal
{{#node.imports}}
{{this}}
{{/node.imports}}
from pydantic import BaseModel, ConfigDict, Field
{{#typeImports}}
from .{{module}} import {{name}}
{{/typeImports}}


class {{node.response}}(BaseModel):
    """What all answers have in common."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        ser_json_bytes="base64",
        val_json_bytes="base64",
    )

    operation: str = Field(description="Name of the operation in the contract")
{{#node.operations}}


class Model{{type}}Response({{node.response}}):
    """The answer to ``{{snake}}``."""

    operation: Literal["{{snake}}"] = "{{snake}}"
{{#outputs}}
    {{name}}: {{type}} = Field({{^required}}default=None, {{/required}}{{#renamed}}alias="{{snake}}", {{/renamed}}description="{{description}}")
{{/outputs}}
{{/node.operations}}
