"""What all nodes have in common."""

from uuid import UUID, uuid4

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.models.container.model_onex_container import ModelONEXContainer
from omnibase_core.models.errors.model_onex_error import ModelOnexError


class NodeCoreBase:
    """A node that was given a container."""

    def __init__(self, container: ModelONEXContainer) -> None:
        """Refuse what is no container."""
        if not isinstance(container, ModelONEXContainer):
            raise ModelOnexError(
                message="Container cannot be None",
                error_code=EnumCoreErrorCode.VALIDATION_ERROR,
            )
        self.container = container
        self.node_id: UUID = uuid4()
