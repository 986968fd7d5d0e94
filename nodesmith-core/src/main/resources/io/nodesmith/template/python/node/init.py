"""{{node.description}}{{^node.description}}{{node.node}}{{/node.description}}

An ONEX {{node.kindId}} node, version {{node.version}}, made for the framework of {{profile}}.
"""

{{#thin}}
from .handler import {{logic}}
{{/thin}}
from .node import {{node.node}}

__all__ = [{{#thin}}"{{logic}}", {{/thin}}"{{node.node}}"]
