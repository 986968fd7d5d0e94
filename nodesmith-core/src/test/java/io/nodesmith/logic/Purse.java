package io.nodesmith.logic;

import io.nodesmith.language.SourceText;
import io.nodesmith.testrun.TestKind;
import io.nodesmith.testrun.TestReport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A small Python class with three stubs and one test a method, and replies for it. */
final class Purse {
  static final SourceText FILE =
      new SourceText(
          "purse.py",
          """
          class Purse:
              def __init__(self):
                  self.coins = []

              def put(self, coin):
                  \"""Puts a coin in.\"""
                  # IMPLEMENTATION REQUIRED
                  pass

              def total(self):
                  \"""The sum of all coins.\"""
                  # IMPLEMENTATION REQUIRED
                  pass

              def largest(self):
                  \"""The largest coin, 0 if there is none.\"""
                  # IMPLEMENTATION REQUIRED
                  pass
          """);
  static final String TESTS =
      """
      import unittest
      from purse import Purse

      class PurseTest(unittest.TestCase):
          def test_put(self):
              purse = Purse()
              purse.put(5)
              self.assertEqual([5], purse.coins)

          def test_total(self):
              purse = Purse()
              purse.coins = [1, 2, 5]
              self.assertEqual(8, purse.total())

          def test_largest(self):
              purse = Purse()
              purse.coins = [2, 10, 5]
              self.assertEqual(10, purse.largest())

          def test_largest_of_none(self):
              self.assertEqual(0, Purse().largest())
      """;

  static final String PUT = method("put", "(self, coin)", "self.coins.append(coin)");
  static final String TOTAL = method("total", "(self)", "return sum(self.coins)");
  static final String LARGEST = method("largest", "(self)", "return max(self.coins, default=0)");
  static final String WRONG_TOTAL = method("total", "(self)", "return sum(self.coins) + 1");
  static final String WRONG_LARGEST = method("largest", "(self)", "return min(self.coins)");

  private Purse() {}

  static String method(String name, String parameters, String body) {
    return "```python\ndef " + name + parameters + ":\n    " + body + "\n```";
  }

  static Function<SourceText, TestReport> tests() {
    return Rehearsal.tests(
        Map.of("test_purse.py", TESTS), new TestKind.Unittest(List.of("test_purse")));
  }
}
