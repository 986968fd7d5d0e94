package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of JSON: what was written comes out, and what is broken is refused. */
class Json{{number}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();

  private static void assertRefused(Runnable call) {
    OnexException refusal = assertThrows(OnexException.class, call::run);
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{#parse}}

  private @Nullable Object value(String text) {
    return node.{{method}}(new {{node.request}}.{{type}}(text), context).value();
  }

  @Test
  void jsonBecomesMapsAndLists() {
    Map<?, ?> value =
        assertInstanceOf(
            Map.class,
            value(" {\"a\": [1, true, null, {\"b\": \"\\u00e4\\n\\\"\"}], \"c\": {}, \"d\": []} "));
    List<?> list = assertInstanceOf(List.class, value.get("a"));
    assertEquals(1L, ((Number) list.get(0)).longValue());
    assertEquals(true, list.get(1));
    assertNull(list.get(2));
    assertEquals(Map.of("b", "\u00e4\n\""), list.get(3));
    assertEquals(Map.of(), value.get("c"));
    assertEquals(List.of(), value.get("d"));
  }

  @Test
  void anyJsonValueMayStandAlone() {
    assertEquals("text", value("\"text\""));
    assertEquals(false, value("false"));
    assertNull(value("null"));
    assertEquals(List.of("a"), value("[\"a\"]"));
  }

  @Test
  void jsonNumbersKeepTheirDigits() {
    assertEquals("12345678901234567890123", String.valueOf(value("12345678901234567890123")));
    assertEquals(
        0, new BigDecimal("0.1234567890123456789").compareTo((BigDecimal) value("0.1234567890123456789")));
    assertEquals(Long.MIN_VALUE, ((Number) value("-9223372036854775808")).longValue());
  }

  @Test
  void sameJsonGivesTheSame() {
    String text = "{\"a\": [1.5, {\"b\": null}]}";
    assertEquals(value(text), value(text));
  }

  @Test
  void whatIsNotJsonIsRefused() {
    for (String text :
        List.of(
            "", " ", "{", "{\"a\" 1}", "[1,]", "{'a': 1}", "nul", "01", "1 2", "{} x", "NaN",
            "\"open", "\"line\nbreak\"", "{\"a\": 1, \"a\": 2}", "// no\n1", "[".repeat(100_000))) {
      assertRefused(() -> value(text));
    }
  }
{{/parse}}
{{#from_csv}}

  private String json(String csv, @Nullable String delimiter) {
    return node.{{method}}(new {{node.request}}.{{type}}(csv, delimiter), context).json();
  }

  @Test
  void csvBecomesJson() {
    assertEquals(
        "[{\"name\":\"Ada\",\"age\":\"36\"},{\"name\":\"B \\\"C\\\", D\",\"age\":\"\"}]",
        json("name,age\r\nAda,36\r\n\"B \"\"C\"\", D\",\r\n", null));
    assertEquals("[{\"a\":\"1,5\",\"b\":\"x\\ny\"}]", json("a;b\n1,5;\"x\ny\"", ";"));
    assertEquals(json("a\n1", null), json("a\n1", null));
  }

  @Test
  void csvWithoutRowsBecomesAnEmptyArray() {
    assertEquals("[]", json("", null));
    assertEquals("[]", json("a,b\n", null));
  }

  @Test
  void brokenCsvBecomesNothing() {
    assertRefused(() -> json("a,b\n1\n", null));
    assertRefused(() -> json("a\n\"open", null));
    assertRefused(() -> json("a,a\n1,2", null));
    assertRefused(() -> json("a\nx\"y", null));
    assertRefused(() -> json("a", "ab"));
  }
{{/from_csv}}
{{#to_csv}}

  private String csv(String json) {
    return node.{{method}}(new {{node.request}}.{{type}}(json), context).text();
  }

  @Test
  void jsonBecomesCsv() {
    assertEquals(
        "name,age,note\r\nAda,36,\r\n\"B \"\"C\"\", D\",1.50,\"two\nlines\"\r\n",
        csv(
            "[{\"name\":\"Ada\",\"age\":36},"
                + "{\"age\":1.50,\"name\":\"B \\\"C\\\", D\",\"note\":\"two\\nlines\"}]"));
    assertEquals("ok,b\r\ntrue,\r\n", csv("[{\"ok\":true,\"b\":null}]"));
    assertEquals("a\r\n\"\"\r\n", csv("[{\"a\":\"\"}]"));
    assertEquals(csv("[{\"a\":1}]"), csv("[{\"a\":1}]"));
  }

  @Test
  void anEmptyArrayBecomesNothing() {
    assertTrue(csv("[]").isEmpty());
    assertTrue(csv("[{}]").isEmpty());
  }

  @Test
  void whatHasNoRowsAndColumnsIsRefused() {
    assertRefused(() -> csv("{\"a\":1}"));
    assertRefused(() -> csv("[1]"));
    assertRefused(() -> csv("[{\"a\":[1]}]"));
    assertRefused(() -> csv("[{\"a\":{}}]"));
    assertRefused(() -> csv("[{\"a\":1}"));
    assertRefused(() -> csv(""));
  }
{{/to_csv}}
{{#from_csv}}
{{#to_csv}}

  @Test
  void jsonThatBecameCsvComesBack() {
    String text = "[{\"a\":\"1\",\"b\":\"x,\\\"y\\\"\"},{\"a\":\"\",\"b\":\"\\n\"}]";
    assertEquals(text, json(csv(text), null));
  }
{{/to_csv}}
{{/from_csv}}
}
