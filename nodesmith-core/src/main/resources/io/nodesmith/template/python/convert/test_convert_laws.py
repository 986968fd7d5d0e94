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


if __name__ == "__main__":
    unittest.main()
