"""Whether the node keeps its contract."""

import re
import unittest
from pathlib import Path
from uuid import uuid4
{{#node.imports}}
{{this}}
{{/node.imports}}
from omnibase_core import EnumCoreErrorCode, ModelOnexError
{{#thin}}
from omnibase_core.enums.enum_node_kind import EnumNodeKind
from omnibase_core.models.container.model_onex_container import ModelONEXContainer
from omnibase_core.models.events.model_event_envelope import ModelEventEnvelope
from omnibase_core.protocols.runtime.protocol_message_handler import ProtocolMessageHandler
{{/thin}}
{{^thin}}
from omnibase_core.enums.enum_effect_types import EnumEffectType
from omnibase_core.nodes import ModelComputeInput, ModelEffectInput
{{/thin}}
from ..models import {{node.request}}, read_{{node.service}}_request
{{#typeImports}}
from ..models import {{name}}
{{/typeImports}}
{{#node.operations}}
from ..models import Model{{type}}Request, Model{{type}}Response
{{/node.operations}}
from ..models import {{node.response}}
{{#thin}}
from ..handler import {{logic}}
from ..node import {{node.node}}
{{/thin}}
from ..topics import PUBLISH, SUBSCRIBE
from .fixture import assert_fails, make_node, run

TOPIC = re.compile(r"onex\.(cmd|evt)\.[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*\.v\d+")


class Test{{node.node}}(unittest.TestCase):
    """What the contract promises of the whole node."""

{{#thin}}
    def test_the_node_takes_a_container(self) -> None:
        self.assertIsInstance({{node.node}}(ModelONEXContainer()), {{node.node}})

{{/thin}}
{{#thin}}
    def test_the_handler_is_what_the_framework_asks_for(self) -> None:
        handler = make_node()
        self.assertIsInstance(handler, ProtocolMessageHandler)
        self.assertEqual(EnumNodeKind.{{node.kindConstant}}, handler.node_kind)
        self.assertEqual({{operationCount}}, len(handler.message_types))

{{/thin}}
    def test_the_contract_names_this_node(self) -> None:
        contract = (Path(__file__).parent.parent / "contract.yaml").read_text(encoding="utf-8")
        self.assertIn("{{node.node}}", contract)
{{#thin}}
        for topic in (*SUBSCRIBE, *PUBLISH):
            self.assertIn(f'"{topic}"', contract)
{{/thin}}

    def test_topics_keep_the_rule(self) -> None:
        for topic in (*SUBSCRIBE, *PUBLISH):
            self.assertIsNotNone(TOPIC.fullmatch(topic), topic)

    def test_a_request_of_no_operation_is_refused(self) -> None:
        with self.assertRaises(ModelOnexError) as caught:
            read_{{node.service}}_request({"operation": "no_such_operation"})
        self.assertEqual(EnumCoreErrorCode.UNSUPPORTED_OPERATION, caught.exception.error_code)

    def test_what_is_no_mapping_is_refused(self) -> None:
        nonsense: tuple[object, ...] = (None, "text", 1, [])
        for data in nonsense:
            with self.assertRaises(ModelOnexError):
                read_{{node.service}}_request(data)

    def test_what_no_request_is_made_for_is_refused(self) -> None:
        request = {{node.request}}(operation="no_such_operation")
        assert_fails(self, EnumCoreErrorCode.UNSUPPORTED_OPERATION, make_node().execute(request))
{{#thin}}

    def test_a_message_is_answered_only_as_the_kind_may(self) -> None:
        answer = {{node.response}}(operation="any")

        class Answering({{logic}}):
            async def execute(self, request: {{node.request}}) -> {{node.response}}:
                return answer

        node = make_node()
        node.__class__ = Answering
        envelope = ModelEventEnvelope[{{node.request}}](
            payload={{node.request}}(operation="any"), correlation_id=uuid4()
        )
        output = run(node.handle(envelope))
        self.assertEqual(envelope.envelope_id, output.input_envelope_id)
        self.assertEqual(envelope.correlation_id, output.correlation_id)
        self.assertEqual(EnumNodeKind.{{node.kindConstant}}, output.node_kind)
{{#isCompute}}
        self.assertEqual(answer, output.result)
{{/isCompute}}
{{#isReducer}}
        self.assertEqual((answer,), output.projections)
{{/isReducer}}
{{#isEffect}}
        self.assertEqual([answer], [event.payload for event in output.events])
{{/isEffect}}
{{#isOrchestrator}}
        self.assertEqual([answer], [event.payload for event in output.events])
{{/isOrchestrator}}
{{/thin}}
{{#node.operations}}

    def test_{{snake}}_refuses_an_unknown_field(self) -> None:
        with self.assertRaises(ModelOnexError) as caught:
            read_{{node.service}}_request({"operation": "{{snake}}", "no_such_field": 1})
        self.assertEqual(EnumCoreErrorCode.INVALID_INPUT, caught.exception.error_code)

    def test_{{snake}}_is_read_from_plain_values(self) -> None:
        request = Model{{type}}Request({{arguments}})
        data = request.model_dump(mode="json", by_alias=True)
        self.assertEqual(request, read_{{node.service}}_request(data))
{{#custom}}

    def test_{{snake}}_answers(self) -> None:
        request = Model{{type}}Request({{arguments}})
        self.assertIsInstance(run(make_node().execute(request)), Model{{type}}Response)
{{/custom}}
{{^thin}}
{{#isEffect}}

    def test_{{snake}}_is_processed_as_it_is_executed(self) -> None:
        data = {"operation": "{{snake}}", "no_such_field": 1}
        work = make_node().process(
            ModelEffectInput(effect_type=EnumEffectType.API_CALL, operation_data=data)
        )
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
{{/isEffect}}
{{#isCompute}}

    def test_{{snake}}_is_processed_as_it_is_executed(self) -> None:
        data = {"operation": "{{snake}}", "no_such_field": 1}
        work = make_node().process(ModelComputeInput(data=data))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
{{/isCompute}}
{{/thin}}
{{#examples}}

    def test_{{name}}(self) -> None:
        response = run(make_node().{{method}}(Model{{type}}Request({{arguments}})))
{{#expected}}
        self.assertEqual({{value}}, response.{{field.name}})
{{/expected}}
{{/examples}}
{{/node.operations}}


if __name__ == "__main__":
    unittest.main()
