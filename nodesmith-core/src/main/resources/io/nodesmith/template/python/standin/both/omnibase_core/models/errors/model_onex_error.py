"""The framework's error."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.enums.enum_onex_status import EnumOnexStatus
from pydantic import BaseModel, ConfigDict


class _ErrorData(BaseModel):
    """What an error is made of, validated as the real one validates it."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    message: str
    error_code: EnumCoreErrorCode | str | None
    status: EnumOnexStatus
    correlation_id: UUID
    timestamp: datetime
    context: dict[str, Any]


class ModelOnexError(Exception):
    """What a node raises. It has an ``error_code``; it has no ``code`` and no ``details``."""

    def __init__(
        self,
        message: str,
        error_code: EnumCoreErrorCode | str | None = None,
        status: EnumOnexStatus = EnumOnexStatus.ERROR,
        correlation_id: UUID | None = None,
        timestamp: datetime | None = None,
        **context: Any,
    ) -> None:
        """Make an error; further keyword arguments are its context."""
        super().__init__(message)
        self.model = _ErrorData(
            message=message,
            error_code=error_code,
            status=status,
            correlation_id=correlation_id or uuid4(),
            timestamp=timestamp or datetime.now(UTC),
            context=context,
        )

    @classmethod
    def with_correlation_id(
        cls,
        message: str,
        correlation_id: UUID,
        error_code: EnumCoreErrorCode | str | None = None,
        status: EnumOnexStatus = EnumOnexStatus.ERROR,
        timestamp: datetime | None = None,
        **context: Any,
    ) -> "ModelOnexError":
        """Make an error that belongs to a request."""
        return cls(message, error_code, status, correlation_id, timestamp, **context)

    @classmethod
    def from_exception(
        cls,
        exception: Exception,
        error_code: EnumCoreErrorCode | str | None = None,
        status: EnumOnexStatus = EnumOnexStatus.ERROR,
        **context: Any,
    ) -> "ModelOnexError":
        """Make an error with the message of another one."""
        return cls(str(exception), error_code, status, **context)

    @property
    def message(self) -> str:
        """What happened."""
        return self.model.message

    @property
    def error_code(self) -> EnumCoreErrorCode | str | None:
        """Why."""
        return self.model.error_code

    @property
    def status(self) -> EnumOnexStatus:
        """How bad it is."""
        return self.model.status

    @property
    def correlation_id(self) -> UUID:
        """Which request it belongs to."""
        return self.model.correlation_id

    @property
    def timestamp(self) -> datetime | None:
        """When it happened."""
        return self.model.timestamp

    @property
    def context(self) -> dict[str, Any]:
        """What else was said."""
        known = (
            "file_path",
            "line_number",
            "column_number",
            "function_name",
            "module_name",
            "stack_trace",
            "rollback_errors",
        )
        said = self.model.context
        context = {name: said[name] for name in known if said.get(name) is not None}
        rest = {name: value for name, value in said.items() if name not in known}
        return {**context, "additional_context": rest} if rest else context

    def get_exit_code(self) -> int:
        """What a command that fails for this reason exits with."""
        return 1

    def model_dump(self) -> dict[str, Any]:
        """All of it as plain values."""
        return self.model.model_dump()

    def model_dump_json(self) -> str:
        """All of it as JSON."""
        return self.model.model_dump_json()

    def __str__(self) -> str:
        """The code, if there is one, and the message."""
        code = self.error_code
        if not code:
            return self.message
        return f"[{getattr(code, 'value', code)}] {self.message}"
