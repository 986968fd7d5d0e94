"""The laws of calculations, and results that are known."""

import unittest
from decimal import Decimal
from random import Random
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
{{#invoice_total}}


class TestInvoiceTotalLaws{{number}}(unittest.TestCase):
    """The total of an invoice."""

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

    @staticmethod
    def line(quantity: str, price: str, discount: str | None, tax: str) -> ModelInvoiceLine:
        return ModelInvoiceLine(
            quantity=Decimal(quantity),
            unit_price=Decimal(price),
            discount_percent=None if discount is None else Decimal(discount),
            tax_percent=Decimal(tax),
        )

    def total(
        self, *lines: ModelInvoiceLine, decimals: int | None = None
    ) -> Model{{type}}Response:
        return self.ask(lines=list(lines), decimals=decimals)

    def test_lines_and_taxes_are_added_up(self) -> None:
        total = self.total(
            self.line("3", "19.99", None, "19"),
            self.line("1", "100", "12.5", "19.0"),
            self.line("2.5", "4.10", None, "7"),
        )
        self.assertEqual(Decimal("157.72"), total.net)
        self.assertEqual(Decimal("28.74"), total.tax)
        self.assertEqual(Decimal("186.46"), total.gross)
        expected = {"7": Decimal("0.72"), "19": Decimal("28.02")}
        self.assertEqual(expected, total.tax_by_percent)

    def test_half_a_cent_is_rounded_up(self) -> None:
        self.assertEqual(Decimal("0.13"), self.total(self.line("1", "0.125", None, "0")).net)
        self.assertEqual(Decimal("0.12"), self.total(self.line("1", "0.1249", None, "0")).net)
        self.assertEqual(Decimal("0.02"), self.total(self.line("1", "0.10", None, "15")).tax)
        line = self.line("1", "0.49", None, "0")
        self.assertEqual(Decimal(0), self.total(line, decimals=0).net)
        line = self.line("1", "0.125", None, "0")
        self.assertEqual(Decimal("0.1250"), self.total(line, decimals=4).net)
        gross = self.total(self.line("1", "1", None, "0")).gross
        self.assertEqual("1.00", str(gross))

    def test_each_line_is_rounded_before_the_sum_and_tax_after_it(self) -> None:
        line = self.line("1", "0.335", None, "10")
        self.assertEqual(Decimal("1.02"), self.total(line, line, line).net)
        self.assertEqual(Decimal("0.10"), self.total(line, line, line).tax)

    def test_net_and_tax_are_gross(self) -> None:
        random = Random(7)
        for _ in range(40):
            lines = [
                self.line(
                    str(random.randrange(50)),
                    f"{random.randrange(9999)}.{random.randrange(999)}",
                    str(random.randrange(101)),
                    str(5 * random.randrange(5)),
                )
                for _ in range(random.randrange(9))
            ]
            total = self.total(*lines)
            self.assertEqual(total.gross, total.net + total.tax)
            self.assertEqual(total.tax, sum(total.tax_by_percent.values()))

    def test_nothing_costs_nothing(self) -> None:
        self.assertEqual(Decimal(0), self.total().gross)
        self.assertEqual({}, self.total().tax_by_percent)
        self.assertEqual(Decimal(0), self.total(self.line("5", "10", "100", "20")).gross)

    def test_figures_out_of_their_range_are_refused(self) -> None:
        for line in (
            self.line("-1", "1", None, "0"),
            self.line("1", "-1", None, "0"),
            self.line("1", "1", "100.1", "0"),
            self.line("1", "1", None, "-1"),
            self.line("1", "1E+99999", None, "1"),
            self.line("1", "1E-101", None, "1"),
        ):
            self.refuses(lines=[line])
        self.refuses(lines=[], decimals=7)
        self.refuses(lines=[], decimals=-1)
{{/invoice_total}}
{{#statistics}}


class TestStatisticsLaws{{number}}(unittest.TestCase):
    """Figures of numbers."""

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

    def figures(
        self, values: tuple[str, ...], percentiles: tuple[str, ...] | None = None
    ) -> Model{{type}}Response:
        wanted = None if percentiles is None else [Decimal(one) for one in percentiles]
        return self.ask(values=[Decimal(one) for one in values], percentiles=wanted)

    def test_figures_are_right(self) -> None:
        figures = self.figures(("2", "4", "4", "4", "5", "5", "7", "9"))
        self.assertEqual(8, figures.count)
        self.assertEqual(Decimal(40), figures.sum)
        self.assertEqual(Decimal(2), figures.min)
        self.assertEqual(Decimal(9), figures.max)
        self.assertEqual(Decimal(5), figures.mean)
        self.assertEqual(Decimal("4.5"), figures.median)
        self.assertEqual(Decimal(4), figures.variance)
        self.assertEqual(Decimal(2), figures.standard_deviation)
        self.assertEqual({}, figures.percentile_values)

    def test_one_number_is_all_of_it(self) -> None:
        figures = self.figures(("-3.5",), ("0", "37", "100"))
        self.assertEqual(Decimal("-3.5"), figures.median)
        self.assertEqual(Decimal("-3.5"), figures.mean)
        self.assertEqual(Decimal(0), figures.standard_deviation)
        self.assertEqual({Decimal("-3.5")}, set(figures.percentile_values.values()))

    def test_the_median_of_an_odd_number_is_the_middle_one(self) -> None:
        self.assertEqual(Decimal(3), self.figures(("100", "1", "3")).median)

    def test_percentiles_lie_on_the_line_between_neighbours(self) -> None:
        figures = self.figures(("40", "10", "30", "20"), ("0", "25", "50.0", "90", "100"))
        expected = {
            "0": Decimal(10),
            "25": Decimal("17.5"),
            "50": Decimal(25),
            "90": Decimal(37),
            "100": Decimal(40),
        }
        self.assertEqual(expected, figures.percentile_values)

    def test_a_mean_that_never_ends_is_rounded(self) -> None:
        self.assertEqual(Decimal("0.6666666666666667"), self.figures(("1", "0", "1")).mean)

    def test_close_numbers_far_from_zero_have_their_variance(self) -> None:
        far = self.figures(("1000000000000000000", "1000000000000000001"))
        self.assertEqual(Decimal("0.25"), far.variance)

    def test_the_order_makes_no_difference_and_nothing_is_changed(self) -> None:
        values = [Decimal(one) for one in ("3", "1", "2", "1.5", "-7")]
        request = Model{{type}}Request(values=values, percentiles=[Decimal(10)])
        figures = run(self.node.{{method}}(request))
        self.assertEqual(values, request.values)
        turned = self.ask(values=values[::-1], percentiles=[Decimal(10)])
        self.assertEqual(figures, turned)
        self.assertTrue(figures.min <= figures.mean <= figures.max)

    def test_what_is_no_number_is_refused(self) -> None:
        self.refuses(values=[])
        self.refuses(values=[Decimal("1E+99999"), Decimal("1E-99999")])
        self.refuses(values=[Decimal(1)], percentiles=[Decimal("100.1")])
        self.refuses(values=[Decimal(1)], percentiles=[Decimal(-1)])
{{/statistics}}


if __name__ == "__main__":
    unittest.main()
