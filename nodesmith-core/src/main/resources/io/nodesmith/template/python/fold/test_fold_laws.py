"""The laws of folding events into a state."""

import random
import unittest
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from omnibase_core import EnumCoreErrorCode, ModelOnexError
from ..models import read_{{node.service}}_request
{{#typeImports}}
from ..models import {{name}}
{{/typeImports}}
{{#node.operations}}
from ..models import Model{{type}}Request
{{/node.operations}}
from .fixture import assert_fails, make_node, run

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class FoldLaws:
    """What holds of every fold."""

    node = make_node()
    operation: str
    fold: Callable[[Any, list[Any]], Any]
    event: Callable[[str, int], Any]

    def events(self) -> list[Any]:
        return [self.event(f"event {number}", number) for number in range(24)]

    def test_folding_in_pieces_equals_folding_at_once(self) -> None:
        events = self.events()
        whole = self.fold(None, events)
        for cut in range(len(events) + 1):
            first = self.fold(None, events[:cut])
            assert self.fold(first, events[cut:]) == whole, f"cut at {cut}"

    def test_the_order_of_events_makes_no_difference(self) -> None:
        whole = self.fold(None, self.events())
        for seed in range(20):
            shuffled = self.events()
            random.Random(seed).shuffle(shuffled)
            assert self.fold(None, shuffled) == whole, f"seed {seed}"
            assert self.fold(None, shuffled).model_dump_json() == whole.model_dump_json()

    def test_a_replay_changes_nothing(self) -> None:
        events = self.events()
        once = self.fold(None, events)
        assert self.fold(once, events) == once
        assert self.fold(None, events + events) == once
        assert self.fold(self.fold(None, events[:9]), events + events) == once

    def test_the_prior_state_is_not_changed(self) -> None:
        events = self.events()
        prior = self.fold(None, events[:9])
        copy = prior.model_copy(deep=True)
        assert self.fold(prior, events) != prior, "nothing was folded"
        assert prior == copy

    def test_the_events_are_not_changed(self) -> None:
        events = self.events()
        self.fold(None, events)
        assert events == self.events()

    def test_no_events_leave_the_state_as_it_was(self) -> None:
        state = self.fold(None, self.events())
        assert self.fold(state, []) == state
        empty = self.fold(None, [])
        assert self.fold(empty, []) == empty

    def test_an_incomplete_event_is_refused(self) -> None:
        for event_id in ("", " "):
            self.refuses([self.event(event_id, 1)])
        for name in ("id", "key"):
            event = self.event("1", 1).model_dump(mode="json")
            del event[name]
            try:
                read_{{node.service}}_request({"operation": self.operation, "events": [event]})
            except ModelOnexError as error:
                assert error.error_code == EnumCoreErrorCode.INVALID_INPUT
            else:
                raise AssertionError(f"an event without {name} is taken")

    def refuses(self, events: list[Any]) -> None:
        try:
            self.fold(None, events)
        except ModelOnexError as error:
            assert error.error_code == EnumCoreErrorCode.INVALID_INPUT, str(error)
        else:
            raise AssertionError(f"{events} is taken")
{{#count}}


class TestCountLaws{{number}}(FoldLaws, unittest.TestCase):
    """The laws of ``{{snake}}``."""

    operation = "{{snake}}"

    def fold(self, state: Any, events: list[Any]) -> Any:
        request = Model{{type}}Request(state=state, events=events)
        return run(self.node.{{method}}(request)).{{output.name}}

    def event(self, event_id: str, number: int) -> ModelEvent:
        return ModelEvent(id=event_id, key=f"key {number % 3}")

    def test_each_event_counts_for_its_key(self) -> None:
        events = [
            ModelEvent(id="1", key="a"),
            ModelEvent(id="2", key="b"),
            ModelEvent(id="3", key="a"),
        ]
        state = self.fold(None, events)
        self.assertEqual({"a": 2, "b": 1}, state.counts)
        self.assertEqual(["1", "2", "3"], state.seen)

    def test_counting_goes_on_where_it_stopped(self) -> None:
        prior = ModelCountState(counts={"a": 41}, seen=["1"])
        state = self.fold(prior, [ModelEvent(id="2", key="a")])
        self.assertEqual({"a": 42}, state.counts)

    def test_a_count_that_is_too_large_is_refused(self) -> None:
        prior = ModelCountState(counts={"a": 2**63 - 1}, seen=[])
        request = Model{{type}}Request(state=prior, events=[ModelEvent(id="1", key="a")])
        assert_fails(self, EnumCoreErrorCode.INVALID_STATE, self.node.{{method}}(request))
{{/count}}
{{#sum}}


class TestSumLaws{{number}}(FoldLaws, unittest.TestCase):
    """The laws of ``{{snake}}``."""

    operation = "{{snake}}"

    def fold(self, state: Any, events: list[Any]) -> Any:
        request = Model{{type}}Request(state=state, events=events)
        return run(self.node.{{method}}(request)).{{output.name}}

    def event(self, event_id: str, number: int) -> ModelMeasurement:
        return ModelMeasurement(id=event_id, key=f"key {number % 3}", value=Decimal(number * 7) / 100)

    @staticmethod
    def measurement(event_id: str, key: str, value: str) -> ModelMeasurement:
        return ModelMeasurement(id=event_id, key=key, value=Decimal(value))

    def test_values_are_added_exactly(self) -> None:
        events = [
            self.measurement("1", "a", "0.1"),
            self.measurement("2", "a", "0.2"),
            self.measurement("3", "b", "-5"),
            self.measurement("4", "a", "1E+20"),
            self.measurement("5", "c", "1E-300"),
            self.measurement("6", "c", "1E+300"),
        ]
        state = self.fold(None, events)
        self.assertEqual({"a", "b", "c"}, set(state.sums))
        self.assertEqual(Decimal("100000000000000000000.3"), state.sums["a"])
        self.assertEqual(Decimal(-5), state.sums["b"])
        self.assertEqual(Decimal("1" + "0" * 300 + "." + "0" * 299 + "1"), state.sums["c"])
        self.assertEqual(["1", "2", "3", "4", "5", "6"], state.seen)

    def test_a_value_with_too_many_digits_is_refused(self) -> None:
        self.refuses([self.measurement("1", "a", "1E+99999")])
        self.refuses([self.measurement("1", "a", "1E-1001")])
{{/sum}}
{{#top_n}}


class TestTopNLaws{{number}}(FoldLaws, unittest.TestCase):
    """The laws of ``{{snake}}``."""

    operation = "{{snake}}"

    def fold(self, state: Any, events: list[Any]) -> Any:
        request = Model{{type}}Request(state=state, events=events, n=2)
        return run(self.node.{{method}}(request)).state

    def event(self, event_id: str, number: int) -> ModelMeasurement:
        return ModelMeasurement(id=event_id, key=f"key {number % 3}", value=Decimal(number * 7) / 100)

    @staticmethod
    def measurement(event_id: str, key: str, value: str) -> ModelMeasurement:
        return ModelMeasurement(id=event_id, key=key, value=Decimal(value))

    def test_values_are_added_exactly(self) -> None:
        events = [
            self.measurement("1", "a", "0.1"),
            self.measurement("2", "a", "0.2"),
            self.measurement("3", "b", "-5"),
            self.measurement("4", "a", "1E+20"),
            self.measurement("5", "c", "1E-300"),
            self.measurement("6", "c", "1E+300"),
        ]
        state = self.fold(None, events)
        self.assertEqual({"a", "b", "c"}, set(state.sums))
        self.assertEqual(Decimal("100000000000000000000.3"), state.sums["a"])
        self.assertEqual(Decimal(-5), state.sums["b"])
        self.assertEqual(Decimal("1" + "0" * 300 + "." + "0" * 299 + "1"), state.sums["c"])
        self.assertEqual(["1", "2", "3", "4", "5", "6"], state.seen)

    def test_a_value_with_too_many_digits_is_refused(self) -> None:
        self.refuses([self.measurement("1", "a", "1E+99999")])
        self.refuses([self.measurement("1", "a", "1E-1001")])

    def top(self, n: int, events: list[ModelMeasurement]) -> list[ModelRanking]:
        request = Model{{type}}Request(state=None, events=events, n=n)
        return run(self.node.{{method}}(request)).top

    def test_the_largest_sums_come_first(self) -> None:
        events = [
            self.measurement("1", "small", "1"),
            self.measurement("2", "twin b", "3.5"),
            self.measurement("3", "large", "4"),
            self.measurement("4", "twin a", "3.50"),
            self.measurement("5", "large", "5"),
        ]
        names = [one.key for one in self.top(9, events)]
        self.assertEqual(["large", "twin a", "twin b", "small"], names)
        self.assertEqual(Decimal(9), self.top(1, events)[0].total)

    def test_no_more_are_given_than_wanted(self) -> None:
        events = self.events()
        for n in (1, 2, 3):
            self.assertEqual(n, len(self.top(n, events)))
            self.assertEqual(self.top(9, events)[:n], self.top(n, events))
        request = Model{{type}}Request(state=None, events=events, n=0)
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, self.node.{{method}}(request))

    def test_the_ranking_counts_what_came_before(self) -> None:
        prior = self.fold(None, [self.measurement("1", "a", "10")])
        events = [self.measurement("2", "b", "4")]
        request = Model{{type}}Request(state=prior, events=events, n=1)
        top = run(self.node.{{method}}(request)).top
        self.assertEqual(["a"], [one.key for one in top])
{{/top_n}}
{{#statistics}}


class TestStatisticsLaws{{number}}(FoldLaws, unittest.TestCase):
    """The laws of ``{{snake}}``."""

    operation = "{{snake}}"

    def fold(self, state: Any, events: list[Any]) -> Any:
        request = Model{{type}}Request(state=state, events=events)
        return run(self.node.{{method}}(request)).{{output.name}}

    def event(self, event_id: str, number: int) -> ModelMeasurement:
        return ModelMeasurement(id=event_id, key=f"key {number % 3}", value=Decimal(number * 7 - 60) / 100)

    @staticmethod
    def measurement(event_id: str, key: str, value: str) -> ModelMeasurement:
        return ModelMeasurement(id=event_id, key=key, value=Decimal(value))

    def test_each_key_has_its_own_figures(self) -> None:
        events = [
            self.measurement("1", "a", "4"),
            self.measurement("2", "a", "-1.5"),
            self.measurement("3", "b", "7"),
            self.measurement("4", "a", "0.5"),
        ]
        statistics = self.fold(None, events).statistics
        self.assertEqual({"a", "b"}, set(statistics))
        self.assert_figures(3, ("3", "-1.5", "4", "1"), statistics["a"])
        self.assert_figures(1, ("7", "7", "7", "7"), statistics["b"])

    def test_a_mean_that_never_ends_is_rounded(self) -> None:
        events = [
            self.measurement("1", "a", "1"),
            self.measurement("2", "a", "0"),
            self.measurement("3", "a", "1"),
        ]
        mean = self.fold(None, events).statistics["a"].mean
        self.assertEqual(Decimal("0.6666666666666667"), mean)

    def assert_figures(
        self, count: int, figures: tuple[str, str, str, str], actual: ModelStatistics
    ) -> None:
        self.assertEqual(count, actual.count)
        self.assertEqual(
            [Decimal(one) for one in figures], [actual.sum, actual.min, actual.max, actual.mean]
        )
{{/statistics}}
{{#group}}


class TestGroupLaws{{number}}(FoldLaws, unittest.TestCase):
    """The laws of ``{{snake}}``."""

    operation = "{{snake}}"

    def fold(self, state: Any, events: list[Any]) -> Any:
        request = Model{{type}}Request(state=state, events=events)
        return run(self.node.{{method}}(request)).{{output.name}}

    def event(self, event_id: str, number: int) -> ModelItem:
        return ModelItem(id=event_id, key=f"key {number % 3}", value=f"value {number}")

    def test_each_item_is_in_the_group_of_its_key(self) -> None:
        one = ModelItem(id="1", key="a", value=1)
        two = ModelItem(id="2", key="b", value="two")
        three = ModelItem(id="3", key="a", value=["three"])
        groups = self.fold(None, [three, two, one]).groups
        self.assertEqual({"a": [one, three], "b": [two]}, groups)

    def test_an_id_that_was_seen_changes_nothing(self) -> None:
        one = ModelItem(id="1", key="a", value="first")
        state = self.fold(None, [one])
        self.assertEqual(state, self.fold(state, [ModelItem(id="1", key="b", value="second")]))
        other = ModelItem(id="1", key="a", value="second")
        self.assertEqual(state, self.fold(None, [one, other]))

    def test_an_event_without_key_is_refused(self) -> None:
        self.refuses([ModelItem(id="1", key="", value="x")])
{{/group}}
{{#window}}


class TestWindowLaws{{number}}(FoldLaws, unittest.TestCase):
    """The laws of ``{{snake}}``."""

    operation = "{{snake}}"

    def fold(self, state: Any, events: list[Any], seconds: int = 60) -> Any:
        request = Model{{type}}Request(state=state, events=events, window_seconds=seconds)
        return run(self.node.{{method}}(request)).{{output.name}}

    def event(self, event_id: str, number: int) -> ModelTimedMeasurement:
        return ModelTimedMeasurement(
            id=event_id,
            key=f"key {number % 3}",
            value=Decimal(number * 7) / 100,
            at=EPOCH + timedelta(seconds=number * 23 - 200),
        )

    @staticmethod
    def measurement(event_id: str, key: str, value: str, at: str) -> ModelTimedMeasurement:
        return ModelTimedMeasurement(
            id=event_id, key=key, value=Decimal(value), at=datetime.fromisoformat(at)
        )

    @staticmethod
    def total(start: str, key: str, count: int, total: str) -> ModelWindowTotal:
        return ModelWindowTotal(
            start=datetime.fromisoformat(start), key=key, count=count, sum=Decimal(total)
        )

    def test_a_window_holds_its_first_moment_and_not_its_end(self) -> None:
        events = [
            self.measurement("1", "a", "1", "2026-01-01T00:00:00+00:00"),
            self.measurement("2", "a", "2.5", "2026-01-01T01:00:59.999+01:00"),
            self.measurement("3", "a", "4", "2026-01-01T00:01:00+00:00"),
            self.measurement("4", "b", "8", "2026-01-01T00:00:30+00:00"),
        ]
        state = self.fold(None, events)
        self.assertEqual(60, state.window_seconds)
        expected = [
            self.total("2026-01-01T00:00:00+00:00", "a", 2, "3.5"),
            self.total("2026-01-01T00:00:00+00:00", "b", 1, "8"),
            self.total("2026-01-01T00:01:00+00:00", "a", 1, "4"),
        ]
        self.assertEqual(expected, state.windows)

    def test_times_before_1970_have_windows_too(self) -> None:
        state = self.fold(None, [self.measurement("1", "a", "1", "1969-12-31T23:59:59+00:00")])
        expected = [self.total("1969-12-31T23:59:00+00:00", "a", 1, "1")]
        self.assertEqual(expected, state.windows)

    def test_windows_have_the_length_that_is_wanted(self) -> None:
        events = [
            self.measurement("1", "a", "1", "2026-01-01T10:00:00+00:00"),
            self.measurement("2", "a", "1", "2026-01-01T10:59:59+00:00"),
        ]
        expected = [self.total("2026-01-01T10:00:00+00:00", "a", 2, "2")]
        self.assertEqual(expected, self.fold(None, events, 3600).windows)

    def test_the_length_of_windows_cannot_change(self) -> None:
        state = self.fold(None, self.events())
        request = Model{{type}}Request(state=state, events=[], window_seconds=61)
        assert_fails(self, EnumCoreErrorCode.INVALID_STATE, self.node.{{method}}(request))

    def test_a_window_has_a_length(self) -> None:
        for seconds in (0, 31_622_401):
            request = Model{{type}}Request(state=None, events=[], window_seconds=seconds)
            assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, self.node.{{method}}(request))

    def test_a_time_before_all_windows_is_refused(self) -> None:
        early = ModelTimedMeasurement(
            id="1", key="a", value=Decimal(1), at=datetime.min.replace(tzinfo=UTC)
        )
        request = Model{{type}}Request(state=None, events=[early], window_seconds=31_000_000)
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, self.node.{{method}}(request))
{{/window}}
{{#last_writer_wins}}


class TestLastWriterWinsLaws{{number}}(FoldLaws, unittest.TestCase):
    """The laws of ``{{snake}}``."""

    operation = "{{snake}}"

    def fold(self, state: Any, events: list[Any]) -> Any:
        request = Model{{type}}Request(state=state, events=events)
        return run(self.node.{{method}}(request)).{{output.name}}

    def event(self, event_id: str, number: int) -> ModelChange:
        return ModelChange(
            id=event_id,
            key=f"key {number % 3}",
            value=f"value {number}",
            at=EPOCH + timedelta(seconds=number * 37 % 50),
        )

    @staticmethod
    def change(change_id: str, value: str, day: int) -> ModelChange:
        return ModelChange(id=change_id, key="a", value=value, at=datetime(2026, 1, day, tzinfo=UTC))

    def test_the_latest_change_wins(self) -> None:
        early = self.change("9", "early", 1)
        late = self.change("1", "late", 2)
        self.assertEqual({"a": late}, self.fold(None, [early, late]).entries)
        self.assertEqual({"a": late}, self.fold(None, [late, early]).entries)
        self.assertEqual({"a": late}, self.fold(self.fold(None, [late]), [early]).entries)

    def test_of_equally_late_changes_the_greater_id_wins(self) -> None:
        one = self.change("1", "one", 1)
        two = self.change("2", "two", 1)
        self.assertEqual({"a": two}, self.fold(None, [one, two]).entries)
        self.assertEqual({"a": two}, self.fold(None, [two, one]).entries)

    def test_keys_are_apart(self) -> None:
        one = self.change("1", "one", 2)
        other = ModelChange(id="2", key="b", value="other", at=datetime(2026, 1, 1, tzinfo=UTC))
        self.assertEqual({"a": one, "b": other}, self.fold(None, [one, other]).entries)
{{/last_writer_wins}}


if __name__ == "__main__":
    unittest.main()
