package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of folding events into a state. */
class Fold{{number}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();
{{#count}}

  private ModelCountState fold(@Nullable ModelCountState state, List<ModelEvent> events) {
    return node.{{method}}(new {{node.request}}.{{type}}(state, events), context).{{output.name}}();
  }

  private static ModelEvent event(@Nullable String id, int number) {
    return new ModelEvent(id, "key " + number % 3);
  }

  private static ModelCountState changeable(ModelCountState state) {
    return new ModelCountState(new HashMap<>(state.counts()), new ArrayList<>(state.seen()));
  }

  @Test
  void eachEventCountsForItsKey() {
    ModelCountState state =
        fold(null, List.of(new ModelEvent("1", "a"), new ModelEvent("2", "b"), new ModelEvent("3", "a")));
    assertEquals(Map.of("a", 2L, "b", 1L), state.counts());
    assertEquals(List.of("1", "2", "3"), state.seen());
  }

  @Test
  void countingGoesOnWhereItStopped() {
    ModelCountState prior = new ModelCountState(Map.of("a", 41L), List.of("1"));
    assertEquals(Map.of("a", 42L), fold(prior, List.of(new ModelEvent("2", "a"))).counts());
  }

  @Test
  void aCountThatIsTooLargeIsRefused() {
    ModelCountState prior = new ModelCountState(Map.of("a", Long.MAX_VALUE), List.of());
    assertFails(
        OnexErrorCode.INVALID_STATE, () -> fold(prior, List.of(new ModelEvent("1", "a"))));
  }

  @Test
  void anIncompleteStateIsRefused() {
    assertFails(
        OnexErrorCode.INVALID_STATE, () -> fold(new ModelCountState(null, null), List.of()));
  }
{{/count}}
{{#sum}}

  private ModelSumState fold(@Nullable ModelSumState state, List<ModelMeasurement> events) {
    return node.{{method}}(new {{node.request}}.{{type}}(state, events), context).{{output.name}}();
  }
{{/sum}}
{{#top_n}}

  private ModelSumState fold(@Nullable ModelSumState state, List<ModelMeasurement> events) {
    return node.{{method}}(new {{node.request}}.{{type}}(state, events, 2), context).state();
  }

  private List<ModelRanking> top(long n, List<ModelMeasurement> events) {
    return node.{{method}}(new {{node.request}}.{{type}}(null, events, n), context).top();
  }

  @Test
  void theLargestSumsComeFirst() {
    List<ModelMeasurement> events =
        List.of(
            measurement("1", "small", "1"),
            measurement("2", "twin b", "3.5"),
            measurement("3", "large", "4"),
            measurement("4", "twin a", "3.50"),
            measurement("5", "large", "5"));
    assertEquals(
        List.of("large", "twin a", "twin b", "small"),
        top(9, events).stream().map(ModelRanking::key).toList());
    assertDecimal("9", top(1, events).get(0).total());
  }

  @Test
  void noMoreAreGivenThanWanted() {
    List<ModelMeasurement> events = events();
    for (int n = 1; n <= 3; n++) {
      assertEquals(n, top(n, events).size());
      assertEquals(top(9, events).subList(0, n), top(n, events));
    }
    assertFails(OnexErrorCode.INVALID_INPUT, () -> top(0, events));
  }

  @Test
  void theRankingCountsWhatCameBefore() {
    ModelSumState prior = fold(null, List.of(measurement("1", "a", "10")));
    List<ModelRanking> top =
        node.{{method}}(
                new {{node.request}}.{{type}}(prior, List.of(measurement("2", "b", "4")), 1),
                context)
            .top();
    assertEquals(List.of("a"), top.stream().map(ModelRanking::key).toList());
  }
{{/top_n}}
{{#sum}}

  private static ModelMeasurement measurement(String id, String key, String value) {
    return new ModelMeasurement(id, key, new BigDecimal(value));
  }

  private static ModelMeasurement event(@Nullable String id, int number) {
    return new ModelMeasurement(id, "key " + number % 3, BigDecimal.valueOf(number * 7L, 2));
  }

  private static ModelSumState changeable(ModelSumState state) {
    return new ModelSumState(new HashMap<>(state.sums()), new ArrayList<>(state.seen()));
  }

  @Test
  void valuesAreAddedExactly() {
    ModelSumState state =
        fold(
            null,
            List.of(
                measurement("1", "a", "0.1"),
                measurement("2", "a", "0.2"),
                measurement("3", "b", "-5"),
                measurement("4", "a", "1E+20")));
    assertEquals(Set.of("a", "b"), state.sums().keySet());
    assertDecimal("100000000000000000000.3", state.sums().get("a"));
    assertDecimal("-5", state.sums().get("b"));
    assertEquals(List.of("1", "2", "3", "4"), state.seen());
  }

  @Test
  void aValueWithTooManyDigitsIsRefused() {
    assertFails(
        OnexErrorCode.INVALID_INPUT,
        () -> fold(null, List.of(measurement("1", "a", "1E+999999999"))));
  }

  @Test
  void anEventWithoutValueIsRefused() {
    assertFails(
        OnexErrorCode.INVALID_INPUT,
        () -> fold(null, List.of(new ModelMeasurement("1", "a", null))));
  }
{{/sum}}
{{#top_n}}

  private static ModelMeasurement measurement(String id, String key, String value) {
    return new ModelMeasurement(id, key, new BigDecimal(value));
  }

  private static ModelMeasurement event(@Nullable String id, int number) {
    return new ModelMeasurement(id, "key " + number % 3, BigDecimal.valueOf(number * 7L, 2));
  }

  private static ModelSumState changeable(ModelSumState state) {
    return new ModelSumState(new HashMap<>(state.sums()), new ArrayList<>(state.seen()));
  }

  @Test
  void valuesAreAddedExactly() {
    ModelSumState state =
        fold(
            null,
            List.of(
                measurement("1", "a", "0.1"),
                measurement("2", "a", "0.2"),
                measurement("3", "b", "-5"),
                measurement("4", "a", "1E+20")));
    assertEquals(Set.of("a", "b"), state.sums().keySet());
    assertDecimal("100000000000000000000.3", state.sums().get("a"));
    assertDecimal("-5", state.sums().get("b"));
    assertEquals(List.of("1", "2", "3", "4"), state.seen());
  }

  @Test
  void aValueWithTooManyDigitsIsRefused() {
    assertFails(
        OnexErrorCode.INVALID_INPUT,
        () -> fold(null, List.of(measurement("1", "a", "1E+999999999"))));
  }

  @Test
  void anEventWithoutValueIsRefused() {
    assertFails(
        OnexErrorCode.INVALID_INPUT,
        () -> fold(null, List.of(new ModelMeasurement("1", "a", null))));
  }
{{/top_n}}
{{#statistics}}

  private ModelStatisticsState fold(
      @Nullable ModelStatisticsState state, List<ModelMeasurement> events) {
    return node.{{method}}(new {{node.request}}.{{type}}(state, events), context).{{output.name}}();
  }

  private static ModelMeasurement measurement(String id, String key, String value) {
    return new ModelMeasurement(id, key, new BigDecimal(value));
  }

  private static ModelMeasurement event(@Nullable String id, int number) {
    return new ModelMeasurement(id, "key " + number % 3, BigDecimal.valueOf(number * 7L - 60, 2));
  }

  private static ModelStatisticsState changeable(ModelStatisticsState state) {
    return new ModelStatisticsState(
        new HashMap<>(state.statistics()), new ArrayList<>(state.seen()));
  }

  @Test
  void eachKeyHasItsOwnFigures() {
    Map<String, ModelStatistics> statistics =
        fold(
                null,
                List.of(
                    measurement("1", "a", "4"),
                    measurement("2", "a", "-1.5"),
                    measurement("3", "b", "7"),
                    measurement("4", "a", "0.5")))
            .statistics();
    assertEquals(Set.of("a", "b"), statistics.keySet());
    assertFigures(3, List.of("3", "-1.5", "4", "1"), statistics.get("a"));
    assertFigures(1, List.of("7", "7", "7", "7"), statistics.get("b"));
  }

  @Test
  void aMeanThatNeverEndsIsRounded() {
    ModelStatistics statistics =
        fold(null, List.of(measurement("1", "a", "1"), measurement("2", "a", "0"), measurement("3", "a", "1")))
            .statistics()
            .get("a");
    assertDecimal("0.6666666666666667", statistics.mean());
  }

  private static void assertFigures(long count, List<String> figures, ModelStatistics actual) {
    assertEquals(count, actual.count());
    assertDecimal(figures.get(0), actual.sum());
    assertDecimal(figures.get(1), actual.min());
    assertDecimal(figures.get(2), actual.max());
    assertDecimal(figures.get(3), actual.mean());
  }

  @Test
  void anEventWithoutValueIsRefused() {
    assertFails(
        OnexErrorCode.INVALID_INPUT,
        () -> fold(null, List.of(new ModelMeasurement("1", "a", null))));
  }
{{/statistics}}
{{#group}}

  private ModelGroupState fold(@Nullable ModelGroupState state, List<ModelItem> events) {
    return node.{{method}}(new {{node.request}}.{{type}}(state, events), context).{{output.name}}();
  }

  private static ModelItem event(@Nullable String id, int number) {
    return new ModelItem(id, "key " + number % 3, "value " + number);
  }

  private static ModelGroupState changeable(ModelGroupState state) {
    Map<String, List<ModelItem>> groups = new HashMap<>();
    state.groups().forEach((key, items) -> groups.put(key, new ArrayList<>(items)));
    return new ModelGroupState(groups);
  }

  @Test
  void eachItemIsInTheGroupOfItsKey() {
    ModelItem one = new ModelItem("1", "a", 1L);
    ModelItem two = new ModelItem("2", "b", "two");
    ModelItem three = new ModelItem("3", "a", List.of("three"));
    assertEquals(
        Map.of("a", List.of(one, three), "b", List.of(two)),
        fold(null, List.of(three, two, one)).groups());
  }

  @Test
  void anIdThatWasSeenChangesNothing() {
    ModelItem one = new ModelItem("1", "a", "first");
    ModelGroupState state = fold(null, List.of(one));
    assertEquals(state, fold(state, List.of(new ModelItem("1", "b", "second"))));
    assertEquals(state, fold(null, List.of(one, new ModelItem("1", "a", "second"))));
  }

  @Test
  void anEventWithoutKeyIsRefused() {
    assertFails(
        OnexErrorCode.INVALID_INPUT, () -> fold(null, List.of(new ModelItem("1", "", "x"))));
  }
{{/group}}
{{#window}}

  private ModelWindowState fold(
      @Nullable ModelWindowState state, List<ModelTimedMeasurement> events) {
    return fold(state, events, 60);
  }

  private ModelWindowState fold(
      @Nullable ModelWindowState state, List<ModelTimedMeasurement> events, long seconds) {
    return node.{{method}}(new {{node.request}}.{{type}}(state, events, seconds), context)
        .{{output.name}}();
  }

  private static ModelTimedMeasurement measurement(
      String id, String key, String value, String at) {
    return new ModelTimedMeasurement(id, key, new BigDecimal(value), Instant.parse(at));
  }

  private static ModelTimedMeasurement event(@Nullable String id, int number) {
    return new ModelTimedMeasurement(
        id,
        "key " + number % 3,
        BigDecimal.valueOf(number * 7L, 2),
        Instant.ofEpochSecond(number * 23L - 200));
  }

  private static ModelWindowState changeable(ModelWindowState state) {
    return new ModelWindowState(
        state.windowSeconds(), new ArrayList<>(state.windows()), new ArrayList<>(state.seen()));
  }

  private static ModelWindowTotal total(String start, String key, long count, String sum) {
    return new ModelWindowTotal(Instant.parse(start), key, count, new BigDecimal(sum));
  }

  @Test
  void aWindowHoldsItsFirstMomentAndNotItsEnd() {
    ModelWindowState state =
        fold(
            null,
            List.of(
                measurement("1", "a", "1", "2026-01-01T00:00:00Z"),
                measurement("2", "a", "2.5", "2026-01-01T00:00:59.999Z"),
                measurement("3", "a", "4", "2026-01-01T00:01:00Z"),
                measurement("4", "b", "8", "2026-01-01T00:00:30Z")));
    assertEquals(60, state.windowSeconds());
    assertEquals(
        List.of(
            total("2026-01-01T00:00:00Z", "a", 2, "3.5"),
            total("2026-01-01T00:00:00Z", "b", 1, "8"),
            total("2026-01-01T00:01:00Z", "a", 1, "4")),
        state.windows());
  }

  @Test
  void timesBefore1970HaveWindowsToo() {
    assertEquals(
        List.of(total("1969-12-31T23:59:00Z", "a", 1, "1")),
        fold(null, List.of(measurement("1", "a", "1", "1969-12-31T23:59:59Z"))).windows());
  }

  @Test
  void windowsHaveTheLengthThatIsWanted() {
    assertEquals(
        List.of(total("2026-01-01T10:00:00Z", "a", 2, "2")),
        fold(
                null,
                List.of(
                    measurement("1", "a", "1", "2026-01-01T10:00:00Z"),
                    measurement("2", "a", "1", "2026-01-01T10:59:59Z")),
                3600)
            .windows());
  }

  @Test
  void theLengthOfWindowsCannotChange() {
    ModelWindowState state = fold(null, events());
    assertFails(OnexErrorCode.INVALID_STATE, () -> fold(state, List.of(), 61));
  }

  @Test
  void aWindowHasALength() {
    assertFails(OnexErrorCode.INVALID_INPUT, () -> fold(null, List.of(), 0));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> fold(null, List.of(), 31_622_401));
  }

  @Test
  void aTimeBeforeAllWindowsIsRefused() {
    assertFails(
        OnexErrorCode.INVALID_INPUT,
        () ->
            fold(
                null,
                List.of(new ModelTimedMeasurement("1", "a", BigDecimal.ONE, Instant.MIN)),
                31_000_000));
  }
{{/window}}
{{#last_writer_wins}}

  private ModelRegisterState fold(@Nullable ModelRegisterState state, List<ModelChange> events) {
    return node.{{method}}(new {{node.request}}.{{type}}(state, events), context).{{output.name}}();
  }

  private static ModelChange change(String id, String value, String at) {
    return new ModelChange(id, "a", value, Instant.parse(at));
  }

  private static ModelChange event(@Nullable String id, int number) {
    return new ModelChange(
        id, "key " + number % 3, "value " + number, Instant.ofEpochSecond(number * 37L % 50));
  }

  private static ModelRegisterState changeable(ModelRegisterState state) {
    return new ModelRegisterState(new HashMap<>(state.entries()));
  }

  @Test
  void theLatestChangeWins() {
    ModelChange early = change("9", "early", "2026-01-01T00:00:00Z");
    ModelChange late = change("1", "late", "2026-01-02T00:00:00Z");
    assertEquals(Map.of("a", late), fold(null, List.of(early, late)).entries());
    assertEquals(Map.of("a", late), fold(null, List.of(late, early)).entries());
    assertEquals(Map.of("a", late), fold(fold(null, List.of(late)), List.of(early)).entries());
  }

  @Test
  void ofEquallyLateChangesTheGreaterIdWins() {
    ModelChange one = change("1", "one", "2026-01-01T00:00:00Z");
    ModelChange two = change("2", "two", "2026-01-01T00:00:00Z");
    assertEquals(Map.of("a", two), fold(null, List.of(one, two)).entries());
    assertEquals(Map.of("a", two), fold(null, List.of(two, one)).entries());
  }

  @Test
  void keysAreApart() {
    ModelChange one = change("1", "one", "2026-01-02T00:00:00Z");
    ModelChange other = new ModelChange("2", "b", "other", Instant.parse("2026-01-01T00:00:00Z"));
    assertEquals(Map.of("a", one, "b", other), fold(null, List.of(one, other)).entries());
  }

  @Test
  void aChangeWithoutTimeIsRefused() {
    assertFails(
        OnexErrorCode.INVALID_INPUT,
        () -> fold(null, List.of(new ModelChange("1", "a", "x", null))));
  }
{{/last_writer_wins}}

{{#count}}
  private static List<ModelEvent> events() {
{{/count}}
{{#sum}}
  private static List<ModelMeasurement> events() {
{{/sum}}
{{#top_n}}
  private static List<ModelMeasurement> events() {
{{/top_n}}
{{#statistics}}
  private static List<ModelMeasurement> events() {
{{/statistics}}
{{#group}}
  private static List<ModelItem> events() {
{{/group}}
{{#window}}
  private static List<ModelTimedMeasurement> events() {
{{/window}}
{{#last_writer_wins}}
  private static List<ModelChange> events() {
{{/last_writer_wins}}
    return IntStream.range(0, 24)
        .mapToObj(number -> event("event " + number, number))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void foldingInPiecesEqualsFoldingAtOnce() {
    var events = events();
    var whole = fold(null, events);
    for (int cut = 0; cut <= events.size(); cut++) {
      var first = fold(null, events.subList(0, cut));
      assertEquals(whole, fold(first, events.subList(cut, events.size())));
    }
  }

  @Test
  void theOrderOfEventsMakesNoDifference() {
    var whole = fold(null, events());
    for (int seed = 0; seed < 20; seed++) {
      var shuffled = events();
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(whole, fold(null, shuffled));
    }
  }

  @Test
  void aReplayChangesNothing() {
    var events = events();
    var once = fold(null, events);
    assertEquals(once, fold(once, events));
    var twice = events();
    twice.addAll(events);
    assertEquals(once, fold(null, twice));
    assertEquals(once, fold(fold(null, events.subList(0, 9)), twice));
  }

  @Test
  void thePriorStateIsNotChanged() {
    var events = events();
    var prior = changeable(fold(null, events.subList(0, 9)));
    var copy = changeable(prior);
    assertTrue(!fold(prior, events).equals(prior), "nothing was folded");
    assertEquals(copy, prior);
  }

  @Test
  void theEventsAreNotChanged() {
    var events = events();
    fold(null, events);
    assertEquals(events(), events);
    fold(null, List.copyOf(events));
  }

  @Test
  void noEventsLeaveTheStateAsItWas() {
    var state = fold(null, events());
    assertEquals(state, fold(state, List.of()));
    assertEquals(fold(null, List.of()), fold(fold(null, List.of()), List.of()));
  }

  @Test
  void anIncompleteEventIsRefused() {
    assertFails(OnexErrorCode.INVALID_INPUT, () -> fold(null, List.of(event(null, 1))));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> fold(null, List.of(event(" ", 1))));
    assertFails(
        OnexErrorCode.INVALID_INPUT,
        () -> fold(null, Arrays.asList(event("1", 1), null)));
  }
{{#sum}}

  private static void assertDecimal(String expected, BigDecimal actual) {
    assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> expected + " is not " + actual);
  }
{{/sum}}
{{#top_n}}

  private static void assertDecimal(String expected, BigDecimal actual) {
    assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> expected + " is not " + actual);
  }
{{/top_n}}
{{#statistics}}

  private static void assertDecimal(String expected, BigDecimal actual) {
    assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> expected + " is not " + actual);
  }
{{/statistics}}

  private static void assertFails(OnexErrorCode code, Runnable call) {
    OnexException refusal = assertThrows(OnexException.class, call::run);
    assertEquals(code, refusal.code());
  }
}
