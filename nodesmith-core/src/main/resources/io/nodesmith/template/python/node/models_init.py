"""What {{node.node}} is asked for, what it answers, and what these are made of."""

{{#typeImports}}
from .{{module}} import {{name}}
{{/typeImports}}
{{#node.operations}}
from .model_{{node.service}}_request import Model{{type}}Request
from .model_{{node.service}}_response import Model{{type}}Response
{{/node.operations}}
from .model_{{node.service}}_request import {{node.request}}
from .model_{{node.service}}_request import read_{{node.service}}_request
from .model_{{node.service}}_response import {{node.response}}

__all__ = [
{{#modelNames}}
    "{{this}}",
{{/modelNames}}
]
