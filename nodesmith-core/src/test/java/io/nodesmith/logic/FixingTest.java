package io.nodesmith.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.llm.Tier;
import io.nodesmith.testing.ScriptedModel;
import io.nodesmith.testrun.TestKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips that are put right without asking again. */
class FixingTest {
  private static final SourceText JAVA =
      new SourceText(
          "shop/Shop.java",
          """
          package shop;

          public class Shop {
            public int halves(int[] prices) {
              // IMPLEMENTATION REQUIRED
              throw new UnsupportedOperationException("Not implemented: halves");
            }

            public String first(java.io.BufferedReader reader) {
              // IMPLEMENTATION REQUIRED
              throw new UnsupportedOperationException("Not implemented: first");
            }

            public int sum(int[] prices) {
              // IMPLEMENTATION REQUIRED
              throw new UnsupportedOperationException("Not implemented: sum");
            }

            public int twice(int price) {
              // IMPLEMENTATION REQUIRED
              throw new UnsupportedOperationException("Not implemented: twice");
            }
          }
          """);
  private static final String JAVA_TEST =
      """
      package shop;

      import static org.junit.jupiter.api.Assertions.assertEquals;
      import org.junit.jupiter.api.Test;

      class ShopTest {
        @Test void halves() { assertEquals(3, new Shop().halves(new int[] {2, 4})); }
        @Test void first() {
          assertEquals("a", new Shop().first(
              new java.io.BufferedReader(new java.io.StringReader("a\\nb"))));
        }
        @Test void sum() { assertEquals(6, new Shop().sum(new int[] {2, 4})); }
        @Test void twice() { assertEquals(6, new Shop().twice(3)); }
      }
      """;

  @TempDir Path folder;

  private LogicResult python(Lines lines) {
    try (ScriptedModel model = ScriptedModel.answering(lines);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      return rehearsal.fill(
          rehearsal.language("python"), Purse.FILE, Recipe.standard(Tier.CUSTOM), Purse.tests());
    }
  }

  private static List<String> fixers(LogicResult result, String method) {
    return result.methods().stream()
        .filter(m -> m.stub().name().equals(method))
        .flatMap(m -> m.attempts().stream())
        .flatMap(attempt -> attempt.fixedBy().stream())
        .toList();
  }

  @Test
  void slipsInPythonCostNoSecondCallAndAreRecorded() {
    Lines lines =
        new Lines()
            .says("put", Purse.method("put", "(self, coin)", "coins.append(coin)"))
            .says(
                "total",
                "```python\ndef total(self):\ntotal = 0\nfor coin in self.coins:\n"
                    + "    total += coin\nreturn total\n```")
            .says(
                "largest",
                "```python\nfrom functools import chain\n\ndef largest(self):\n"
                    + "    return max(chain([0], coins))\n```");
    LogicResult result = python(lines);
    assertTrue(result.isDone(), result::toString);
    assertEquals(3, lines.prompts().size());
    assertEquals(List.of("missing-self"), fixers(result, "put"));
    assertEquals(List.of("mended-syntax"), fixers(result, "total"));
    assertEquals(
        List.of("missing-self", "wrong-import"),
        fixers(result, "largest").stream().sorted().toList());
  }

  @Test
  void slipsInJavaCostNoSecondCall() {
    Lines lines =
        new Lines()
            .says(
                "halves",
                "```java\npublic int halves(int[] prices) {\n    long all = 0\n"
                    + "    for (int p : prices) { all += p; }\n    return all / 2;\n}\n```")
            .says(
                "first",
                "```java\npublic String first(java.io.BufferedReader reader) {\n"
                    + "    return reader.readLine();\n}\n```")
            .says(
                "sum",
                "```java\nimport java.util.IntStream;\n\npublic int sum(int[] prices) {\n"
                    + "    int sum = IntStream.of(prices).sum();\n}\n```")
            .says(
                "twice", "```java\npublic int twice(int price) {\n    return price * 2L;\n}\n```");
    try (ScriptedModel model = ScriptedModel.answering(lines);
        Rehearsal rehearsal = Rehearsal.with(folder, model.uri())) {
      LogicResult result =
          rehearsal.fill(
              rehearsal.language("java"),
              JAVA,
              Recipe.standard(Tier.CUSTOM),
              Rehearsal.tests(
                  Map.of("shop/ShopTest.java", JAVA_TEST), new TestKind.JUnit(List.of())));
      assertTrue(result.isDone(), result::toString);
      assertEquals(4, lines.prompts().size());
      assertEquals(List.of("unreported-exception"), fixers(result, "first"));
    }
  }

  @Test
  void aFixThatDoesNotHelpIsTakenBackAndTheOriginalGoesToRepair() {
    Lines lines =
        new Lines()
            .says("put", Purse.PUT)
            .says("total", Purse.method("total", "(self)", "return coins"), Purse.TOTAL)
            .says("largest", Purse.LARGEST);
    LogicResult result = python(lines);
    assertTrue(result.isDone(), result::toString);
    assertEquals(2, lines.asked("total"));
    String repair = lines.prompts().getLast();
    assertTrue(repair.contains("    return coins") || repair.contains("\nreturn coins"), repair);
    assertFalse(repair.contains("return self.coins"), repair);
    assertEquals(List.of(), fixers(result, "total"));
  }
}
