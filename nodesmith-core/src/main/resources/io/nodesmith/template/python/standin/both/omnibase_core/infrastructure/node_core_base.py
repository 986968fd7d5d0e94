"""What all nodes have in common."""

from abc import ABC, abstractmethod
from typing import Any
from uuid import UUID, uuid4

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.models.container.model_onex_container import ModelONEXContainer
from omnibase_core.models.errors.model_onex_error import ModelOnexError


class NodeCoreBase(ABC):
    """A node that was given a container."""

    def __init__(self, container: ModelONEXContainer) -> None:
        """Refuse to be without a container."""
        if container is None:
            raise ModelOnexError(
                message="Container cannot be None for NodeCoreBase initialization",
                error_code=EnumCoreErrorCode.VALIDATION_ERROR,
            )
        self.container = container
        self.node_id: UUID = uuid4()

    @abstractmethod
    async def process(self, input_data: Any) -> Any:
        """Do what a node of this kind does."""

    def get_node_id(self) -> UUID:
        """The node's own id."""
        return self.node_id

    def get_node_type(self) -> str:
        """The name of the node's class."""
        return type(self).__name__
