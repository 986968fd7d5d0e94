package io.nodesmith.logic;

import io.nodesmith.language.SourceText;
import io.nodesmith.testrun.TestKind;
import io.nodesmith.testrun.TestReport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A Python class in which one method breaks by what another one hands to it. */
final class Till {
  static final SourceText FILE =
      new SourceText(
          "till.py",
          """
          class Till:
              def read(self, line):
                  # IMPLEMENTATION REQUIRED
                  pass

              def total(self, line):
                  # IMPLEMENTATION REQUIRED
                  pass

              def title(self):
                  # IMPLEMENTATION REQUIRED
                  pass
          """);
  private static final String TESTS =
      """
      import unittest
      from till import Till

      class TillTest(unittest.TestCase):
          def test_total(self):
              self.assertEqual(6, Till().total("1 2 3"))

          def test_title(self):
              self.assertEqual("Till", Till().title())
      """;

  static final String READ =
      Purse.method("read", "(self, line)", "return [int(word) for word in line.split()]");
  static final String READ_TEXTS = Purse.method("read", "(self, line)", "return line.split()");
  static final String READ_PAIRS =
      Purse.method("read", "(self, line)", "return [(word, int(word)) for word in line.split()]");
  static final String TOTAL = Purse.method("total", "(self, line)", "return sum(self.read(line))");
  static final String TOTAL_OF_PAIRS =
      Purse.method("total", "(self, line)", "return sum(pair[1] for pair in self.read(line))");
  static final String WRONG_TOTAL = Purse.method("total", "(self, line)", "return 0");
  static final String TITLE = Purse.method("title", "(self)", "return 'Till'");

  private Till() {}

  static Function<SourceText, TestReport> tests() {
    return Rehearsal.tests(
        Map.of("test_till.py", TESTS), new TestKind.Unittest(List.of("test_till")));
  }
}
