package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of conversion: known results, and back again. */
class Convert{{number}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();

  private static void assertRefused(Runnable call) {
    OnexException refusal = assertThrows(OnexException.class, call::run);
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{#unit}}

  private BigDecimal converted(BigDecimal value, String from, String to) {
    return node.{{method}}(new {{node.request}}.{{type}}(value, from, to), context).result();
  }

  private void assertConverts(String value, String from, String result, String to) {
    BigDecimal actual = converted(new BigDecimal(value), from, to);
    assertEquals(
        0, new BigDecimal(result).compareTo(actual), () -> value + from + " is " + actual + to);
  }

  @Test
  void unitsOfTemperature() {
    assertConverts("100", "celsius", "212", "fahrenheit");
    assertConverts("-40", "F", "-40", "C");
    assertConverts("0", "Kelvin", "-273.15", "\u00b0C");
    assertConverts("32", "fahrenheit", "273.15", "K");
    assertConverts("1", "f", "-17.22222222222222", "c");
  }

  @Test
  void unitsOfLengthAndMass() {
    assertConverts("1", "mile", "1.609344", "km");
    assertConverts("26.2", "miles", "42.1648128", "kilometres");
    assertConverts("6", "feet", "1.8288", "m");
    assertConverts("1", "yard", "36", "inches");
    assertConverts("2.54", "cm", "1", "in");
    assertConverts("1", "lb", "453.59237", "g");
    assertConverts("1", "tonne", "1000", "kilograms");
    assertConverts("16", "ounces", "1", "pound");
  }

  @Test
  void unitsOfTimeAndDataSize() {
    assertConverts("1.5", "hours", "90", "minutes");
    assertConverts("1", "week", "604800000", "ms");
    assertConverts("1", "day", "24", "h");
    assertConverts("1", "MiB", "1048576", "bytes");
    assertConverts("1", "megabyte", "1000", "kB");
    assertConverts("1", "GB", "0.9313225746154785", "GiB");
    assertConverts("1", "byte", "8", "bits");
    assertConverts("1", "KiB", "1024", "bytes");
    assertConverts("1", "TiB", "1048576", "mebibytes");
    assertConverts("1", "TB", "1000000", "megabytes");
  }

  @Test
  void thereAndBackIsTheSame() {
    List<List<String>> families =
        List.of(
            List.of("c", "f", "k"),
            List.of("mm", "inch", "ft", "yd", "mi", "km", "nautical mile"),
            List.of("mg", "g", "oz", "lb", "st", "t"),
            List.of("ns", "ms", "s", "min", "h", "day", "week"),
            List.of("bit", "byte", "kb", "mib", "gb", "tib"));
    for (List<String> units : families) {
      for (String from : units) {
        for (String to : units) {
          for (String value : List.of("0.75", "12", "98765.4321")) {
            BigDecimal there = converted(new BigDecimal(value), from, to);
            double back = converted(there, to, from).doubleValue();
            double exact = Double.parseDouble(value);
            assertEquals(exact, back, exact * 1e-9, value + " " + from + " " + to);
            assertEquals(there, converted(new BigDecimal(value), from, to), "same again");
          }
        }
        assertConverts("3.5", from, "3.5", from);
      }
    }
  }

  @Test
  void whatCannotBeConvertedIsRefused() {
    assertRefused(() -> converted(BigDecimal.ONE, "parsec", "km"));
    assertRefused(() -> converted(BigDecimal.ONE, "km", ""));
    assertRefused(() -> converted(BigDecimal.ONE, "km", "kg"));
    assertRefused(() -> converted(new BigDecimal("-273.16"), "c", "f"));
    assertRefused(() -> converted(new BigDecimal("1E+999999999"), "km", "m"));
    assertConverts("-5", "km", "-5000", "m");
  }
{{/unit}}
}
