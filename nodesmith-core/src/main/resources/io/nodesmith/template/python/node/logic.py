"""{{#thin}}The logic of {{/thin}}{{node.node}}: one method an operation."""

{{^thin}}
import time
{{/thin}}
from contextvars import ContextVar
{{^thin}}
{{#isCompute}}
from typing import Any
{{/isCompute}}
{{/thin}}
from uuid import UUID
{{#collaboratorImports}}
{{this}}
{{/collaboratorImports}}
from omnibase_core import EnumCoreErrorCode, ModelOnexError
from omnibase_core.enums.enum_log_level import EnumLogLevel
from {{logging}} import emit_log_event_sync
{{#thin}}
from omnibase_core.enums.enum_execution_shape import EnumMessageCategory
from omnibase_core.enums.enum_node_kind import EnumNodeKind
from omnibase_core.models.dispatch.model_handler_output import ModelHandlerOutput
from omnibase_core.models.events.model_event_envelope import ModelEventEnvelope
{{/thin}}
{{^thin}}
from omnibase_core.enums.enum_effect_types import EnumTransactionState
from omnibase_core.models.container.model_onex_container import ModelONEXContainer
from omnibase_core.nodes import Node{{node.kind}}, Model{{node.kind}}Input, Model{{node.kind}}Output
from .models import read_{{node.service}}_request
{{/thin}}
from .models import {{node.request}}, {{node.response}}
{{#node.operations}}
from .models import Model{{type}}Request, Model{{type}}Response
{{/node.operations}}


# The request that is being worked on, across nodes.
CORRELATION_ID: ContextVar[UUID | None] = ContextVar("correlation_id", default=None)


class {{logic}}{{^thin}}(Node{{node.kind}}){{/thin}}:
    """{{node.description}}{{^node.description}}Does what {{node.node}} is asked for.{{/node.description}}"""
{{#hasConstructor}}

    def __init__(
        self,
{{^thin}}
        container: ModelONEXContainer,
{{/thin}}
{{#collaborators}}
        {{name}}: {{type}}{{#value}} = {{value}}{{/value}},
{{/collaborators}}
    ) -> None:
        """Make it.

        Args:
{{^thin}}
            container: gives the node what it depends on
{{/thin}}
{{#collaborators}}
            {{name}}: {{description}}
{{/collaborators}}
        """
{{^thin}}
        super().__init__(container)
{{/thin}}
{{#collaborators}}
        self._{{name}} = {{name}}
{{/collaborators}}
{{/hasConstructor}}
{{^thin}}
{{#isEffect}}

    async def process(self, input_data: ModelEffectInput) -> ModelEffectOutput:
        """Do what the input's ``operation_data`` asks for, as ``execute`` does.

        Raises:
            ModelOnexError: INVALID_INPUT if it is no request; and as the operation says.
        """
        started = time.perf_counter()
        CORRELATION_ID.set(input_data.operation_id)
        response = await self.execute(read_{{node.service}}_request(input_data.operation_data))
        return ModelEffectOutput(
            result=response.model_dump(mode="json", by_alias=True),
            operation_id=input_data.operation_id,
            effect_type=input_data.effect_type,
            transaction_state=EnumTransactionState.COMMITTED,
            processing_time_ms=(time.perf_counter() - started) * 1000,
        )
{{/isEffect}}
{{#isCompute}}

    async def process(self, input_data: ModelComputeInput[Any]) -> ModelComputeOutput[Any]:
        """Do what the input's ``data``, a request or its plain values, asks for.

        Raises:
            ModelOnexError: INVALID_INPUT if it is no request; and as the operation says.
        """
        started = time.perf_counter()
        CORRELATION_ID.set(input_data.operation_id)
        data = input_data.data
        is_request = isinstance(data, {{node.request}})
        response = await self.execute(data if is_request else read_{{node.service}}_request(data))
        return ModelComputeOutput[{{node.response}}](
            result=response,
            operation_id=input_data.operation_id,
            computation_type=input_data.computation_type,
            processing_time_ms=(time.perf_counter() - started) * 1000,
        )
{{/isCompute}}
{{/thin}}
{{#thin}}

    @property
    def handler_id(self) -> str:
        """The name under which the contract's routing finds this handler."""
        return "{{node.service}}_handler"

    @property
    def category(self) -> EnumMessageCategory:
        """What the messages are that it takes."""
        return EnumMessageCategory.{{messageCategory}}

    @property
    def message_types(self) -> set[str]:
        """Names of the requests that it takes."""
        return {
{{#node.operations}}
            "Model{{type}}Request",
{{/node.operations}}
        }

    @property
    def node_kind(self) -> EnumNodeKind:
        """The kind of node that it works for."""
        return EnumNodeKind.{{node.kindConstant}}

    async def handle(
        self, envelope: ModelEventEnvelope[{{node.request}}]
    ) -> ModelHandlerOutput[{{node.response}}]:
        """Do what one message asks for and say so as {{#isEffect}}an{{/isEffect}}{{#isOrchestrator}}an{{/isOrchestrator}}{{#isCompute}}a{{/isCompute}}{{#isReducer}}a{{/isReducer}} {{node.kindConstant}} may: {{#isCompute}}with a result.{{/isCompute}}{{#isReducer}}with a projection.{{/isReducer}}{{#isEffect}}with an event.{{/isEffect}}{{#isOrchestrator}}with an event.{{/isOrchestrator}}"""
        correlation_id = envelope.correlation_id or envelope.envelope_id
        CORRELATION_ID.set(correlation_id)
        response = await self.execute(envelope.payload)
        return ModelHandlerOutput[{{node.response}}](
            input_envelope_id=envelope.envelope_id,
            correlation_id=correlation_id,
            handler_id=self.handler_id,
            node_kind=self.node_kind,
{{#isCompute}}
            result=response,
{{/isCompute}}
{{#isReducer}}
            projections=(response,),
{{/isReducer}}
{{#isEffect}}
            events=(
                ModelEventEnvelope[{{node.response}}](
                    payload=response, correlation_id=correlation_id
                ),
            ),
{{/isEffect}}
{{#isOrchestrator}}
            events=(
                ModelEventEnvelope[{{node.response}}](
                    payload=response, correlation_id=correlation_id
                ),
            ),
{{/isOrchestrator}}
        )
{{/thin}}

    async def execute(self, request: {{node.request}}) -> {{node.response}}:
        """Do what one request asks for.

        Raises:
            ModelOnexError: as the operation says; INTERNAL_ERROR for what nobody expected.
        """
        context = {
            "node": "{{node.node}}",
            "operation": request.operation,
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
                correlation_id=CORRELATION_ID.get(),
            ) from error
        emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", context)
        return response

    async def _dispatch(self, request: {{node.request}}) -> {{node.response}}:
{{#node.operations}}
        if isinstance(request, Model{{type}}Request):
            return await self.{{method}}(request)
{{/node.operations}}
        raise ModelOnexError(
            message=f"no operation {request.operation}",
            error_code=EnumCoreErrorCode.UNSUPPORTED_OPERATION,
            correlation_id=CORRELATION_ID.get(),
        )
{{#node.operations}}

    async def {{method}}(
        self, request: Model{{type}}Request
    ) -> Model{{type}}Response:
        """{{description}}

        Args:
            request: what is asked for
{{#inputs}}
                {{name}} ({{contractType}}{{^required}}, optional{{/required}}): {{description}}
{{/inputs}}

        Returns:
{{#outputs}}
            {{name}} ({{contractType}}{{^required}}, optional{{/required}}): {{description}}
{{/outputs}}
{{#steps}}
{{#-first}}

        Steps:
{{/-first}}
            {{this}}
{{/steps}}
{{#errors}}
{{#-first}}

        Raises:
{{/-first}}
            ModelOnexError: {{code}} if {{when}}
{{/errors}}
        """
        # IMPLEMENTATION REQUIRED
        raise ModelOnexError(
            message="{{snake}} is not implemented",
            error_code=EnumCoreErrorCode.UNSUPPORTED_OPERATION,
        )
{{/node.operations}}
