"""{{node.node}}: thin, as its kind demands. {{logic}} owns the logic."""

from omnibase_core.models.container.model_onex_container import ModelONEXContainer
from omnibase_core.nodes.node_{{node.kindId}} import Node{{node.kind}}
from .models import {{node.request}}, {{node.response}}


class {{node.node}}(Node{{node.kind}}{{#isTyped}}[{{node.request}}, {{node.response}}]{{/isTyped}}):
    """{{node.description}}{{^node.description}}An ONEX {{node.kindId}} node.{{/node.description}}

    What it does stands in ``contract.yaml``; its routing leads to ``{{logic}}``.
    """

    def __init__(self, container: ModelONEXContainer) -> None:
        """Make the node.

        Args:
            container: gives the node what it depends on
        """
        super().__init__(container)
