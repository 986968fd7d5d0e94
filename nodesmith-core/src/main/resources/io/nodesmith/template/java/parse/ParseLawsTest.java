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

/** The laws of reading: what was written comes out, and what is broken is refused. */
class Parse{{number}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();

  private static void assertRefused(Runnable call) {
    OnexException refusal = assertThrows(OnexException.class, call::run);
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{#csv}}

  private {{node.response}}.{{type}} csv(String text, @Nullable String delimiter) {
    return node.{{method}}(new {{node.request}}.{{type}}(text, delimiter), context);
  }

  private {{node.response}}.{{type}} csv(String text) {
    return csv(text, null);
  }

  @Test
  void csvRowsBecomeRecords() {
    {{node.response}}.{{type}} read = csv("name,age\nAda,36\r\nCharles,\n");
    assertEquals(List.of("name", "age"), read.columns());
    assertEquals(
        List.of(Map.of("name", "Ada", "age", "36"), Map.of("name", "Charles", "age", "")),
        read.records());
    assertEquals(read, csv("name,age\nAda,36\r\nCharles,\n"), "same again");
  }

  @Test
  void csvQuotesProtectWhatIsInThem() {
    String text = "a,b\n\"1,5\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",\"\"\n";
    assertEquals(
        List.of(Map.of("a", "1,5", "b", "say \"hi\""), Map.of("a", "two\r\nlines", "b", "")),
        csv(text).records());
  }

  @Test
  void csvIsReadWithoutItsLastLineBreak() {
    assertEquals(csv("a,b\n1,2\n"), csv("a,b\n1,2"));
    assertEquals(List.of(Map.of("a", "1", "b", "")), csv("a,b\n1,").records());
    assertEquals(List.of(Map.of("a", "")), csv("a\n\"\"").records());
  }

  @Test
  void emptyCsvLinesAreNoRecords() {
    assertEquals(csv("a\n1\n2\n"), csv("\ufeffa\r\n\r\n1\n\n2\n\n"));
    assertEquals(List.of(), csv("").records());
    assertEquals(List.of(), csv("").columns());
    assertEquals(List.of(), csv("a,b\n").records());
  }

  @Test
  void csvMayHaveAnotherDelimiter() {
    assertEquals(List.of(Map.of("a", "1,5", "b", "2")), csv("a;b\n1,5;2\n", ";").records());
    assertEquals(List.of(Map.of("a", "1", "b", " x ")), csv("a\tb\n1\t x ", "\t").records());
    assertRefused(() -> csv("a", ""));
    assertRefused(() -> csv("a", "\""));
    assertRefused(() -> csv("a", "ab"));
  }

  @Test
  void brokenCsvIsRefused() {
    assertRefused(() -> csv("a,b\n1\n"));
    assertRefused(() -> csv("a,b\n1,2,3\n"));
    assertRefused(() -> csv("a\n\"open"));
    assertRefused(() -> csv("a\n\"x\"y\n"));
    assertRefused(() -> csv("a\nx\"y\"\n"));
    assertRefused(() -> csv("a,a\n1,2\n"));
  }

  @Test
  void anyCsvComesBackAsItWasWritten() {
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      List<List<String>> rows = new ArrayList<>(List.of(List.of("a", "b", "c")));
      for (int row = 0; row < random.nextInt(6); row++) {
        rows.add(List.of(noise(random), noise(random), noise(random)));
      }
      String text =
          rows.stream()
              .map(
                  row ->
                      row.stream()
                          .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                          .collect(Collectors.joining(",")))
              .collect(Collectors.joining("\n"));
      List<List<String>> read = new ArrayList<>(List.of(csv(text).columns()));
      csv(text).records().forEach(record -> read.add(List.copyOf(record.values())));
      assertEquals(rows, read);
    }
  }

  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      noise.append(List.of("x", ",", "\"", "\n", "\r", " ", "\u00e4", "\ud83d\ude00").get(random.nextInt(8)));
    }
    return noise.toString();
  }

  @Test
  void longCsvIsNoTrouble() {
    assertEquals(200_000, csv("a,b\n" + "1,2\n".repeat(200_000)).records().size());
  }
{{/csv}}
{{#query_string}}

  private Map<String, List<String>> query(String text) {
    return node.{{method}}(new {{node.request}}.{{type}}(text), context).parameters();
  }

  @Test
  void queryParametersAreRead() {
    Map<String, List<String>> read = query("?b=2&a=1&b=3&flag&empty=&x=y=z");
    assertEquals(
        Map.of(
            "a", List.of("1"), "b", List.of("2", "3"), "flag", List.of(""), "empty", List.of(""),
            "x", List.of("y=z")),
        read);
    assertEquals(List.of("b", "a", "flag", "empty", "x"), List.copyOf(read.keySet()));
    assertEquals(read, query("b=2&a=1&b=3&flag&empty=&x=y=z"));
  }

  @Test
  void queryParametersAreDecoded() {
    assertEquals(
        Map.of("q\u00e4", List.of("a b+c&d=e/\u20ac")),
        query("q%C3%A4=a+b%2Bc%26d%3De/%E2%82%AC"));
  }

  @Test
  void anyQueryComesBackAsItWasWritten() {
    for (String value : List.of("", " ", "a&b", "=", "%", "+", "\u00e9\ud83d\ude00", "?#", "x".repeat(9999))) {
      String text = "k=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
      assertEquals(Map.of("k", List.of(value)), query(text));
    }
  }

  @Test
  void emptyQueriesHaveNoParameters() {
    assertEquals(Map.of(), query(""));
    assertEquals(Map.of(), query("?"));
    assertEquals(Map.of("a", List.of("1")), query("&&a=1&"));
  }

  @Test
  void aBrokenQueryIsRefused() {
    assertRefused(() -> query("a=%"));
    assertRefused(() -> query("a=%4"));
    assertRefused(() -> query("a=%zz"));
  }
{{/query_string}}
{{#key_value}}

  private Map<String, String> pairs(String text, @Nullable String separator) {
    return node.{{method}}(new {{node.request}}.{{type}}(text, separator), context).entries();
  }

  @Test
  void pairsAreRead() {
    Map<String, String> read = pairs("b = 2\r\n\n a=1=one \nc=\n", null);
    assertEquals(Map.of("a", "1=one", "b", "2", "c", ""), read);
    assertEquals(List.of("b", "a", "c"), List.copyOf(read.keySet()));
    assertEquals(read, pairs("b = 2\r\n\n a=1=one \nc=\n", null), "same again");
  }

  @Test
  void pairsMayHaveAnotherSeparator() {
    assertEquals(Map.of("a", "1", "b", "2\n3"), pairs("a=1; b=2\n3;", ";"));
    assertEquals(Map.of("a", "1", "b", "2"), pairs("a=1.*b=2", ".*"));
    assertRefused(() -> pairs("a=1", ""));
  }

  @Test
  void anyLineBreakEndsAPair() {
    assertEquals(Map.of("a", "1", "b", "2", "c", "3"), pairs("a=1\rb=2\r\nc=3", null));
  }

  @Test
  void nothingHasNoPairs() {
    assertTrue(pairs("", null).isEmpty());
    assertTrue(pairs(" \n\n", null).isEmpty());
  }

  @Test
  void brokenPairsAreRefused() {
    assertRefused(() -> pairs("a", null));
    assertRefused(() -> pairs("=1", null));
    assertRefused(() -> pairs("a=1\nb", null));
    assertRefused(() -> pairs("a=1\na=2", null));
  }
{{/key_value}}
}
