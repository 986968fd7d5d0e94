"""The base of effect nodes."""

from typing import Any

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.infrastructure.node_core_base import NodeCoreBase
from omnibase_core.models.errors.model_onex_error import ModelOnexError


class NodeEffect(NodeCoreBase):
    """A node whose contract says what it does; its handlers do it."""

    async def process(self, input_data: Any) -> Any:
        """Refuse, since no contract is loaded here."""
        raise ModelOnexError(
            message="Effect subcontract not loaded",
            error_code=EnumCoreErrorCode.CONFIGURATION_ERROR,
        )
