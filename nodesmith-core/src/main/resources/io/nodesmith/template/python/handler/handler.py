"""The logic of {{node.node}}: one method an operation."""

{{#collaboratorImports}}
{{this}}
{{/collaboratorImports}}
from omnibase_core import EnumCoreErrorCode, ModelOnexError
from omnibase_core.enums.enum_log_level import EnumLogLevel
from omnibase_core.enums.enum_node_kind import EnumNodeKind
from {{logging}} import emit_log_event_sync
from omnibase_core.models.dispatch.model_handler_output import ModelHandlerOutput
from omnibase_core.models.events.model_event_envelope import ModelEventEnvelope
from .models import {{node.request}}, {{node.response}}
{{#node.operations}}
from .models import Model{{type}}Request, Model{{type}}Response
{{/node.operations}}


class {{logic}}:
    """{{node.description}}{{^node.description}}Handles what {{node.node}} is asked for.{{/node.description}}"""
{{#hasCollaborators}}

    def __init__(
        self,
{{#collaborators}}
        {{name}}: {{type}}{{#value}} = {{value}}{{/value}},
{{/collaborators}}
    ) -> None:
        """Make the handler.

        Args:
{{#collaborators}}
            {{name}}: {{description}}
{{/collaborators}}
        """
{{#collaborators}}
        self._{{name}} = {{name}}
{{/collaborators}}
{{/hasCollaborators}}

    @property
    def handler_id(self) -> str:
        """The name under which the contract's routing finds this handler."""
        return "{{node.service}}_handler"

    async def handle(
        self, envelope: ModelEventEnvelope[{{node.request}}]
    ) -> ModelHandlerOutput[{{node.response}}]:
        """Do what one message asks for and say so as {{#isEffect}}an{{/isEffect}}{{#isOrchestrator}}an{{/isOrchestrator}}{{#isCompute}}a{{/isCompute}}{{#isReducer}}a{{/isReducer}} {{node.kindConstant}} may: {{#isCompute}}with a result.{{/isCompute}}{{#isReducer}}with a projection.{{/isReducer}}{{#isEffect}}with an event.{{/isEffect}}{{#isOrchestrator}}with an event.{{/isOrchestrator}}"""
        correlation_id = envelope.correlation_id or envelope.envelope_id
        response = await self.execute(envelope.payload)
        return ModelHandlerOutput[{{node.response}}](
            input_envelope_id=envelope.envelope_id,
            correlation_id=correlation_id,
            handler_id=self.handler_id,
            node_kind=EnumNodeKind.{{node.kindConstant}},
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

    async def execute(self, request: {{node.request}}) -> {{node.response}}:
        """Do what one request asks for.

        Raises:
            ModelOnexError: as the operation says; INTERNAL_ERROR for what nobody expected.
        """
        context = {"node": "{{node.node}}", "operation": request.operation}
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

    async def _dispatch(self, request: {{node.request}}) -> {{node.response}}:
{{#node.operations}}
        if isinstance(request, Model{{type}}Request):
            return await self.{{method}}(request)
{{/node.operations}}
        raise ModelOnexError(
            message=f"no operation {request.operation}",
            error_code=EnumCoreErrorCode.UNSUPPORTED_OPERATION,
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
