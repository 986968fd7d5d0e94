"""The base of compute nodes."""

from typing import Any, Generic, TypeVar

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.infrastructure.node_core_base import NodeCoreBase
from omnibase_core.models.errors.model_onex_error import ModelOnexError

T_Input = TypeVar("T_Input")
T_Output = TypeVar("T_Output")


class NodeCompute(NodeCoreBase, Generic[T_Input, T_Output]):
    """A node whose contract says what it does; its handlers do it."""

    async def process(self, input_data: Any) -> Any:
        """Refuse, since no contract is loaded here."""
        raise ModelOnexError(
            message="Compute contract not loaded",
            error_code=EnumCoreErrorCode.CONFIGURATION_ERROR,
        )
