package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of normal forms: one form for what is the same, and the form of a form is itself. */
class Normalize{{number}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();
{{#text}}

  private String form(String text, @Nullable String letterCase) {
    return node.{{method}}(new {{node.request}}.{{type}}(text, letterCase), context).text();
  }

  @Test
  void whiteSpaceIsTrimmedAndCollapsed() {
    assertEquals("a b c", form("  a\t b\r\n\u00a0\u2003c \n", null));
    assertEquals("", form(" \t\n\u3000", null));
    assertEquals("", form("", null));
    assertEquals("aB", form("aB", null));
  }

  @Test
  void equalTextsHaveOneForm() {
    assertEquals("caf\u00e9", form("cafe\u0301", null));
    assertEquals(form("\u212b", null), form("A\u030a", null));
  }

  @Test
  void theLetterCaseIsAsWanted() {
    assertEquals("\u00e4 title", form(" \u00c4  TiTLE", "lower"));
    assertEquals("\u00c4 TITLE", form("\u00e4 TiTLE", "upper"));
    assertEquals("STRASSE", form("stra\u00dfe", "upper"));
    assertEquals("title", form("TITLE", "lower"));
    OnexException refusal = assertThrows(OnexException.class, () -> form("a", "camel"));
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }

  @Test
  void theFormOfAFormIsItself() {
    for (String text : List.of(" A  b ", "\u0130I\u0131i", "\ud83d\ude00 x ", "e\u0301 \u1e9e", "\u0301 a")) {
      for (String letterCase : Arrays.asList(null, "lower", "upper")) {
        String form = form(text, letterCase);
        assertEquals(form, form(form, letterCase), text);
        assertEquals(form, form(text, letterCase), "same again");
      }
    }
  }

  @Test
  void aLongTextIsNoTrouble() {
    assertEquals(1_999_999, form("a \n".repeat(1_000_000), null).length());
  }
{{/text}}
{{#min_max}}

  private List<Double> scaled(List<Double> values) {
    return node.{{method}}(new {{node.request}}.{{type}}(values), context).values();
  }

  @Test
  void theSmallestIsZeroAndTheLargestOne() {
    assertEquals(List.of(0.0, 0.25, 1.0, 0.5), scaled(List.of(-2.0, 0.0, 6.0, 2.0)));
    assertEquals(List.of(1.0, 0.0), scaled(List.of(7.0, 3.0)));
  }

  @Test
  void equalNumbersBecomeZero() {
    assertEquals(List.of(0.0, 0.0), scaled(List.of(5.0, 5.0)));
    assertEquals(List.of(0.0), scaled(List.of(-1.0)));
    assertEquals(List.of(), scaled(List.of()));
  }

  @Test
  void resultsStayBetweenZeroAndOneInTheirOrder() {
    List<Double> values = List.of(1e308, -1e308, 0.0, 1e-300, -4.5, 1e9);
    List<Double> scaled = scaled(values);
    for (int i = 0; i < values.size(); i++) {
      assertTrue(scaled.get(i) >= 0 && scaled.get(i) <= 1, scaled::toString);
      for (int j = 0; j < values.size(); j++) {
        assertTrue(values.get(i) < values.get(j) || scaled.get(i) >= scaled.get(j));
      }
    }
    assertEquals(0.5, scaled.get(2));
  }

  @Test
  void scalingTwiceIsScalingOnce() {
    List<Double> once = scaled(List.of(3.0, -1.0, 12.5, 0.0));
    assertEquals(once, scaled(once));
  }

  @Test
  void theNumbersGivenAreNotChanged() {
    List<Double> values = new ArrayList<>(List.of(1.0, 2.0, 3.0));
    assertEquals(scaled(values), scaled(values));
    assertEquals(List.of(1.0, 2.0, 3.0), values);
  }

  @Test
  void whatIsNoFiniteNumberIsRefused() {
    for (Double wrong : Arrays.asList(Double.NaN, Double.POSITIVE_INFINITY, null)) {
      OnexException refusal =
          assertThrows(OnexException.class, () -> scaled(Arrays.asList(1.0, wrong)));
      assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
    }
  }
{{/min_max}}
}
