package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of scores. */
class Score{{number}}LawsTest {
  private static final double EXACTNESS = 1e-12;
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();
{{#weighted}}

  private {{node.response}}.{{type}} scored(
      Map<String, Double> factors, Map<String, Double> weights) {
    return node.{{method}}(new {{node.request}}.{{type}}(factors, weights), context);
  }

  private double score(Map<String, Double> factors, Map<String, Double> weights) {
    return scored(factors, weights).score();
  }

  @Test
  void theScoreIsTheWeightedMean() {
    {{node.response}}.{{type}} answer =
        scored(Map.of("a", 0.5, "b", 1.0, "c", 0.2), Map.of("a", 2.0, "b", 1.0, "c", 5.0));
    assertEquals(0.375, answer.score(), EXACTNESS);
    assertEquals(0.125, answer.contributions().get("a"), EXACTNESS);
    assertEquals(0.125, answer.contributions().get("b"), EXACTNESS);
    assertEquals(0.125, answer.contributions().get("c"), EXACTNESS);
  }

  @Test
  void theScoreIsFromZeroToOne() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      Map<String, Double> factors = new HashMap<>();
      Map<String, Double> weights = new HashMap<>();
      for (int i = 0; i <= round % 9; i++) {
        factors.put("factor " + i, random.nextDouble());
        weights.put("factor " + i, random.nextDouble() * 100 + 0.01);
      }
      {{node.response}}.{{type}} answer = scored(factors, weights);
      assertTrue(answer.score() >= 0 && answer.score() <= 1);
      double sum = answer.contributions().values().stream().mapToDouble(Double::doubleValue).sum();
      assertEquals(answer.score(), sum, EXACTNESS);
      factors.replaceAll((name, factor) -> 1.0);
      assertEquals(1.0, score(factors, weights), EXACTNESS);
      assertTrue(score(factors, weights) <= 1);
      factors.replaceAll((name, factor) -> 0.0);
      assertEquals(0.0, score(factors, weights));
    }
  }

  @Test
  void onlyTheProportionOfWeightsCounts() {
    Map<String, Double> factors = Map.of("a", 0.9, "b", 0.1);
    double score = score(factors, Map.of("a", 3.0, "b", 1.0));
    assertEquals(0.7, score, EXACTNESS);
    assertEquals(score, score(factors, Map.of("a", 3e307, "b", 1e307)), EXACTNESS);
    assertEquals(score, score(factors, Map.of("a", 1.5e308, "b", 0.5e308)), EXACTNESS);
    assertEquals(score, score(factors, Map.of("a", 3e-300, "b", 1e-300)), EXACTNESS);
  }

  @Test
  void aBetterFactorNeverMakesTheScoreWorse() {
    Map<String, Double> weights = Map.of("a", 2.0, "b", 1.0);
    assertTrue(score(Map.of("a", 0.6, "b", 0.5), weights) > score(Map.of("a", 0.5, "b", 0.5), weights));
    assertEquals(
        score(Map.of("a", 0.6, "b", 0.5), Map.of("a", 0.0, "b", 1.0)),
        score(Map.of("a", 0.1, "b", 0.5), Map.of("a", 0.0, "b", 1.0)));
  }

  @Test
  void theSameIsScoredTheSameAndNothingIsChanged() {
    Map<String, Double> factors = new HashMap<>(Map.of("a", 0.3, "b", 0.7));
    Map<String, Double> weights = new HashMap<>(Map.of("b", 2.0, "a", 1.0));
    assertEquals(scored(factors, weights), scored(factors, weights));
    assertEquals(Map.of("a", 0.3, "b", 0.7), factors);
    assertEquals(Map.of("a", 1.0, "b", 2.0), weights);
  }

  @Test
  void wrongFactorsAndWeightsAreRefused() {
    assertRefused(Map.of("a", 1.1), Map.of("a", 1.0));
    assertRefused(Map.of("a", -0.1), Map.of("a", 1.0));
    assertRefused(Map.of("a", Double.NaN), Map.of("a", 1.0));
    assertRefused(Map.of("a", 0.5), Map.of("a", -1.0));
    assertRefused(Map.of("a", 0.5), Map.of("a", Double.POSITIVE_INFINITY));
    assertRefused(Map.of("a", 0.5), Map.of("a", 0.0));
    assertRefused(Map.of("a", 0.5), Map.of("b", 1.0));
    assertRefused(Map.of("a", 0.5), Map.of("a", 1.0, "b", 1.0));
    assertRefused(Map.of("a", 0.5, "b", 0.5), Map.of("a", 1.0));
    assertRefused(Map.of(), Map.of());
  }

  private void assertRefused(Map<String, Double> factors, Map<String, Double> weights) {
    OnexException refusal =
        assertThrows(OnexException.class, () -> scored(factors, weights));
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{/weighted}}
}
