"""The laws of scores."""

import unittest
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
{{#weighted}}


class TestWeightedLaws{{number}}(unittest.TestCase):
    """A score of weighted factors."""

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

    def score(self, factors: dict[str, float], weights: dict[str, float]) -> float:
        return self.ask(factors=factors, weights=weights).score

    def test_the_score_is_the_weighted_mean(self) -> None:
        factors = {"a": 0.5, "b": 1.0, "c": 0.2}
        answer = self.ask(factors=factors, weights={"a": 2.0, "b": 1.0, "c": 5.0})
        self.assertAlmostEqual(0.375, answer.score, 12)
        self.assertEqual({"a", "b", "c"}, set(answer.contributions))
        for contribution in answer.contributions.values():
            self.assertAlmostEqual(0.125, contribution, 12)

    def test_the_score_is_from_zero_to_one(self) -> None:
        random = Random(7)
        for number in range(100):
            names = [f"factor {i}" for i in range(1 + number % 9)]
            weights = {name: random.random() * 100 + 0.01 for name in names}
            factors = {name: random.random() for name in names}
            answer = self.ask(factors=factors, weights=weights)
            self.assertTrue(0 <= answer.score <= 1)
            self.assertAlmostEqual(answer.score, sum(answer.contributions.values()), 12)
            best = self.score(dict.fromkeys(names, 1.0), weights)
            self.assertAlmostEqual(1.0, best, 12)
            self.assertLessEqual(best, 1)
            self.assertEqual(0.0, self.score(dict.fromkeys(names, 0.0), weights))

    def test_only_the_proportion_of_weights_counts(self) -> None:
        factors = {"a": 0.9, "b": 0.1}
        score = self.score(factors, {"a": 3.0, "b": 1.0})
        self.assertAlmostEqual(0.7, score, 12)
        for weights in ((3e307, 1e307), (1.5e308, 0.5e308), (3e-300, 1e-300)):
            scaled = self.score(factors, {"a": weights[0], "b": weights[1]})
            self.assertAlmostEqual(score, scaled, 12)

    def test_a_better_factor_never_makes_the_score_worse(self) -> None:
        weights = {"a": 2.0, "b": 1.0}
        better = self.score({"a": 0.6, "b": 0.5}, weights)
        self.assertGreater(better, self.score({"a": 0.5, "b": 0.5}, weights))
        without = {"a": 0.0, "b": 1.0}
        self.assertEqual(
            self.score({"a": 0.6, "b": 0.5}, without), self.score({"a": 0.1, "b": 0.5}, without)
        )

    def test_the_same_is_scored_the_same_and_nothing_is_changed(self) -> None:
        request = Model{{type}}Request(
            factors={"a": 0.3, "b": 0.7}, weights={"b": 2.0, "a": 1.0}
        )
        copy = request.model_copy(deep=True)
        first = run(self.node.{{method}}(request))
        self.assertEqual(first, run(self.node.{{method}}(request)))
        self.assertEqual(copy, request)

    def test_wrong_factors_and_weights_are_refused(self) -> None:
        self.refuses(factors={"a": 1.1}, weights={"a": 1.0})
        self.refuses(factors={"a": -0.1}, weights={"a": 1.0})
        self.refuses(factors={"a": float("nan")}, weights={"a": 1.0})
        self.refuses(factors={"a": 0.5}, weights={"a": -1.0})
        self.refuses(factors={"a": 0.5}, weights={"a": float("inf")})
        self.refuses(factors={"a": 0.5}, weights={"a": 0.0})
        self.refuses(factors={"a": 0.5}, weights={"b": 1.0})
        self.refuses(factors={"a": 0.5}, weights={"a": 1.0, "b": 1.0})
        self.refuses(factors={"a": 0.5, "b": 0.5}, weights={"a": 1.0})
        self.refuses(factors={}, weights={})
{{/weighted}}


if __name__ == "__main__":
    unittest.main()
