"""The laws of steps that are coordinated."""

import asyncio
import time
import unittest
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from omnibase_core import EnumCoreErrorCode, ModelOnexError
{{#node.operations}}
from ..models import Model{{type}}Request, Model{{type}}Response
{{/node.operations}}
from .fixture import assert_fails, make_node, run

INPUT = {"request": "input"}


class Step:
    """A step that notes that it ran and was taken back, and adds its own name."""

    def __init__(
        self,
        name: str,
        journal: list[str],
        work: Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]] | None = None,
        undo: Exception | None = None,
    ) -> None:
        self.name = name
        self.journal = journal
        self.work = work
        self.undo = undo

    async def run(self, known: Mapping[str, Any]) -> dict[str, Any]:
        if self.work is not None:
            return await self.work(known)
        self.journal.append(self.name)
        return {self.name: f"by {self.name}"}

    async def compensate(self, output: Mapping[str, Any]) -> None:
        self.journal.append(f"undo {self.name} {dict(output)}")
        if self.undo is not None:
            raise self.undo


def failing(error: Exception) -> Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]:
    async def work(known: Mapping[str, Any]) -> dict[str, Any]:
        raise error

    return work
{{#sequence}}


class TestSequenceLaws{{number}}(unittest.TestCase):
    """The laws of ``{{snake}}``."""

    def setUp(self) -> None:
        self.journal: list[str] = []
        self.names: list[str] = [
{{#steps}}
            "{{this}}",
{{/steps}}
{{^steps}}
            "first",
            "second",
            "third",
{{/steps}}
        ]
        self.planned = [{{#steps}}"{{this}}"{{^-last}}, {{/-last}}{{/steps}}] != []

    def steps(self) -> dict[str, Step]:
        return {name: Step(name, self.journal) for name in self.names}

    async def flow(self, steps: dict[str, Step]) -> Model{{type}}Response:
        return await make_node(steps=steps).{{method}}(Model{{type}}Request(input=INPUT))

    def fails(self, steps: dict[str, Step]) -> ModelOnexError:
        return assert_fails(self, EnumCoreErrorCode.OPERATION_FAILED, self.flow(steps))

    def test_sequence_ends_with_the_failure_of_a_step(self) -> None:
        error = ModelOnexError("no network", EnumCoreErrorCode.INVALID_INPUT)
        steps = self.steps()
        steps[self.names[0]].work = failing(error)
        reported = self.fails(steps)
        self.assertIs(error, reported.__cause__)
        self.assertIn(self.names[0], str(reported))

    def test_sequence_takes_an_unexpected_exception_for_a_failure(self) -> None:
        steps = self.steps()
        steps[self.names[-1]].work = failing(RuntimeError("what nobody thought of"))
        self.fails(steps)

    def test_sequence_is_not_begun_if_a_step_is_missing(self) -> None:
        steps = self.steps()
        del steps[self.names[-1]]
        if self.planned:
            assert_fails(self, EnumCoreErrorCode.INVALID_STATE, self.flow(steps))
            self.assertEqual([], self.journal)
{{^steps}}

    def test_sequence_of_no_steps_gives_its_input(self) -> None:
        answer = run(self.flow({}))
        self.assertEqual((INPUT, []), (answer.output, answer.completed))
{{/steps}}

    def test_sequence_lets_no_step_change_what_another_sees(self) -> None:
        async def greedy(known: Mapping[str, Any]) -> dict[str, Any]:
            known["request"] = "changed"  # type: ignore[index]
            return {}

        steps = self.steps()
        steps[self.names[0]].work = greedy
        self.fails(steps)

    def test_sequence_runs_its_steps_in_order(self) -> None:
        answer = run(self.flow(self.steps()))
        self.assertEqual(self.names, self.journal)
        self.assertEqual(self.names, answer.completed)
        expected = {**INPUT, **{name: f"by {name}" for name in self.names}}
        self.assertEqual(expected, answer.output)

    def test_sequence_shows_each_step_what_earlier_ones_added(self) -> None:
        seen: list[dict[str, Any]] = []

        def noting(name: str) -> Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]:
            async def work(known: Mapping[str, Any]) -> dict[str, Any]:
                seen.append(dict(known))
                return {name: 1}

            return work

        run(self.flow({name: Step(name, self.journal, noting(name)) for name in self.names}))
        expected: list[dict[str, Any]] = [
            {**INPUT, **dict.fromkeys(self.names[:place], 1)}
            for place in range(len(self.names))
        ]
        self.assertEqual(expected, seen)

    def test_sequence_lets_a_later_value_replace_an_earlier_one(self) -> None:
        def giving(name: str) -> Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]:
            async def work(known: Mapping[str, Any]) -> dict[str, Any]:
                return {"request": name}

            return work

        steps = {name: Step(name, self.journal, giving(name)) for name in self.names}
        self.assertEqual({"request": self.names[-1]}, run(self.flow(steps)).output)

    def test_sequence_runs_no_step_after_a_failure(self) -> None:
        steps = self.steps()
        steps[self.names[0]].work = failing(ValueError("broken"))
        self.fails(steps)
        self.assertEqual([], [name for name in self.journal if not name.startswith("undo")])

    def test_sequence_stops_when_cancelled(self) -> None:
        started = asyncio.Event()

        async def waiting(known: Mapping[str, Any]) -> dict[str, Any]:
            started.set()
            await asyncio.sleep(30)
            return {}

        async def cancelled() -> bool:
            steps = self.steps()
            steps[self.names[-1]].work = waiting
            task = asyncio.create_task(self.flow(steps))
            while not started.is_set() and not task.done():
                await asyncio.sleep(0.001)
            task.cancel()
            await asyncio.wait([task])
            return task.cancelled()

        self.assertTrue(run(cancelled()))
        done = self.names[:-1]
        self.assertEqual(done, self.journal)
{{/sequence}}
{{#fan_out}}


class TestFanOutLaws{{number}}(unittest.TestCase):
    """The laws of ``{{snake}}``."""

    def setUp(self) -> None:
        self.journal: list[str] = []
        self.names: list[str] = [
{{#steps}}
            "{{this}}",
{{/steps}}
{{^steps}}
            "first",
            "second",
            "third",
{{/steps}}
        ]
        self.planned = [{{#steps}}"{{this}}"{{^-last}}, {{/-last}}{{/steps}}] != []

    def steps(self) -> dict[str, Step]:
        return {name: Step(name, self.journal) for name in self.names}

    async def flow(self, steps: dict[str, Step]) -> Model{{type}}Response:
        return await make_node(steps=steps).{{method}}(Model{{type}}Request(input=INPUT))

    def fails(self, steps: dict[str, Step]) -> ModelOnexError:
        return assert_fails(self, EnumCoreErrorCode.OPERATION_FAILED, self.flow(steps))

    def test_fan_out_ends_with_the_failure_of_a_step(self) -> None:
        error = ModelOnexError("no network", EnumCoreErrorCode.INVALID_INPUT)
        steps = self.steps()
        steps[self.names[0]].work = failing(error)
        reported = self.fails(steps)
        self.assertIs(error, reported.__cause__)
        self.assertIn(self.names[0], str(reported))

    def test_fan_out_takes_an_unexpected_exception_for_a_failure(self) -> None:
        steps = self.steps()
        steps[self.names[-1]].work = failing(RuntimeError("what nobody thought of"))
        self.fails(steps)

    def test_fan_out_is_not_begun_if_a_step_is_missing(self) -> None:
        steps = self.steps()
        del steps[self.names[-1]]
        if self.planned:
            assert_fails(self, EnumCoreErrorCode.INVALID_STATE, self.flow(steps))
            self.assertEqual([], self.journal)
{{^steps}}

    def test_fan_out_of_no_steps_gives_its_input(self) -> None:
        answer = run(self.flow({}))
        self.assertEqual((INPUT, []), (answer.output, answer.completed))
{{/steps}}

    def test_fan_out_lets_no_step_change_what_another_sees(self) -> None:
        async def greedy(known: Mapping[str, Any]) -> dict[str, Any]:
            known["request"] = "changed"  # type: ignore[index]
            return {}

        steps = self.steps()
        steps[self.names[0]].work = greedy
        self.fails(steps)

    def test_fan_out_collects_what_its_steps_give(self) -> None:
        answer = run(self.flow(self.steps()))
        self.assertEqual(sorted(self.names), sorted(self.journal))
        self.assertEqual(self.names, answer.completed)
        expected = {**INPUT, **{name: f"by {name}" for name in self.names}}
        self.assertEqual(expected, answer.output)

    def test_fan_out_shows_each_step_only_the_input(self) -> None:
        seen: list[dict[str, Any]] = []

        async def noting(known: Mapping[str, Any]) -> dict[str, Any]:
            seen.append(dict(known))
            return {"a": 1}

        run(self.flow({name: Step(name, self.journal, noting) for name in self.names}))
        self.assertEqual([INPUT] * len(self.names), seen)

    def test_fan_out_runs_its_steps_at_the_same_time(self) -> None:
        async def all_together() -> Model{{type}}Response:
            barrier = asyncio.Barrier(len(self.names))

            async def meeting(known: Mapping[str, Any]) -> dict[str, Any]:
                async with asyncio.timeout(10):
                    await barrier.wait()
                return {}

            return await self.flow({name: Step(name, [], meeting) for name in self.names})

        self.assertEqual(self.names, run(all_together()).completed)

    def test_fan_out_lets_a_later_steps_value_replace_an_earlier_ones_whoever_is_first(self) -> None:
        def giving(place: int) -> Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]:
            async def work(known: Mapping[str, Any]) -> dict[str, Any]:
                await asyncio.sleep(0.02 * (len(self.names) - place))
                return {"who": self.names[place]}

            return work

        steps = {name: Step(name, [], giving(place)) for place, name in enumerate(self.names)}
        self.assertEqual(self.names[-1], run(self.flow(steps)).output["who"])

    def test_fan_out_reports_the_first_failure_and_stops_the_other_steps(self) -> None:
        stopped: list[str] = []
        error = ModelOnexError("no network", EnumCoreErrorCode.NETWORK_ERROR)

        async def waiting(known: Mapping[str, Any]) -> dict[str, Any]:
            try:
                await asyncio.sleep(30)
            except asyncio.CancelledError:
                stopped.append("stopped")
                raise
            return {}

        async def late(known: Mapping[str, Any]) -> dict[str, Any]:
            await asyncio.sleep(0.01)
            raise error

        steps = {name: Step(name, [], waiting) for name in self.names}
        steps[self.names[0]].work = late
        self.assertIs(error, self.fails(steps).__cause__)
        self.assertEqual(["stopped"] * (len(self.names) - 1), stopped)
{{/fan_out}}
{{#saga}}


class TestSagaLaws{{number}}(unittest.TestCase):
    """The laws of ``{{snake}}``."""

    def setUp(self) -> None:
        self.journal: list[str] = []
        self.names: list[str] = [
{{#steps}}
            "{{this}}",
{{/steps}}
{{^steps}}
            "first",
            "second",
            "third",
{{/steps}}
        ]
        self.planned = [{{#steps}}"{{this}}"{{^-last}}, {{/-last}}{{/steps}}] != []

    def steps(self) -> dict[str, Step]:
        return {name: Step(name, self.journal) for name in self.names}

    async def flow(self, steps: dict[str, Step]) -> Model{{type}}Response:
        return await make_node(steps=steps).{{method}}(Model{{type}}Request(input=INPUT))

    def fails(self, steps: dict[str, Step]) -> ModelOnexError:
        return assert_fails(self, EnumCoreErrorCode.OPERATION_FAILED, self.flow(steps))

    def test_saga_ends_with_the_failure_of_a_step(self) -> None:
        error = ModelOnexError("no network", EnumCoreErrorCode.INVALID_INPUT)
        steps = self.steps()
        steps[self.names[0]].work = failing(error)
        reported = self.fails(steps)
        self.assertIs(error, reported.__cause__)
        self.assertIn(self.names[0], str(reported))

    def test_saga_takes_an_unexpected_exception_for_a_failure(self) -> None:
        steps = self.steps()
        steps[self.names[-1]].work = failing(RuntimeError("what nobody thought of"))
        self.fails(steps)

    def test_saga_is_not_begun_if_a_step_is_missing(self) -> None:
        steps = self.steps()
        del steps[self.names[-1]]
        if self.planned:
            assert_fails(self, EnumCoreErrorCode.INVALID_STATE, self.flow(steps))
            self.assertEqual([], self.journal)
{{^steps}}

    def test_saga_of_no_steps_gives_its_input(self) -> None:
        answer = run(self.flow({}))
        self.assertEqual((INPUT, []), (answer.output, answer.completed))
{{/steps}}

    def test_saga_lets_no_step_change_what_another_sees(self) -> None:
        async def greedy(known: Mapping[str, Any]) -> dict[str, Any]:
            known["request"] = "changed"  # type: ignore[index]
            return {}

        steps = self.steps()
        steps[self.names[0]].work = greedy
        self.fails(steps)

    def test_saga_runs_its_steps_in_order(self) -> None:
        answer = run(self.flow(self.steps()))
        self.assertEqual(self.names, self.journal)
        self.assertEqual(self.names, answer.completed)
        expected = {**INPUT, **{name: f"by {name}" for name in self.names}}
        self.assertEqual(expected, answer.output)

    def test_saga_shows_each_step_what_earlier_ones_added(self) -> None:
        seen: list[dict[str, Any]] = []

        def noting(name: str) -> Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]:
            async def work(known: Mapping[str, Any]) -> dict[str, Any]:
                seen.append(dict(known))
                return {name: 1}

            return work

        run(self.flow({name: Step(name, self.journal, noting(name)) for name in self.names}))
        expected: list[dict[str, Any]] = [
            {**INPUT, **dict.fromkeys(self.names[:place], 1)}
            for place in range(len(self.names))
        ]
        self.assertEqual(expected, seen)

    def test_saga_lets_a_later_value_replace_an_earlier_one(self) -> None:
        def giving(name: str) -> Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]:
            async def work(known: Mapping[str, Any]) -> dict[str, Any]:
                return {"request": name}

            return work

        steps = {name: Step(name, self.journal, giving(name)) for name in self.names}
        self.assertEqual({"request": self.names[-1]}, run(self.flow(steps)).output)

    def test_saga_runs_no_step_after_a_failure(self) -> None:
        steps = self.steps()
        steps[self.names[0]].work = failing(ValueError("broken"))
        self.fails(steps)
        self.assertEqual([], [name for name in self.journal if not name.startswith("undo")])

    def test_saga_stops_when_cancelled(self) -> None:
        started = asyncio.Event()

        async def waiting(known: Mapping[str, Any]) -> dict[str, Any]:
            started.set()
            await asyncio.sleep(30)
            return {}

        async def cancelled() -> bool:
            steps = self.steps()
            steps[self.names[-1]].work = waiting
            task = asyncio.create_task(self.flow(steps))
            while not started.is_set() and not task.done():
                await asyncio.sleep(0.001)
            task.cancel()
            await asyncio.wait([task])
            return task.cancelled()

        self.assertTrue(run(cancelled()))
        done = self.names[:-1]
        undone = [f"undo {name} {{'{name}': 'by {name}'}}" for name in reversed(done)]
        self.assertEqual(done + undone, self.journal)

    def test_saga_takes_done_steps_back_in_reverse_order(self) -> None:
        for place, failing_name in enumerate(self.names):
            self.journal.clear()
            steps = self.steps()
            error = ModelOnexError("too slow", EnumCoreErrorCode.TIMEOUT)
            steps[failing_name].work = failing(error)
            self.fails(steps)
            done = self.names[:place]
            undone = [f"undo {name} {{'{name}': 'by {name}'}}" for name in reversed(done)]
            self.assertEqual(done + undone, self.journal)

    def test_saga_reports_the_failure_of_the_step_and_not_that_of_a_compensation(self) -> None:
        error = ModelOnexError("too slow", EnumCoreErrorCode.TIMEOUT)
        steps = {
            name: Step(name, self.journal, undo=RuntimeError("cannot be taken back"))
            for name in self.names
        }
        steps[self.names[-1]].work = failing(error)
        self.assertIs(error, self.fails(steps).__cause__)
        self.assertEqual(2 * (len(self.names) - 1), len(self.journal))

    def test_saga_takes_nothing_back_when_all_goes_well(self) -> None:
        run(self.flow(self.steps()))
        self.assertEqual(self.names, self.journal)
{{/saga}}
{{#retry}}


class TestRetryLaws{{number}}(unittest.TestCase):
    """The laws of ``{{snake}}``."""

    def setUp(self) -> None:
        self.journal: list[str] = []
        self.names: list[str] = [
{{#steps}}
            "{{this}}",
{{/steps}}
{{^steps}}
            "first",
            "second",
            "third",
{{/steps}}
        ]
        self.planned = [{{#steps}}"{{this}}"{{^-last}}, {{/-last}}{{/steps}}] != []

    def steps(self) -> dict[str, Step]:
        return {name: Step(name, self.journal) for name in self.names}

    async def flow(self, steps: dict[str, Step]) -> Model{{type}}Response:
        return await make_node(steps=steps).{{method}}(Model{{type}}Request(input=INPUT))

    def fails(self, steps: dict[str, Step]) -> ModelOnexError:
        return assert_fails(self, EnumCoreErrorCode.OPERATION_FAILED, self.flow(steps))

    def test_retry_ends_with_the_failure_of_a_step(self) -> None:
        error = ModelOnexError("no network", EnumCoreErrorCode.INVALID_INPUT)
        steps = self.steps()
        steps[self.names[0]].work = failing(error)
        reported = self.fails(steps)
        self.assertIs(error, reported.__cause__)
        self.assertIn(self.names[0], str(reported))

    def test_retry_takes_an_unexpected_exception_for_a_failure(self) -> None:
        steps = self.steps()
        steps[self.names[-1]].work = failing(RuntimeError("what nobody thought of"))
        self.fails(steps)

    def test_retry_is_not_begun_if_a_step_is_missing(self) -> None:
        steps = self.steps()
        del steps[self.names[-1]]
        if self.planned:
            assert_fails(self, EnumCoreErrorCode.INVALID_STATE, self.flow(steps))
            self.assertEqual([], self.journal)
{{^steps}}

    def test_retry_of_no_steps_gives_its_input(self) -> None:
        answer = run(self.flow({}))
        self.assertEqual((INPUT, []), (answer.output, answer.completed))
{{/steps}}

    def test_retry_lets_no_step_change_what_another_sees(self) -> None:
        async def greedy(known: Mapping[str, Any]) -> dict[str, Any]:
            known["request"] = "changed"  # type: ignore[index]
            return {}

        steps = self.steps()
        steps[self.names[0]].work = greedy
        self.fails(steps)

    def test_retry_runs_its_steps_in_order(self) -> None:
        answer = run(self.flow(self.steps()))
        self.assertEqual(self.names, self.journal)
        self.assertEqual(self.names, answer.completed)
        expected = {**INPUT, **{name: f"by {name}" for name in self.names}}
        self.assertEqual(expected, answer.output)

    def test_retry_shows_each_step_what_earlier_ones_added(self) -> None:
        seen: list[dict[str, Any]] = []

        def noting(name: str) -> Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]:
            async def work(known: Mapping[str, Any]) -> dict[str, Any]:
                seen.append(dict(known))
                return {name: 1}

            return work

        run(self.flow({name: Step(name, self.journal, noting(name)) for name in self.names}))
        expected: list[dict[str, Any]] = [
            {**INPUT, **dict.fromkeys(self.names[:place], 1)}
            for place in range(len(self.names))
        ]
        self.assertEqual(expected, seen)

    def test_retry_lets_a_later_value_replace_an_earlier_one(self) -> None:
        def giving(name: str) -> Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]:
            async def work(known: Mapping[str, Any]) -> dict[str, Any]:
                return {"request": name}

            return work

        steps = {name: Step(name, self.journal, giving(name)) for name in self.names}
        self.assertEqual({"request": self.names[-1]}, run(self.flow(steps)).output)

    def test_retry_runs_no_step_after_a_failure(self) -> None:
        steps = self.steps()
        steps[self.names[0]].work = failing(ValueError("broken"))
        self.fails(steps)
        self.assertEqual([], [name for name in self.journal if not name.startswith("undo")])

    def test_retry_stops_when_cancelled(self) -> None:
        started = asyncio.Event()

        async def waiting(known: Mapping[str, Any]) -> dict[str, Any]:
            started.set()
            await asyncio.sleep(30)
            return {}

        async def cancelled() -> bool:
            steps = self.steps()
            steps[self.names[-1]].work = waiting
            task = asyncio.create_task(self.flow(steps))
            while not started.is_set() and not task.done():
                await asyncio.sleep(0.001)
            task.cancel()
            await asyncio.wait([task])
            return task.cancelled()

        self.assertTrue(run(cancelled()))
        done = self.names[:-1]
        self.assertEqual(done, self.journal)

    def flaky(
        self, failures: int, code: EnumCoreErrorCode, tries: list[float]
    ) -> Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]:
        """Work that fails some times, and notes when it was tried."""

        async def work(known: Mapping[str, Any]) -> dict[str, Any]:
            tries.append(time.monotonic())
            if len(tries) <= failures:
                raise ModelOnexError(f"try {len(tries)}", code)
            return {"tries": len(tries)}

        return work

    def test_retry_repeats_a_step_whose_failure_may_pass(self) -> None:
        for code in (
            EnumCoreErrorCode.TIMEOUT,
            EnumCoreErrorCode.NETWORK_ERROR,
            EnumCoreErrorCode.SERVICE_UNAVAILABLE,
            EnumCoreErrorCode.RATE_LIMIT_ERROR,
            EnumCoreErrorCode.DATABASE_CONNECTION_ERROR,
        ):
            steps = self.steps()
            steps[self.names[0]].work = self.flaky(2, code, [])
            answer = run(self.flow(steps))
            self.assertEqual(3, answer.output["tries"])
            self.assertEqual(self.names, answer.completed)

    def test_retry_waits_longer_each_time(self) -> None:
        tries: list[float] = []
        steps = self.steps()
        steps[self.names[0]].work = self.flaky(2, EnumCoreErrorCode.TIMEOUT, tries)
        run(self.flow(steps))
        self.assertGreaterEqual(tries[1] - tries[0], 0.09)
        self.assertGreaterEqual(tries[2] - tries[1], 0.18)

    def test_retry_gives_up_after_three_tries(self) -> None:
        tries: list[float] = []
        steps = self.steps()
        steps[self.names[0]].work = self.flaky(9, EnumCoreErrorCode.TIMEOUT, tries)
        reported = self.fails(steps)
        self.assertEqual(3, len(tries))
        self.assertIn("try 3", str(reported.__cause__))
        self.assertEqual([], self.journal)

    def test_retry_does_not_repeat_a_failure_that_stays(self) -> None:
        for code in (EnumCoreErrorCode.INVALID_INPUT, EnumCoreErrorCode.NOT_FOUND):
            tries: list[float] = []
            steps = self.steps()
            steps[self.names[0]].work = self.flaky(9, code, tries)
            self.fails(steps)
            self.assertEqual(1, len(tries), code.name)
{{/retry}}


if __name__ == "__main__":
    unittest.main()
