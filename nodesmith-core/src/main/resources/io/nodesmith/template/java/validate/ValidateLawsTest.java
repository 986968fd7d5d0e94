package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The laws of checks: right values are valid, wrong ones are not and it is said why. */
class Validate{{number}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();
{{#email}}

  private void assertEmail(boolean valid, String email) {
    {{node.response}}.{{type}} answer =
        node.{{method}}(new {{node.request}}.{{type}}(email), context);
    assertEquals(valid, answer.valid(), email);
    assertEquals(valid, answer.problems().isEmpty(), email);
    assertEquals(
        answer, node.{{method}}(new {{node.request}}.{{type}}(email), context), "same again");
  }

  @Test
  void emailAddressesAreValid() {
    for (String email :
        List.of(
            "ada@example.com",
            "first.last+tag@sub.example.co.uk",
            "o'brien_99@example-host.org",
            "x@y.io",
            "j\u00f6rg@b\u00fccher.example",
            "a".repeat(64) + "@example.com")) {
      assertEmail(true, email);
    }
  }

  @Test
  void otherTextsAreNoEmailAddresses() {
    for (String email :
        List.of(
            "",
            " ",
            "example.com",
            "@example.com",
            "ada@",
            "ada@localhost",
            "ada@@example.com",
            "a@b@example.com",
            " ada@example.com",
            "ada@example.com ",
            "ada lovelace@example.com",
            ".ada@example.com",
            "ada.@example.com",
            "a..b@example.com",
            "ada@-example.com",
            "ada@example-.com",
            "ada@example..com",
            "ada@.example.com",
            "ada@example.com.",
            "ada@exa_mple.com",
            "ada@10.0.0.1",
            "ada@example.com\n",
            "a".repeat(65) + "@example.com",
            "ada@" + "a".repeat(64) + ".com",
            "ada@" + "abc.".repeat(70) + "com",
            "a".repeat(100_000))) {
      assertEmail(false, email);
    }
  }
{{/email}}
{{#url}}

  private void assertUrl(boolean valid, String url) {
    {{node.response}}.{{type}} answer =
        node.{{method}}(new {{node.request}}.{{type}}(url), context);
    assertEquals(valid, answer.valid(), url);
    assertEquals(valid, answer.problems().isEmpty(), url);
    assertEquals(answer, node.{{method}}(new {{node.request}}.{{type}}(url), context), "same again");
  }

  @Test
  void webAddressesAreValid() {
    for (String url :
        List.of(
            "https://example.com",
            "http://example.com:8080/a/b?c=d&e=%20#f",
            "HTTPS://EXAMPLE.COM/",
            "http://localhost",
            "https://192.168.0.1/x",
            "https://[2001:db8::1]:443/",
            "https://user@example.com:65535/")) {
      assertUrl(true, url);
    }
  }

  @Test
  void otherTextsAreNoWebAddresses() {
    for (String url :
        List.of(
            "",
            " ",
            "example.com",
            "/path",
            "//example.com/path",
            "ftp://example.com",
            "javascript:alert(1)",
            "mailto:ada@example.com",
            "http://",
            "http:///path",
            "https://exa mple.com",
            "https://example.com/a b",
            "https://example.com:99999/",
            "https://example.com:0/",
            "https://example.com:port/",
            "https://example.com/%zz",
            " https://example.com")) {
      assertUrl(false, url);
    }
  }
{{/url}}
{{#iban}}

  private void assertIban(boolean valid, String iban) {
    {{node.response}}.{{type}} answer =
        node.{{method}}(new {{node.request}}.{{type}}(iban), context);
    assertEquals(valid, answer.valid(), iban);
    assertEquals(valid, answer.problems().isEmpty(), iban);
    assertEquals(
        answer, node.{{method}}(new {{node.request}}.{{type}}(iban), context), "same again");
  }

  @Test
  void accountNumbersAreValid() {
    for (String iban :
        List.of(
            "DE89 3704 0044 0532 0130 00",
            "GB82WEST12345698765432",
            "gb82 west 1234 5698 7654 32",
            "FR1420041010050500013M02606",
            "CH9300762011623852957",
            "NO9386011117947",
            "MT84MALT011000012345MTLCAST001S")) {
      assertIban(true, iban);
    }
  }

  @Test
  void otherTextsAreNoAccountNumbers() {
    for (String iban :
        List.of(
            "",
            "DE",
            "DE88370400440532013000",
            "DE5137040044053201300",
            "DE813704004405320130000",
            "DE893704004405320130000",
            "GB82WEST12345698765423",
            "XX89370400440532013000",
            "8937040044053201300000",
            "DE89-3704-0044-0532-0130-00",
            "DE89370400440532O13000",
            "DE" + "8".repeat(5_000))) {
      assertIban(false, iban);
    }
  }

  @Test
  void eachWrongDigitIsNoticed() {
    String iban = "DE89370400440532013000";
    for (int place = 2; place < iban.length(); place++) {
      char other = iban.charAt(place) == '7' ? '3' : '7';
      assertIban(false, iban.substring(0, place) + other + iban.substring(place + 1));
    }
  }
{{/iban}}
{{#credit_card}}

  private void assertCard(boolean valid, String number) {
    {{node.response}}.{{type}} answer =
        node.{{method}}(new {{node.request}}.{{type}}(number), context);
    assertEquals(valid, answer.valid(), number);
    assertEquals(valid, answer.problems().isEmpty(), number);
    assertEquals(
        answer, node.{{method}}(new {{node.request}}.{{type}}(number), context), "same again");
  }

  @Test
  void cardNumbersAreValid() {
    for (String number :
        List.of(
            "4111111111111111",
            "4111 1111 1111 1111",
            "5500-0055-5555-5559",
            "378282246310005",
            "6011111111111117",
            "6304000000000000",
            "4000000000000000006")) {
      assertCard(true, number);
    }
  }

  @Test
  void otherTextsAreNoCardNumbers() {
    for (String number :
        List.of(
            "",
            " - ",
            "0",
            "00000000000",
            "4111111111111112",
            "4111111111111116",
            "41111111111111",
            "4111.1111.1111.1111",
            "411111111111111a",
            "40000000000000000000",
            "\u0664111111111111111",
            "4".repeat(10_000))) {
      assertCard(false, number);
    }
  }

  @Test
  void eachWrongDigitAndMostSwapsAreNoticed() {
    String number = "4539148803436467";
    assertCard(true, number);
    for (int place = 0; place < number.length(); place++) {
      char other = (char) ('0' + (number.charAt(place) - '0' + 1) % 10);
      assertCard(false, number.substring(0, place) + other + number.substring(place + 1));
    }
    assertCard(false, "5439148803436467");
  }
{{/credit_card}}
{{#record}}

  private {{node.response}}.{{type}} checked(
      Map<String, Object> record, List<String> required, Map<String, String> types) {
    return node.{{method}}(new {{node.request}}.{{type}}(record, required, types), context);
  }

  @Test
  void aRecordWithAllItsFieldsIsValid() {
    Map<String, Object> record = new HashMap<>();
    record.put("name", "Ada");
    record.put("age", 36L);
    record.put("height", 1.7);
    record.put("active", false);
    record.put("tags", List.of("a"));
    record.put("home", Map.of("city", "London"));
    record.put("id", "123e4567-e89b-12d3-a456-426614174000");
    record.put("born", "1815-12-10");
    record.put("seen", "2026-01-01T00:00:00Z");
    record.put("extra", null);
    Map<String, String> types =
        Map.of(
            "name", "string",
            "age", "integer",
            "height", "number",
            "active", "boolean",
            "tags", "list",
            "home", "object",
            "id", "uuid",
            "born", "date",
            "seen", "timestamp",
            "extra", "string");
    Map<String, Object> before = new HashMap<>(record);
    {{node.response}}.{{type}} answer = checked(record, List.of("name", "age"), types);
    assertTrue(answer.valid());
    assertEquals(List.of(), answer.problems());
    assertEquals(before, record);
  }

  @Test
  void eachMissingFieldIsNamed() {
    Map<String, Object> record = new HashMap<>();
    record.put("name", "Ada");
    record.put("age", null);
    {{node.response}}.{{type}} answer =
        checked(record, List.of("name", "email", "age"), Map.of());
    assertFalse(answer.valid());
    assertEquals(2, answer.problems().size());
    assertTrue(answer.problems().get(0).contains("email"));
    assertTrue(answer.problems().get(1).contains("age"));
    assertEquals(answer, checked(record, List.of("name", "email", "age"), Map.of()));
  }

  @Test
  void eachWrongTypeIsNoticed() {
    Map<String, List<Object>> wrong =
        Map.of(
            "string", List.of(1L, true, List.of()),
            "integer", List.of("1", 1.5, true, Double.NaN),
            "number", List.of("1", false),
            "boolean", List.of("true", 1L),
            "list", List.of("a", Map.of()),
            "object", List.of("a", List.of()),
            "uuid", List.of("1-1-1-1-1", "x", 1L),
            "date", List.of("2026-02-30", "yesterday", 1L),
            "timestamp", List.of("2026-01-01", "noon", 1L));
    wrong.forEach(
        (fieldType, values) -> {
          for (Object value : values) {
            {{node.response}}.{{type}} answer =
                checked(Map.of("field", value), List.of(), Map.of("field", fieldType));
            assertFalse(answer.valid(), value + " is a " + fieldType);
            assertEquals(1, answer.problems().size());
            assertTrue(answer.problems().get(0).contains("field"));
          }
        });
  }

  @Test
  void missingFieldsStandBeforeWrongTypes() {
    Map<String, Object> record = Map.of("a", 1L);
    List<String> required = new ArrayList<>(List.of("b"));
    List<String> problems = checked(record, required, Map.of("a", "string")).problems();
    assertEquals(2, problems.size());
    assertTrue(problems.get(0).contains("b"));
    assertTrue(problems.get(1).contains("a"));
    assertEquals(List.of("b"), required);
  }

  @Test
  void wholeNumbersAreIntegersInAnyForm() {
    for (Object value : List.of(1, 1L, 1.0, new java.math.BigDecimal("10.00"))) {
      assertTrue(checked(Map.of("n", value), List.of(), Map.of("n", "integer")).valid());
    }
  }

  @Test
  void anUnknownTypeIsRefused() {
    OnexException refusal =
        assertThrows(
            OnexException.class, () -> checked(Map.of(), List.of(), Map.of("a", "colour")));
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{/record}}
}
