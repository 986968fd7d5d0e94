package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of calculations, and results that are known. */
class Calculate{{number}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();

  private static void assertDecimal(String expected, BigDecimal actual) {
    assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> expected + " is not " + actual);
  }

  private static void assertRefused(Runnable call) {
    OnexException refusal = assertThrows(OnexException.class, call::run);
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{#invoice_total}}

  private {{node.response}}.{{type}} total(@Nullable Long decimals, ModelInvoiceLine... lines) {
    return node.{{method}}(new {{node.request}}.{{type}}(Arrays.asList(lines), decimals), context);
  }

  private static ModelInvoiceLine line(
      String quantity, String price, @Nullable String discount, String tax) {
    return new ModelInvoiceLine(
        new BigDecimal(quantity),
        new BigDecimal(price),
        discount == null ? null : new BigDecimal(discount),
        new BigDecimal(tax));
  }

  @Test
  void linesAndTaxesAreAddedUp() {
    {{node.response}}.{{type}} total =
        total(
            null,
            line("3", "19.99", null, "19"),
            line("1", "100", "12.5", "19.0"),
            line("2.5", "4.10", null, "7"));
    assertDecimal("157.72", total.net());
    assertDecimal("28.74", total.tax());
    assertDecimal("186.46", total.gross());
    assertEquals(Set.of("19", "7"), total.taxByPercent().keySet());
    assertDecimal("28.02", total.taxByPercent().get("19"));
    assertDecimal("0.72", total.taxByPercent().get("7"));
  }

  @Test
  void halfACentIsRoundedUp() {
    assertDecimal("0.13", total(null, line("1", "0.125", null, "0")).net());
    assertDecimal("0.12", total(null, line("1", "0.1249", null, "0")).net());
    assertDecimal("0.02", total(null, line("1", "0.10", null, "15")).tax());
    assertDecimal("0", total(0L, line("1", "0.49", null, "0")).net());
    assertDecimal("0.1250", total(4L, line("1", "0.125", null, "0")).net());
    assertEquals(2, total(null, line("1", "1", null, "0")).gross().scale());
  }

  @Test
  void eachLineIsRoundedBeforeTheSumAndTaxAfterIt() {
    ModelInvoiceLine line = line("1", "0.335", null, "10");
    assertDecimal("1.02", total(null, line, line, line).net());
    assertDecimal("0.10", total(null, line, line, line).tax());
  }

  @Test
  void netAndTaxAreGross() {
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      ModelInvoiceLine[] lines =
          Stream.generate(
                  () ->
                      line(
                          "" + random.nextInt(50),
                          random.nextInt(9999) + "." + random.nextInt(999),
                          "" + random.nextInt(101),
                          "" + 5 * random.nextInt(5)))
              .limit(random.nextInt(9))
              .toArray(ModelInvoiceLine[]::new);
      {{node.response}}.{{type}} total = total(null, lines);
      assertEquals(total.gross(), total.net().add(total.tax()));
      BigDecimal taxes =
          total.taxByPercent().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(0, total.tax().compareTo(taxes));
      assertEquals(total, total(null, lines), "same again");
    }
  }

  @Test
  void nothingCostsNothing() {
    assertDecimal("0", total(null).gross());
    assertTrue(total(null).taxByPercent().isEmpty());
    assertDecimal("0", total(null, line("5", "10", "100", "20")).gross());
  }

  @Test
  void figuresOutOfTheirRangeAreRefused() {
    assertRefused(() -> total(null, line("-1", "1", null, "0")));
    assertRefused(() -> total(null, line("1", "-1", null, "0")));
    assertRefused(() -> total(null, line("1", "1", "100.1", "0")));
    assertRefused(() -> total(null, line("1", "1", null, "-1")));
    assertRefused(() -> total(null, line("1", "1E+999999999", null, "1")));
    assertRefused(() -> total(null, new ModelInvoiceLine(null, BigDecimal.ONE, null, BigDecimal.ONE)));
    assertRefused(() -> total(null, (ModelInvoiceLine) null));
    assertRefused(() -> total(7L));
    assertRefused(() -> total(-1L));
  }
{{/invoice_total}}
{{#statistics}}

  private {{node.response}}.{{type}} figures(
      List<BigDecimal> values, @Nullable List<BigDecimal> percentiles) {
    return node.{{method}}(new {{node.request}}.{{type}}(values, percentiles), context);
  }

  private static List<BigDecimal> decimals(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }

  @Test
  void figuresAreRight() {
    {{node.response}}.{{type}} figures =
        figures(decimals("2", "4", "4", "4", "5", "5", "7", "9"), null);
    assertEquals(8, figures.count());
    assertDecimal("40", figures.sum());
    assertDecimal("2", figures.min());
    assertDecimal("9", figures.max());
    assertDecimal("5", figures.mean());
    assertDecimal("4.5", figures.median());
    assertDecimal("4", figures.variance());
    assertDecimal("2", figures.standardDeviation());
    assertTrue(figures.percentileValues().isEmpty());
  }

  @Test
  void oneNumberIsAllOfIt() {
    {{node.response}}.{{type}} figures = figures(decimals("-3.5"), decimals("0", "37", "100"));
    assertDecimal("-3.5", figures.median());
    assertDecimal("-3.5", figures.mean());
    assertDecimal("0", figures.standardDeviation());
    figures.percentileValues().values().forEach(value -> assertDecimal("-3.5", value));
  }

  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    assertDecimal("3", figures(decimals("100", "1", "3"), null).median());
  }

  @Test
  void percentilesLieOnTheLineBetweenNeighbours() {
    var values = figures(decimals("40", "10", "30", "20"), decimals("0", "25", "50.0", "90", "100"));
    assertEquals(Set.of("0", "25", "50", "90", "100"), values.percentileValues().keySet());
    assertDecimal("10", values.percentileValues().get("0"));
    assertDecimal("17.5", values.percentileValues().get("25"));
    assertDecimal("25", values.percentileValues().get("50"));
    assertDecimal("37", values.percentileValues().get("90"));
    assertDecimal("40", values.percentileValues().get("100"));
  }

  @Test
  void aMeanThatNeverEndsIsRounded() {
    assertDecimal("0.6666666666666667", figures(decimals("1", "0", "1"), null).mean());
  }

  @Test
  void closeNumbersFarFromZeroHaveTheirVariance() {
    assertDecimal(
        "0.25", figures(decimals("1000000000000000000", "1000000000000000001"), null).variance());
  }

  @Test
  void theOrderMakesNoDifferenceAndNothingIsChanged() {
    List<BigDecimal> values = new ArrayList<>(decimals("3", "1", "2", "1.5", "-7"));
    var figures = figures(values, decimals("10"));
    assertEquals(decimals("3", "1", "2", "1.5", "-7"), values);
    Collections.reverse(values);
    assertEquals(figures, figures(values, decimals("10")));
    assertTrue(figures.min().compareTo(figures.mean()) <= 0);
    assertTrue(figures.mean().compareTo(figures.max()) <= 0);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertRefused(() -> figures(List.of(), null));
    assertRefused(() -> figures(Arrays.asList(BigDecimal.ONE, null), null));
    assertRefused(() -> figures(decimals("1E+999999999", "1E-999999999"), null));
    assertRefused(() -> figures(decimals("1"), decimals("100.1")));
    assertRefused(() -> figures(decimals("1"), decimals("-1")));
  }
{{/statistics}}
}
