"""The laws of conversion: known results, and back again."""

import unittest
from decimal import Decimal
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
{{#unit}}


class TestUnitLaws{{number}}(unittest.TestCase):
    """Units."""

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

    def converted(self, value: str, source: str, target: str) -> Decimal:
        fields: dict[str, Any] = {"value": Decimal(value), "from": source, "to": target}
        return self.ask(**fields).result

    def converts(self, value: str, source: str, result: str, target: str) -> None:
        actual = self.converted(value, source, target)
        self.assertEqual(Decimal(result), actual, f"{value} {source} is {actual} {target}")

    def test_units_of_temperature(self) -> None:
        self.converts("100", "celsius", "212", "fahrenheit")
        self.converts("-40", "F", "-40", "C")
        self.converts("0", "Kelvin", "-273.15", "\u00b0C")
        self.converts("32", "fahrenheit", "273.15", "K")
        self.converts("1", "f", "-17.22222222222222", "c")

    def test_units_of_length_and_mass(self) -> None:
        self.converts("1", "mile", "1.609344", "km")
        self.converts("26.2", "miles", "42.1648128", "kilometres")
        self.converts("6", "feet", "1.8288", "m")
        self.converts("1", "yard", "36", "inches")
        self.converts("2.54", "cm", "1", "in")
        self.converts("1", "lb", "453.59237", "g")
        self.converts("1", "tonne", "1000", "kilograms")
        self.converts("16", "ounces", "1", "pound")

    def test_units_of_time_and_data_size(self) -> None:
        self.converts("1.5", "hours", "90", "minutes")
        self.converts("1", "week", "604800000", "ms")
        self.converts("1", "day", "24", "h")
        self.converts("1", "MiB", "1048576", "bytes")
        self.converts("1", "megabyte", "1000", "kB")
        self.converts("1", "GB", "0.9313225746154785", "GiB")
        self.converts("1", "byte", "8", "bits")

    def test_there_and_back_is_the_same(self) -> None:
        families = (
            ("c", "f", "k"),
            ("mm", "inch", "ft", "yd", "mi", "km", "nautical mile"),
            ("mg", "g", "oz", "lb", "st", "t"),
            ("ns", "ms", "s", "min", "h", "day", "week"),
            ("bit", "byte", "kb", "mib", "gb", "tib"),
        )
        for units in families:
            for source in units:
                self.converts("3.5", source, "3.5", source)
                for target in units:
                    there = self.converted("98765.4321", source, target)
                    back = self.converted(str(there), target, source)
                    self.assertAlmostEqual(98765.4321, float(back), 4, f"{source} {target}")

    def test_what_cannot_be_converted_is_refused(self) -> None:
        for value, source, target in (
            ("1", "parsec", "km"),
            ("1", "km", ""),
            ("1", "km", "kg"),
            ("-273.16", "c", "f"),
            ("1E+99999", "km", "m"),
        ):
            self.refuses(**{"value": Decimal(value), "from": source, "to": target})
        self.converts("-5", "km", "-5000", "m")
{{/unit}}
{{#csv_to_json}}


class TestCsvToJsonLaws{{number}}(unittest.TestCase):
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
{{/csv_to_json}}
{{#json_to_csv}}


class TestJsonToCsvLaws{{number}}(unittest.TestCase):
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
{{/json_to_csv}}


if __name__ == "__main__":
    unittest.main()
