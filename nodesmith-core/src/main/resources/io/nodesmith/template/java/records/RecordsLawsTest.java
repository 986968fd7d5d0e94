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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of work on lists of records. */
class Records{{number}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();

  private static Map<String, Object> row(String name, @Nullable Object value) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", name);
    row.put("value", value);
    return row;
  }

  private static List<String> names(List<Map<String, Object>> records) {
    return records.stream().map(record -> String.valueOf(record.get("name"))).toList();
  }

  private static List<Map<String, Object>> rows() {
    return new ArrayList<>(
        List.of(
            row("a", 3L),
            row("b", "x"),
            row("c", null),
            row("d", 1.5),
            row("e", 3),
            row("f", "wxy"),
            row("g", true),
            row("h", List.of("x", 3L)),
            row("i", new BigDecimal("-7"))));
  }
{{#filter}}

  private List<Map<String, Object>> filtered(
      List<Map<String, Object>> records, String operator, @Nullable Object value) {
    return node.{{method}}(new {{node.request}}.{{type}}(records, "value", operator, value), context)
        .records();
  }

  private void assertFits(List<String> names, String operator, @Nullable Object value) {
    List<Map<String, Object>> records = rows();
    assertEquals(names, names(filtered(records, operator, value)), operator + " " + value);
    assertEquals(rows(), records);
    assertEquals(filtered(records, operator, value), filtered(records, operator, value));
  }

  @Test
  void recordsFitByTheirField() {
    assertFits(List.of("a", "e"), "eq", 3.0);
    assertFits(List.of("b"), "eq", "x");
    assertFits(List.of("c"), "eq", null);
    assertFits(List.of("g"), "eq", true);
    assertFits(List.of("h"), "eq", List.of("x", 3));
    assertFits(List.of("b", "c", "d", "f", "g", "h", "i"), "ne", 3);
  }

  @Test
  void numbersCompareWithNumbersAndTextWithText() {
    assertFits(List.of("d", "i"), "lt", 3);
    assertFits(List.of("a", "d", "e", "i"), "le", 3.0);
    assertFits(List.of("a", "e"), "gt", 1.5);
    assertFits(List.of("a", "d", "e"), "ge", new BigDecimal("1.50"));
    assertFits(List.of("f"), "lt", "x");
    assertFits(List.of("b", "f"), "le", "x");
    assertFits(List.of("b"), "gt", "wxy");
    assertFits(List.of("b", "f"), "ge", "wxy");
    assertFits(List.of(), "lt", null);
    assertFits(List.of(), "ge", true);
  }

  @Test
  void textAndListsContainTheirParts() {
    assertFits(List.of("b", "f", "h"), "contains", "x");
    assertFits(List.of("h"), "contains", 3);
    assertFits(List.of("f"), "contains", "wx");
  }

  @Test
  void filteringTwiceIsFilteringOnce() {
    List<Map<String, Object>> once = filtered(rows(), "gt", 0);
    assertEquals(once, filtered(once, "gt", 0));
    assertEquals(List.of(), filtered(List.of(), "eq", 1));
  }

  @Test
  void anUnknownOperatorIsRefused() {
    for (List<Map<String, Object>> records : List.of(rows(), List.<Map<String, Object>>of())) {
      OnexException refusal =
          assertThrows(OnexException.class, () -> filtered(records, "like", "x"));
      assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
    }
  }
{{/filter}}
{{#sort}}

  private List<Map<String, Object>> sorted(
      List<Map<String, Object>> records, @Nullable Boolean descending) {
    return node.{{method}}(new {{node.request}}.{{type}}(records, "value", descending), context)
        .records();
  }

  @Test
  void recordsAreSortedByTheirField() {
    List<Map<String, Object>> records = rows();
    assertEquals(List.of("i", "d", "a", "e", "f", "b", "g", "h", "c"), names(sorted(records, null)));
    assertEquals(names(sorted(records, null)), names(sorted(records, false)));
    assertEquals(List.of("g", "h", "b", "f", "a", "e", "d", "i", "c"), names(sorted(records, true)));
    assertEquals(rows(), records);
  }

  @Test
  void equalRecordsKeepTheirOrder() {
    List<Map<String, Object>> records = List.of(row("1", 2), row("2", 2.0), row("3", 1), row("4", 2L));
    assertEquals(List.of("3", "1", "2", "4"), names(sorted(records, false)));
    assertEquals(List.of("1", "2", "4", "3"), names(sorted(records, true)));
  }

  @Test
  void sortingLosesNothingAndHoldsForAnyNumbers() {
    Random random = new Random(7);
    List<Map<String, Object>> records = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      records.add(row("" + i, random.nextInt(500) / 4.0 - 60));
    }
    List<Map<String, Object>> sorted = sorted(records, null);
    assertEquals(2_000, sorted.size());
    assertEquals(new HashSet<>(records), new HashSet<>(sorted));
    for (int i = 1; i < sorted.size(); i++) {
      assertTrue((double) sorted.get(i - 1).get("value") <= (double) sorted.get(i).get("value"));
    }
    assertEquals(sorted, sorted(sorted, null));
    assertEquals(List.of(), sorted(List.of(), true));
  }
{{/sort}}
{{#deduplicate}}

  private {{node.response}}.{{type}} cleaned(
      List<Map<String, Object>> records, @Nullable List<String> fields) {
    return node.{{method}}(new {{node.request}}.{{type}}(records, fields), context);
  }

  @Test
  void theFirstOfEqualRecordsStays() {
    List<Map<String, Object>> records =
        List.of(row("a", 1L), row("b", 1), row("a", 1.0), row("a", "1"), row("a", null), row("a", null));
    {{node.response}}.{{type}} answer = cleaned(records, null);
    assertEquals(
        List.of(records.get(0), records.get(1), records.get(3), records.get(4)), answer.records());
    assertEquals(2, answer.removed());
    assertEquals(answer, cleaned(records, List.of()));
    assertEquals(answer, cleaned(records, null));
  }

  @Test
  void onlyTheNamedFieldsCount() {
    List<Map<String, Object>> records = rows();
    records.add(row("a", "other"));
    records.add(Map.of("value", 3L, "more", 1));
    assertEquals(1, cleaned(records, List.of("name")).removed());
    assertEquals(
        List.of("a", "b", "c", "d", "f", "g", "h", "i", "a"),
        names(cleaned(records, List.of("value")).records()));
    assertEquals(11, records.size());
  }

  @Test
  void nothingIsLeftToLeaveOut() {
    List<Map<String, Object>> records = new ArrayList<>(rows());
    records.addAll(rows());
    {{node.response}}.{{type}} once = cleaned(records, null);
    assertEquals(rows(), once.records());
    assertEquals(rows().size(), once.removed());
    assertEquals(0, cleaned(once.records(), null).removed());
    assertEquals(0, cleaned(List.of(), Arrays.asList("name")).removed());
  }
{{/deduplicate}}
{{#group}}

  private Map<String, List<Map<String, Object>>> grouped(List<Map<String, Object>> records) {
    return node.{{method}}(new {{node.request}}.{{type}}(records, "value"), context).groups();
  }

  @Test
  void recordsOfOneValueAreInOneGroup() {
    List<Map<String, Object>> records =
        new ArrayList<>(List.of(row("1", "b"), row("2", "a"), row("3", "b"), row("4", 7L), row("5", "")));
    List<Map<String, Object>> before = new ArrayList<>(records);
    Map<String, List<Map<String, Object>>> groups = grouped(records);
    assertEquals(List.of("b", "a", "7", ""), List.copyOf(groups.keySet()));
    assertEquals(List.of("1", "3"), names(groups.get("b")));
    assertEquals(List.of("2"), names(groups.get("a")));
    assertEquals(before, records);
    assertEquals(groups, grouped(records), "same again");
    assertEquals(Map.of(), grouped(List.of()));
  }

  @Test
  void noRecordIsLostOrDoubled() {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      records.add(row("" + i, i % 37));
    }
    Map<String, List<Map<String, Object>>> groups = grouped(records);
    assertEquals(37, groups.size());
    assertEquals(1_000, groups.values().stream().mapToInt(List::size).sum());
    groups.forEach(
        (key, group) ->
            group.forEach(record -> assertEquals(key, String.valueOf(record.get("value")))));
  }

  @Test
  void aRecordWithoutTheFieldIsRefused() {
    OnexException refusal =
        assertThrows(OnexException.class, () -> grouped(List.of(Map.of("name", "a"))));
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{/group}}
}
