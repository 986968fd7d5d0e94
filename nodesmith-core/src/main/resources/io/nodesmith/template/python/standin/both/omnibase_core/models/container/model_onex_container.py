"""What nodes are given when they are made."""

from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.models.errors.model_onex_error import ModelOnexError

T = TypeVar("T")


class ModelONEXContainer:
    """Gives services by the type that they are registered under; here there are none."""

    def __init__(
        self,
        enable_performance_cache: bool = False,
        cache_dir: Path | None = None,
        compute_cache_config: Any = None,
        enable_service_registry: bool = True,
    ) -> None:
        """Make a container with nothing in it."""
        self.enable_performance_cache = enable_performance_cache
        self.compute_cache_config = compute_cache_config

    async def get_service_async(
        self,
        protocol_type: type[T],
        service_name: str | None = None,
        correlation_id: UUID | None = None,
    ) -> T:
        """The service; an error where there is none."""
        raise ModelOnexError(
            message=f"Service resolution failed for {protocol_type.__name__}",
            error_code=EnumCoreErrorCode.DEPENDENCY_UNAVAILABLE,
        )

    def get_service(self, protocol_type: type[T], service_name: str | None = None) -> T:
        """The service; an error where there is none."""
        raise ModelOnexError(
            message=f"Service resolution failed for {protocol_type.__name__}",
            error_code=EnumCoreErrorCode.DEPENDENCY_UNAVAILABLE,
        )

    def get_service_optional(
        self, protocol_type: type[T], service_name: str | None = None
    ) -> T | None:
        """The service, or None where there is none."""
        return None
