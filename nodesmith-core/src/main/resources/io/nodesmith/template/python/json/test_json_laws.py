"""The laws of JSON: what it says comes out, and what is broken is refused."""

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
{{#parse}}


class TestParseLaws{{number}}(unittest.TestCase):
    """Reading JSON."""

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

    def read(self, text: str) -> Any:
        return self.ask(text=text).value

    def test_json_becomes_maps_and_lists(self) -> None:
        value = self.read(' {"a": [1, true, null, {"b": "\\u00e4\\n\\""}], "c": {}, "d": []} ')
        expected = {"a": [1, True, None, {"b": "\u00e4\n\""}], "c": {}, "d": []}
        self.assertEqual(expected, value)
        self.assertIs(True, value["a"][1])

    def test_any_json_value_may_stand_alone(self) -> None:
        self.assertEqual("text", self.read('"text"'))
        self.assertIs(False, self.read("false"))
        self.assertIsNone(self.read("null"))
        self.assertEqual(["a"], self.read('["a"]'))

    def test_json_numbers_keep_their_digits(self) -> None:
        self.assertEqual(12345678901234567890123, self.read("12345678901234567890123"))
        self.assertEqual(0.1234567890123456789, self.read("0.1234567890123456789"))
        self.assertEqual(-(2**63), self.read("-9223372036854775808"))

    def test_same_json_gives_the_same(self) -> None:
        text = '{"a": [1.5, {"b": null}]}'
        self.assertEqual(self.read(text), self.read(text))

    def test_what_is_not_json_is_refused(self) -> None:
        for text in (
            "",
            " ",
            "{",
            '{"a" 1}',
            "[1,]",
            "{'a': 1}",
            "nul",
            "01",
            "1 2",
            "{} x",
            "NaN",
            "1e999",
            '"open',
            '"line\nbreak"',
            '{"a": 1, "a": 2}',
            "// no\n1",
            "[" * 100_000,
            '"\\ud800"',
            "9" * 5_000,
        ):
            self.refuses(text=text)
{{/parse}}
{{#from_csv}}


class TestFromCsvLaws{{number}}(unittest.TestCase):
    """CSV as JSON."""

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

    def json(self, text: str, delimiter: str | None = None) -> str:
        return self.ask(text=text, delimiter=delimiter).value_json

    def test_csv_becomes_json(self) -> None:
        text = self.json('name,age\r\nAda,36\r\n"B ""C"", D",\r\n')
        expected = '[{"name":"Ada","age":"36"},{"name":"B \\"C\\", D","age":""}]'
        self.assertEqual(expected, text)
        self.assertEqual('[{"a":"1,5","b":"x\\ny"}]', self.json('a;b\n1,5;"x\ny"', ";"))

    def test_csv_without_rows_becomes_an_empty_array(self) -> None:
        self.assertEqual("[]", self.json(""))
        self.assertEqual("[]", self.json("a,b\n"))

    def test_broken_csv_becomes_nothing(self) -> None:
        for text in ("a,b\n1\n", 'a\n"open', "a,a\n1,2", 'a\nx"y'):
            self.refuses(text=text)
        self.refuses(text="a", delimiter="ab")
{{/from_csv}}
{{#to_csv}}


class TestToCsvLaws{{number}}(unittest.TestCase):
    """JSON as CSV."""

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

    def csv(self, text: str) -> str:
        return self.ask(json=text).text

    def test_json_becomes_csv(self) -> None:
        text = (
            '[{"name":"Ada","age":36},'
            '{"age":1.50,"name":"B \\"C\\", D","note":"two\\nlines"}]'
        )
        expected = 'name,age,note\r\nAda,36,\r\n"B ""C"", D",1.50,"two\nlines"\r\n'
        self.assertEqual(expected, self.csv(text))
        self.assertEqual("ok,b\r\ntrue,\r\n", self.csv('[{"ok":true,"b":null}]'))
        self.assertEqual('a\r\n""\r\n', self.csv('[{"a":""}]'))

    def test_an_empty_array_becomes_nothing(self) -> None:
        self.assertEqual("", self.csv("[]"))
        self.assertEqual("", self.csv("[{}]"))

    def test_what_has_no_rows_and_columns_is_refused(self) -> None:
        for text in ('{"a":1}', "[1]", '[{"a":[1]}]', '[{"a":{}}]', '[{"a":1}', ""):
            self.refuses(json=text)
{{/to_csv}}


if __name__ == "__main__":
    unittest.main()
