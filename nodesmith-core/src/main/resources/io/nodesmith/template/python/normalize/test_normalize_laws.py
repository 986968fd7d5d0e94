"""The laws of normal forms: one form for what is the same, and the form of a form is itself."""

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
{{#text}}


class TestTextLaws{{number}}(unittest.TestCase):
    """The form of a text."""

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

    def form(self, text: str, letter_case: str | None = None) -> str:
        return self.ask(text=text, letter_case=letter_case).text

    def test_white_space_is_trimmed_and_collapsed(self) -> None:
        self.assertEqual("a b c", self.form("  a\t b\r\n\u00a0\u2003c \n"))
        self.assertEqual("", self.form(" \t\n\u3000"))
        self.assertEqual("", self.form(""))
        self.assertEqual("aB", self.form("aB"))

    def test_equal_texts_have_one_form(self) -> None:
        self.assertEqual("caf\u00e9", self.form("cafe\u0301"))
        self.assertEqual(self.form("\u212b"), self.form("A\u030a"))

    def test_the_letter_case_is_as_wanted(self) -> None:
        self.assertEqual("\u00e4 title", self.form(" \u00c4  TiTLE", "lower"))
        self.assertEqual("\u00c4 TITLE", self.form("\u00e4 TiTLE", "upper"))
        self.assertEqual("STRASSE", self.form("stra\u00dfe", "upper"))
        self.assertEqual("title", self.form("TITLE", "lower"))
        self.refuses(text="a", letter_case="camel")

    def test_the_form_of_a_form_is_itself(self) -> None:
        texts = (" A  b ", "\u0130I\u0131i", "\U0001f600 x ", "e\u0301 \u1e9e", "\u0301 a")
        for text in texts:
            for letter_case in (None, "lower", "upper"):
                form = self.form(text, letter_case)
                self.assertEqual(form, self.form(form, letter_case), text)

    def test_a_long_text_is_no_trouble(self) -> None:
        self.assertEqual(1_999_999, len(self.form("a \n" * 1_000_000)))
{{/text}}
{{#min_max}}


class TestMinMaxLaws{{number}}(unittest.TestCase):
    """Numbers from 0 to 1."""

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

    def scaled(self, values: list[float]) -> list[float]:
        return self.ask(values=values).values

    def test_the_smallest_is_zero_and_the_largest_one(self) -> None:
        self.assertEqual([0.0, 0.25, 1.0, 0.5], self.scaled([-2.0, 0.0, 6.0, 2.0]))
        self.assertEqual([1.0, 0.0], self.scaled([7.0, 3.0]))

    def test_equal_numbers_become_zero(self) -> None:
        self.assertEqual([0.0, 0.0], self.scaled([5.0, 5.0]))
        self.assertEqual([0.0], self.scaled([-1.0]))
        self.assertEqual([], self.scaled([]))

    def test_results_stay_between_zero_and_one_in_their_order(self) -> None:
        values = [1e308, -1e308, 0.0, 1e-300, -4.5, 1e9]
        scaled = self.scaled(values)
        for one, scaled_one in zip(values, scaled, strict=True):
            self.assertTrue(0 <= scaled_one <= 1, str(scaled))
            for other, scaled_other in zip(values, scaled, strict=True):
                self.assertTrue(one < other or scaled_one >= scaled_other)
        self.assertEqual(0.5, scaled[2])

    def test_scaling_twice_is_scaling_once(self) -> None:
        once = self.scaled([3.0, -1.0, 12.5, 0.0])
        self.assertEqual(once, self.scaled(once))

    def test_the_numbers_given_are_not_changed(self) -> None:
        request = Model{{type}}Request(values=[1.0, 2.0, 3.0])
        run(self.node.{{method}}(request))
        self.assertEqual([1.0, 2.0, 3.0], request.values)

    def test_what_is_no_finite_number_is_refused(self) -> None:
        for wrong in (float("nan"), float("inf"), float("-inf")):
            self.refuses(values=[1.0, wrong])
{{/min_max}}


if __name__ == "__main__":
    unittest.main()
