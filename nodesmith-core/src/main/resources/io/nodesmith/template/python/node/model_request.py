"""What {{node.node}} is asked for: one model an operation."""

from collections.abc import Mapping
from typing import Literal
{{#node.imports}}
{{this}}
{{/node.imports}}
from omnibase_core import EnumCoreErrorCode, ModelOnexError
from pydantic import BaseModel, ConfigDict, Field, ValidationError
{{#typeImports}}
from .{{module}} import {{name}}
{{/typeImports}}


class {{node.request}}(BaseModel):
    """What all requests have in common."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        ser_json_bytes="base64",
        val_json_bytes="base64",
    )

    operation: str = Field(description="Name of the operation in the contract")
{{#node.operations}}


class Model{{type}}Request({{node.request}}):
    """{{description}}"""

    operation: Literal["{{snake}}"] = "{{snake}}"
{{#inputs}}
    {{name}}: {{type}} = Field({{^required}}default=None, {{/required}}{{#renamed}}alias="{{snake}}", {{/renamed}}description="{{description}}")
{{/inputs}}
{{/node.operations}}


_REQUESTS: dict[str, type[{{node.request}}]] = {
{{#node.operations}}
    "{{snake}}": Model{{type}}Request,
{{/node.operations}}
}


def read_{{node.service}}_request(data: object) -> {{node.request}}:
    """Read a request from a mapping of plain values.

    Raises:
        ModelOnexError: UNSUPPORTED_OPERATION if its ``operation`` is none of the contract's;
            INVALID_INPUT if a field is missing, unknown or of another type.
    """
    values = dict(data) if isinstance(data, Mapping) else {}
    operation = values.get("operation")
    model = _REQUESTS.get(operation) if isinstance(operation, str) else None
    if model is None:
        raise ModelOnexError(
            message=f"no operation {operation!r}",
            error_code=EnumCoreErrorCode.UNSUPPORTED_OPERATION,
        )
    try:
        return model.model_validate(values)
    except ValidationError as error:
        fields = ", ".join(".".join(str(part) for part in one["loc"]) for one in error.errors())
        raise ModelOnexError(
            message=f"the request {operation} is not valid in: {fields}",
            error_code=EnumCoreErrorCode.INVALID_INPUT,
        ) from error
