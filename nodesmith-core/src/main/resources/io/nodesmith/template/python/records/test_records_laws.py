"""The laws of lists of records."""

import unittest
from typing import Any
{{#node.imports}}
{{this}}
{{/node.imports}}
from omnibase_core import EnumCoreErrorCode
{{#typeImports}}
from ..models import {{name}}
{{/typeImports}}
{{#node.operations}}
from ..models import Model{{type}}Request, Model{{type}}Response
{{/node.operations}}
from .fixture import assert_fails, make_node, run
{{#filter}}


class TestFilterLaws{{number}}(unittest.TestCase):
    """Records that fit."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def found(self, operator: str, value: Any, *values: Any) -> list[Any]:
        records = [{"n": one, "id": place} for place, one in enumerate(values)]
        request = Model{{type}}Request(records=records, field="n", operator=operator, value=value)
        copy = request.model_copy(deep=True)
        answer = run(self.node.{{method}}(request)).records
        self.assertEqual(copy, request)
        self.assertEqual(answer, [one for one in records if one in answer])
        return [one["n"] for one in answer]

    def test_operators_compare_numbers_with_numbers(self) -> None:
        values = (1, 2.0, 3, "2", True, None, [2])
        self.assertEqual([2.0], self.found("eq", 2, *values))
        self.assertEqual([1], self.found("lt", 2, *values))
        self.assertEqual([1, 2.0], self.found("le", 2, *values))
        self.assertEqual([3], self.found("gt", 2, *values))
        self.assertEqual([2.0, 3], self.found("ge", 2, *values))
        self.assertEqual([1, 3, "2", True, None, [2]], self.found("ne", 2, *values))

    def test_operators_compare_text_with_text(self) -> None:
        self.assertEqual(["a"], self.found("lt", "b", "a", "b", "c", 1))
        self.assertEqual(["b", "c"], self.found("ge", "b", "a", "b", "c", 1))

    def test_contains_looks_into_lists_and_text(self) -> None:
        values = ("abc", ["b"], ["abc"], "x", 1, None)
        self.assertEqual(["abc", ["b"]], self.found("contains", "b", *values))
        self.assertEqual([[1.0]], self.found("contains", 1, [1.0], [True], "1"))

    def test_nothing_finds_records_without_the_field(self) -> None:
        answer = self.ask(records=[{"a": 1}, {"n": None}, {"n": 1}], field="n", operator="eq")
        self.assertEqual([{"a": 1}, {"n": None}], answer.records)

    def test_large_numbers_are_compared_exactly(self) -> None:
        self.assertEqual([2**60 + 1], self.found("gt", 2**60, 2**60, 2**60 + 1))

    def test_an_unknown_operator_is_refused(self) -> None:
        self.refuses(records=[], field="n", operator="like", value=1)
{{/filter}}
{{#sort}}


class TestSortLaws{{number}}(unittest.TestCase):
    """Records in order."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def sorted(self, *values: Any, descending: bool | None = None) -> list[Any]:
        records = [{"n": one, "id": place} for place, one in enumerate(values)]
        answer = self.ask(records=records, field="n", descending=descending)
        return [(one["n"], one["id"]) for one in answer.records]

    def test_numbers_stand_before_text_before_the_rest(self) -> None:
        expected = [(1.5, 2), (2, 3), ("a", 1), ("b", 0), (True, 4), (None, 5)]
        self.assertEqual(expected, self.sorted("b", "a", 1.5, 2, True, None))

    def test_the_largest_may_come_first_and_the_missing_stay_last(self) -> None:
        self.assertEqual([(3, 2), (1, 0), (None, 1)], self.sorted(1, None, 3, descending=True))

    def test_equal_records_keep_their_order(self) -> None:
        self.assertEqual([(1, 1), (2, 0), (2.0, 2)], self.sorted(2, 1, 2.0))
        self.assertEqual([(2, 0), (2.0, 2), (1, 1)], self.sorted(2, 1, 2.0, descending=True))

    def test_the_records_given_are_not_changed(self) -> None:
        request = Model{{type}}Request(records=[{"n": 2}, {"n": 1}], field="n")
        run(self.node.{{method}}(request))
        self.assertEqual([{"n": 2}, {"n": 1}], request.records)

    def test_large_numbers_are_sorted_exactly(self) -> None:
        self.assertEqual([(2**60, 1), (2**60 + 1, 0)], self.sorted(2**60 + 1, 2**60))
{{/sort}}
{{#deduplicate}}


class TestDeduplicateLaws{{number}}(unittest.TestCase):
    """Each record once."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def test_the_first_of_the_same_stays(self) -> None:
        records = [{"a": 1, "b": 1}, {"a": 2}, {"b": 1, "a": 1.0}, {"a": True, "b": 1}]
        answer = self.ask(records=records)
        self.assertEqual([records[0], records[1], records[3]], answer.records)
        self.assertEqual(1, answer.removed)

    def test_fields_may_decide(self) -> None:
        records = [{"a": 1, "b": 1}, {"a": 1, "b": 2}, {"b": 3}, {"a": None}]
        answer = self.ask(records=records, fields=["a"])
        self.assertEqual([records[0], records[2]], answer.records)
        self.assertEqual(2, answer.removed)
        self.assertEqual(4, len(self.ask(records=records, fields=[]).records))

    def test_lists_and_objects_are_compared_whole(self) -> None:
        records = [{"a": [1, {"b": 2}]}, {"a": [1.0, {"b": 2}]}, {"a": [{"b": 2}, 1]}]
        self.assertEqual([records[0], records[2]], self.ask(records=records).records)

    def test_doing_it_twice_is_doing_it_once(self) -> None:
        once = self.ask(records=[{"a": 1}, {"a": 1}, {}]).records
        self.assertEqual(once, self.ask(records=once).records)
        self.assertEqual(0, self.ask(records=once).removed)
{{/deduplicate}}
{{#group}}


class TestGroupLaws{{number}}(unittest.TestCase):
    """Groups of records."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def test_records_stand_in_the_group_of_their_field(self) -> None:
        records = [{"k": "b", "n": 1}, {"k": "a", "n": 2}, {"k": "b", "n": 3}, {"k": 1}, {"k": "1"}]
        groups = self.ask(records=records, field="k").groups
        self.assertEqual(["b", "a", "1"], list(groups))
        self.assertEqual([records[0], records[2]], groups["b"])
        self.assertEqual([records[3], records[4]], groups["1"])

    def test_nothing_has_no_groups(self) -> None:
        self.assertEqual({}, self.ask(records=[], field="k").groups)

    def test_a_record_without_the_field_is_refused(self) -> None:
        self.refuses(records=[{"k": 1}, {"a": 1}], field="k")
        self.refuses(records=[{"k": None}], field="k")
{{/group}}


if __name__ == "__main__":
    unittest.main()
