from contextvars import ContextVar
from uuid import UUID
from omnibase_core import EnumCoreErrorCode, ModelOnexError
from omnibase_core.enums.enum_log_level import EnumLogLevel
from omnibase_core.logging.logging_structured import emit_log_event_sync
from omnibase_core.enums.enum_node_kind import EnumNodeKind
from omnibase_core.models.dispatch.model_handler_output import ModelHandlerOutput
from .models import ModelXRequest, ModelXResponse

CORRELATION_ID: ContextVar[UUID | None] = ContextVar("correlation_id", default=None)


class HandlerX:
    """Does."""

    async def handle(self, envelope: ModelXRequest) -> ModelXResponse:
        """Do."""
        response = await self.execute(envelope)
        return ModelHandlerOutput(node_kind=EnumNodeKind.COMPUTE, result=response)

    async def execute(self, request: ModelXRequest) -> ModelXResponse:
        """Do."""
        context = {
            "node": "x",
            "correlation_id": str(CORRELATION_ID.get()),
        }
        emit_log_event_sync(EnumLogLevel.INFO, "operation_started", context)
        try:
            response = await self._dispatch(request)
        except ModelOnexError as error:
            failure = {**context, "error_code": str(error.error_code)}
            emit_log_event_sync(EnumLogLevel.ERROR, "operation_failed", failure)
            raise
        except Exception as error:
            failure = {**context, "error": repr(error)}
            emit_log_event_sync(EnumLogLevel.ERROR, "operation_failed", failure)
            raise ModelOnexError(
                message=f"{request.operation} failed",
                error_code=EnumCoreErrorCode.INTERNAL_ERROR,
            ) from error
        emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", context)
        return response

    async def _dispatch(self, request: ModelXRequest) -> ModelXResponse:
        """Do."""
        return ModelXResponse(value=request.value)
