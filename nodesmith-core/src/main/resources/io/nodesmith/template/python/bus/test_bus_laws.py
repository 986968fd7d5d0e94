"""The laws of events on the bus."""

import unittest
from datetime import UTC, datetime
from uuid import UUID, uuid4
from omnibase_core import EnumCoreErrorCode, ModelOnexError
from ..{{logicModule}} import CORRELATION_ID
{{#typeImports}}
from ..models import {{name}}
{{/typeImports}}
{{#node.operations}}
from ..models import Model{{type}}Request
{{/node.operations}}
from ..protocol_event_bus import ModelBusEvent
from .fixture import assert_fails, make_node, run
from .memory_bus import MemoryBus

START = datetime(2026, 1, 1, tzinfo=UTC)


def event(number: int, event_id: UUID | None = None) -> ModelBusEvent:
    return ModelBusEvent(
        topic="topic",
        id=event_id or uuid4(),
        correlation_id=UUID(int=7),
        time=START,
        payload={"number": number},
    )


class TestBus{{number}}Laws(unittest.TestCase):
    """The laws that hold for any events."""

    def setUp(self) -> None:
        self.bus = MemoryBus()
        self.node = make_node(bus=self.bus, clock=lambda: START)
{{#publish}}

    def test_a_published_event_says_what_it_was_given(self) -> None:
        heard: list[ModelBusEvent] = []
        self.bus.subscribe("topic", heard.append)

        async def publish() -> UUID:
            CORRELATION_ID.set(UUID(int=9))
            request = Model{{type}}Request(topic="topic", payload={"a": [1, None]})
            return (await self.node.{{method}}(request)).event_id

        event_id = run(publish())
        self.assertEqual(1, len(heard))
        self.assertEqual(event_id, heard[0].id)
        self.assertEqual({"a": [1, None]}, heard[0].payload)
        self.assertEqual(UUID(int=9), heard[0].correlation_id)
        self.assertEqual(START, heard[0].time)
        self.assertNotEqual(event_id, run(publish()))

    def test_a_topic_has_no_white_space(self) -> None:
        for topic in ("", " ", "a b", "a\n"):
            work = self.node.{{method}}(Model{{type}}Request(topic=topic, payload={}))
            assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
        self.assertEqual([], self.bus.tried)

    def test_publishing_is_repeated_with_the_same_event(self) -> None:
        failure = ModelOnexError("busy", EnumCoreErrorCode.SERVICE_UNAVAILABLE)
        self.bus.failures = [failure, failure]
        run(self.node.{{method}}(Model{{type}}Request(topic="topic", payload={})))
        self.assertEqual(3, len(self.bus.tried))
        self.assertEqual(1, len({one.id for one in self.bus.tried}))

    def test_publishing_is_given_up_after_three_tries(self) -> None:
        self.bus.failures = [ModelOnexError("busy", EnumCoreErrorCode.SERVICE_UNAVAILABLE)] * 9
        work = self.node.{{method}}(Model{{type}}Request(topic="topic", payload={}))
        assert_fails(self, EnumCoreErrorCode.SERVICE_UNAVAILABLE, work)
        self.assertEqual(3, len(self.bus.tried))

    def test_a_failure_that_stays_is_not_repeated(self) -> None:
        self.bus.failures = [ModelOnexError("no", EnumCoreErrorCode.SECURITY_VIOLATION)] * 9
        work = self.node.{{method}}(Model{{type}}Request(topic="topic", payload={}))
        assert_fails(self, EnumCoreErrorCode.SECURITY_VIOLATION, work)
        self.assertEqual(1, len(self.bus.tried))
{{/publish}}
{{#consume}}

    def consume(self, limit: int | None = None) -> tuple[list[ModelBusMessage], int]:
        answer = run(self.node.{{method}}(Model{{type}}Request(topic="topic", limit=limit)))
        return answer.events, answer.lost

    def tell(self, *events: ModelBusEvent) -> None:
        for one in events:
            run(self.bus.publish(one))

    def test_events_come_once_and_in_order_from_the_first_time_on(self) -> None:
        self.tell(event(0))
        self.assertEqual(([], 0), self.consume())
        self.tell(event(1), event(2), event(3))
        events, lost = self.consume(2)
        self.assertEqual([{"number": 1}, {"number": 2}], [one.payload for one in events])
        self.assertEqual(0, lost)
        self.assertEqual(START, events[0].time)
        self.assertEqual(UUID(int=7), events[0].correlation_id)
        self.assertEqual([{"number": 3}], [one.payload for one in self.consume()[0]])
        self.assertEqual(([], 0), self.consume())

    def test_an_event_that_comes_twice_is_given_once(self) -> None:
        self.consume()
        again = uuid4()
        self.tell(event(1, again), event(1, again))
        self.assertEqual(1, len(self.consume()[0]))
        self.tell(event(1, again))
        self.assertEqual([], self.consume()[0])

    def test_of_too_many_events_the_oldest_are_lost_and_counted(self) -> None:
        self.consume()
        self.tell(*(event(number) for number in range(1003)))
        events, lost = self.consume(1000)
        self.assertEqual(3, lost)
        self.assertEqual({"number": 3}, events[0].payload)
        self.assertEqual(1000, len(events))
        self.assertEqual(([], 0), self.consume())

    def test_a_hundred_events_are_given_unless_a_limit_is(self) -> None:
        self.consume()
        self.tell(*(event(number) for number in range(150)))
        self.assertEqual(100, len(self.consume()[0]))

    def test_a_limit_is_one_to_a_thousand(self) -> None:
        for limit in (0, 1001):
            work = self.node.{{method}}(Model{{type}}Request(topic="topic", limit=limit))
            assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def test_a_topic_to_listen_to_has_no_white_space(self) -> None:
        work = self.node.{{method}}(Model{{type}}Request(topic="a b"))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
{{/consume}}


if __name__ == "__main__":
    unittest.main()
