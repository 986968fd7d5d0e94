package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.Cancellation;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import io.nodesmith.onex.OrchestrationStep;
{{#node.collaborators}}
{{#imports}}
import {{this}};
{{/imports}}
{{/node.collaborators}}
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The laws of steps that are coordinated. */
@Timeout(60)
class Flow{{number}}LawsTest {
  private static final Map<String, Object> INPUT = Map.of("request", "input");

  private final Cancellation cancellation = new Cancellation();
  private final NodeContext context =
      new NodeContext(new UUID(0, 1), Clock.systemUTC(), cancellation, NodeLog.none());
  private final List<String> journal = Collections.synchronizedList(new ArrayList<>());

  /** The node with these steps. */
  private static {{node.node}} node(Map<String, OrchestrationStep> wanted) {
{{#node.collaborators}}
    {{type}} {{name}} = {{{testValue}}};
{{/node.collaborators}}
    steps = wanted;
    return new {{node.node}}({{#node.collaborators}}{{name}}{{^-last}}, {{/-last}}{{/node.collaborators}});
  }

  /** What a run gave. */
  private record Result(Map<String, Object> output, List<String> completed) {}

  /** A step that notes that it ran and was taken back, and adds its own name. */
  private class Noted implements OrchestrationStep {
    private final String name;

    Noted(String name) {
      this.name = name;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> input, NodeContext stepContext) {
      journal.add(name);
      return Map.of(name, "by " + name);
    }

    @Override
    public void compensate(Map<String, Object> output, NodeContext stepContext) {
      assertFalse(stepContext.cancellation().isCancelled());
      journal.add("undo " + name + " " + output);
    }
  }

  private Map<String, OrchestrationStep> noted(List<String> names) {
    Map<String, OrchestrationStep> steps = new LinkedHashMap<>();
    names.forEach(name -> steps.put(name, new Noted(name)));
    return steps;
  }

  private Map<String, Object> allOf(List<String> names) {
    Map<String, Object> all = new HashMap<>(INPUT);
    names.forEach(name -> all.put(name, "by " + name));
    return all;
  }

  private static String last(List<String> names) {
    return names.get(names.size() - 1);
  }

  private static OrchestrationStep failing(RuntimeException failure) {
    return (input, stepContext) -> {
      throw failure;
    };
  }

  /** Runs one operation of the node with these steps. */
  @FunctionalInterface
  private interface Flow extends BiFunction<{{node.node}}, NodeContext, Result> {
    default Result run(Map<String, OrchestrationStep> steps, NodeContext context) {
      return apply(node(steps), context);
    }
  }

  private void assertRunsInOrder(List<String> names, Flow flow) {
    Result result = flow.run(noted(names), context);
    assertEquals(names, journal);
    assertEquals(names, result.completed());
    assertEquals(allOf(names), result.output());
  }

  private void assertEachStepSeesWhatEarlierOnesAdded(List<String> names, Flow flow) {
    List<Map<String, Object>> seen = new ArrayList<>();
    List<Map<String, Object>> expected = new ArrayList<>();
    Map<String, OrchestrationStep> steps = new LinkedHashMap<>();
    for (String name : names) {
      expected.add(allOf(names.subList(0, names.indexOf(name))));
      steps.put(
          name,
          (input, stepContext) -> {
            seen.add(input);
            return Map.of(name, "by " + name);
          });
    }
    flow.run(steps, context);
    assertEquals(expected, seen);
  }

  private void assertALaterValueReplacesAnEarlierOne(List<String> names, Flow flow) {
    Map<String, OrchestrationStep> steps = new LinkedHashMap<>();
    names.forEach(name -> steps.put(name, (input, stepContext) -> Map.of("request", name)));
    assertEquals(Map.of("request", last(names)), flow.run(steps, context).output());
  }

  private void assertAFailureIsReportedAndEndsTheRun(List<String> names, Flow flow) {
    OnexException failure = new OnexException(OnexErrorCode.INVALID_INPUT, "step says no");
    for (int failing = 0; failing < names.size(); failing++) {
      journal.clear();
      Map<String, OrchestrationStep> steps = noted(names);
      steps.put(names.get(failing), failing(failure));
      OnexException reported = assertFails(() -> flow.run(steps, context));
      assertSame(failure, reported.getCause());
      assertTrue(reported.getMessage().contains(names.get(failing)), reported.getMessage());
      List<String> ran = journal.stream().filter(line -> !line.startsWith("undo")).toList();
      assertEquals(names.subList(0, failing), ran);
    }
  }

  private void assertAnUnexpectedExceptionIsAFailure(List<String> names, Flow flow) {
    IllegalStateException failure = new IllegalStateException("a bug");
    Map<String, OrchestrationStep> steps = noted(names);
    steps.put(last(names), failing(failure));
    assertSame(failure, assertFails(() -> flow.run(steps, context)).getCause());
  }

  private void assertCancellationStopsBetweenSteps(List<String> names, Flow flow) {
    Map<String, OrchestrationStep> steps = noted(names);
    String first = names.get(0);
    steps.put(
        first,
        (input, stepContext) -> {
          cancellation.cancel();
          return new Noted(first).run(input, stepContext);
        });
    if (names.size() > 1) {
      assertFails(() -> flow.run(steps, context));
      List<String> ran = journal.stream().filter(line -> !line.startsWith("undo")).toList();
      assertEquals(List.of(first), ran);
    }
    cancellation.cancel();
    journal.clear();
    assertFails(() -> flow.run(noted(names), context));
    assertEquals(List.of(), journal);
  }

  private static OnexException assertFails(Runnable call) {
    OnexException failure = assertThrows(OnexException.class, call::run);
    assertEquals(OnexErrorCode.OPERATION_FAILED, failure.code());
    return failure;
  }
{{#sequence}}

  private static final List<String> SEQUENCE_STEPS =
{{#steps}}
{{#-first}}
      List.of(
{{/-first}}
          "{{this}}"{{^-last}},{{/-last}}{{#-last}});{{/-last}}
{{/steps}}
{{^steps}}
      List.of("first", "second", "third");
{{/steps}}

  private static Result runSequence({{node.node}} node, NodeContext context) {
    {{node.response}}.{{type}} response =
        node.{{method}}(new {{node.request}}.{{type}}(INPUT), context);
    return new Result(response.output(), response.completed());
  }

  @Test
  void sequenceRunsItsStepsInOrder() {
    assertRunsInOrder(SEQUENCE_STEPS, Flow{{number}}LawsTest::runSequence);
  }

  @Test
  void sequenceShowsEachStepWhatEarlierOnesAdded() {
    assertEachStepSeesWhatEarlierOnesAdded(SEQUENCE_STEPS, Flow{{number}}LawsTest::runSequence);
  }

  @Test
  void sequenceLetsALaterValueReplaceAnEarlierOne() {
    assertALaterValueReplacesAnEarlierOne(SEQUENCE_STEPS, Flow{{number}}LawsTest::runSequence);
  }

  @Test
  void sequenceEndsWithTheFailureOfAStep() {
    assertAFailureIsReportedAndEndsTheRun(SEQUENCE_STEPS, Flow{{number}}LawsTest::runSequence);
  }

  @Test
  void sequenceTakesAnUnexpectedExceptionForAFailure() {
    assertAnUnexpectedExceptionIsAFailure(SEQUENCE_STEPS, Flow{{number}}LawsTest::runSequence);
  }

  @Test
  void sequenceStopsBetweenStepsWhenCancelled() {
    assertCancellationStopsBetweenSteps(SEQUENCE_STEPS, Flow{{number}}LawsTest::runSequence);
  }
{{#steps}}
{{#-first}}

  @Test
  void sequenceIsNotBegunIfAStepIsMissing() {
    Map<String, OrchestrationStep> steps = noted(SEQUENCE_STEPS);
    steps.remove(last(SEQUENCE_STEPS));
    OnexException failure =
        assertThrows(OnexException.class, () -> runSequence(node(steps), context));
    assertEquals(OnexErrorCode.INVALID_STATE, failure.code());
    assertEquals(List.of(), journal);
  }
{{/-first}}
{{/steps}}
{{^steps}}

  @Test
  void sequenceOfNoStepsGivesItsInput() {
    assertEquals(new Result(INPUT, List.of()), runSequence(node(Map.of()), context));
  }
{{/steps}}
{{/sequence}}
{{#fan_out}}

  private static final List<String> FAN_OUT_STEPS =
{{#steps}}
{{#-first}}
      List.of(
{{/-first}}
          "{{this}}"{{^-last}},{{/-last}}{{#-last}});{{/-last}}
{{/steps}}
{{^steps}}
      List.of("first", "second", "third");
{{/steps}}

  private static Result runFanOut({{node.node}} node, NodeContext context) {
    {{node.response}}.{{type}} response =
        node.{{method}}(new {{node.request}}.{{type}}(INPUT), context);
    return new Result(response.output(), response.completed());
  }

  @Test
  void fanOutCollectsWhatItsStepsGive() {
    Result result = runFanOut(node(noted(FAN_OUT_STEPS)), context);
    assertEquals(allOf(FAN_OUT_STEPS), result.output());
    assertEquals(FAN_OUT_STEPS, result.completed());
    assertEquals(FAN_OUT_STEPS.stream().sorted().toList(), journal.stream().sorted().toList());
  }

  @Test
  void fanOutShowsEachStepTheInputAlone() {
    List<Map<String, Object>> seen = Collections.synchronizedList(new ArrayList<>());
    Map<String, OrchestrationStep> steps = new LinkedHashMap<>();
    for (String name : FAN_OUT_STEPS) {
      steps.put(
          name,
          (input, stepContext) -> {
            seen.add(input);
            return Map.of(name, "by " + name);
          });
    }
    runFanOut(node(steps), context);
    assertEquals(Collections.nCopies(FAN_OUT_STEPS.size(), INPUT), seen);
  }

  @Test
  void fanOutRunsItsStepsAtTheSameTime() {
    CountDownLatch allRun = new CountDownLatch(FAN_OUT_STEPS.size());
    Map<String, OrchestrationStep> steps = new LinkedHashMap<>();
    for (String name : FAN_OUT_STEPS) {
      steps.put(
          name,
          (input, stepContext) -> {
            allRun.countDown();
            return Map.of(name, await(allRun) ? "together" : "alone");
          });
    }
    Map<String, Object> output = runFanOut(node(steps), context).output();
    FAN_OUT_STEPS.forEach(name -> assertEquals("together", output.get(name)));
  }

  @Test
  void fanOutLetsALaterStepsValueReplaceAnEarlierOnesWhoeverIsFirst() {
    CountDownLatch lastIsDone = new CountDownLatch(FAN_OUT_STEPS.size() > 1 ? 1 : 0);
    Map<String, OrchestrationStep> steps = new LinkedHashMap<>();
    for (String name : FAN_OUT_STEPS) {
      steps.put(
          name,
          (input, stepContext) -> {
            if (name.equals(last(FAN_OUT_STEPS))) {
              lastIsDone.countDown();
            } else {
              await(lastIsDone);
            }
            return Map.of("who", name);
          });
    }
    assertEquals(last(FAN_OUT_STEPS), runFanOut(node(steps), context).output().get("who"));
  }

  @Test
  void fanOutReportsTheFirstFailureAndInterruptsTheOtherSteps() throws InterruptedException {
    CountDownLatch othersRun = new CountDownLatch(FAN_OUT_STEPS.size() - 1);
    CountDownLatch othersInterrupted = new CountDownLatch(FAN_OUT_STEPS.size() - 1);
    OnexException failure = new OnexException(OnexErrorCode.NETWORK_ERROR, "no network");
    Map<String, OrchestrationStep> steps = new LinkedHashMap<>();
    for (String name : FAN_OUT_STEPS) {
      steps.put(
          name,
          (input, stepContext) -> {
            if (name.equals(FAN_OUT_STEPS.get(0))) {
              await(othersRun);
              throw failure;
            }
            othersRun.countDown();
            await(new CountDownLatch(1));
            othersInterrupted.countDown();
            return Map.of();
          });
    }
    OnexException reported = assertFails(() -> runFanOut(node(steps), context));
    assertSame(failure, reported.getCause());
    assertTrue(reported.getMessage().contains(FAN_OUT_STEPS.get(0)), reported.getMessage());
    assertTrue(othersInterrupted.await(10, TimeUnit.SECONDS), "the others go on");
  }

  @Test
  void fanOutTakesAnUnexpectedExceptionForAFailure() {
    assertAnUnexpectedExceptionIsAFailure(FAN_OUT_STEPS, Flow{{number}}LawsTest::runFanOut);
  }

  @Test
  void fanOutStopsWhenCancelled() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    // A step that runs when the flow is cancelled may end later: none of these writes anything down.
    Map<String, OrchestrationStep> steps = noted(FAN_OUT_STEPS);
    steps.replaceAll((name, step) -> (input, stepContext) -> Map.of());
    steps.put(
        FAN_OUT_STEPS.get(0),
        (input, stepContext) -> {
          cancellation.cancel();
          await(new CountDownLatch(1));
          interrupted.countDown();
          return Map.of();
        });
    assertFails(() -> runFanOut(node(steps), context));
    assertTrue(interrupted.await(10, TimeUnit.SECONDS), "the step goes on");
    assertFails(() -> runFanOut(node(noted(FAN_OUT_STEPS)), context));
    assertEquals(List.of(), journal);
  }
{{#steps}}
{{#-first}}

  @Test
  void fanOutIsNotBegunIfAStepIsMissing() {
    Map<String, OrchestrationStep> steps = noted(FAN_OUT_STEPS);
    steps.remove(last(FAN_OUT_STEPS));
    OnexException failure =
        assertThrows(OnexException.class, () -> runFanOut(node(steps), context));
    assertEquals(OnexErrorCode.INVALID_STATE, failure.code());
    assertEquals(List.of(), journal);
  }
{{/-first}}
{{/steps}}
{{^steps}}

  @Test
  void fanOutOfNoStepsGivesItsInput() {
    assertEquals(new Result(INPUT, List.of()), runFanOut(node(Map.of()), context));
  }
{{/steps}}

  /** Waits for a latch; whether it opened in time and undisturbed. */
  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
{{/fan_out}}
{{#saga}}

  private static final List<String> SAGA_STEPS =
{{#steps}}
{{#-first}}
      List.of(
{{/-first}}
          "{{this}}"{{^-last}},{{/-last}}{{#-last}});{{/-last}}
{{/steps}}
{{^steps}}
      List.of("first", "second", "third");
{{/steps}}

  private static Result runSaga({{node.node}} node, NodeContext context) {
    {{node.response}}.{{type}} response =
        node.{{method}}(new {{node.request}}.{{type}}(INPUT), context);
    return new Result(response.output(), response.completed());
  }

  @Test
  void sagaRunsItsStepsInOrder() {
    assertRunsInOrder(SAGA_STEPS, Flow{{number}}LawsTest::runSaga);
  }

  @Test
  void sagaShowsEachStepWhatEarlierOnesAdded() {
    assertEachStepSeesWhatEarlierOnesAdded(SAGA_STEPS, Flow{{number}}LawsTest::runSaga);
  }

  @Test
  void sagaLetsALaterValueReplaceAnEarlierOne() {
    assertALaterValueReplacesAnEarlierOne(SAGA_STEPS, Flow{{number}}LawsTest::runSaga);
  }

  @Test
  void sagaEndsWithTheFailureOfAStep() {
    assertAFailureIsReportedAndEndsTheRun(SAGA_STEPS, Flow{{number}}LawsTest::runSaga);
  }

  @Test
  void sagaTakesAnUnexpectedExceptionForAFailure() {
    assertAnUnexpectedExceptionIsAFailure(SAGA_STEPS, Flow{{number}}LawsTest::runSaga);
  }

  @Test
  void sagaStopsBetweenStepsWhenCancelled() {
    assertCancellationStopsBetweenSteps(SAGA_STEPS, Flow{{number}}LawsTest::runSaga);
  }
{{#steps}}
{{#-first}}

  @Test
  void sagaIsNotBegunIfAStepIsMissing() {
    Map<String, OrchestrationStep> steps = noted(SAGA_STEPS);
    steps.remove(last(SAGA_STEPS));
    OnexException failure =
        assertThrows(OnexException.class, () -> runSaga(node(steps), context));
    assertEquals(OnexErrorCode.INVALID_STATE, failure.code());
    assertEquals(List.of(), journal);
  }
{{/-first}}
{{/steps}}
{{^steps}}

  @Test
  void sagaOfNoStepsGivesItsInput() {
    assertEquals(new Result(INPUT, List.of()), runSaga(node(Map.of()), context));
  }
{{/steps}}

  @Test
  void sagaTakesDoneStepsBackInReverseOrder() {
    for (int failing = 0; failing < SAGA_STEPS.size(); failing++) {
      journal.clear();
      Map<String, OrchestrationStep> steps = noted(SAGA_STEPS);
      steps.put(
          SAGA_STEPS.get(failing), failing(new OnexException(OnexErrorCode.TIMEOUT, "too slow")));
      assertFails(() -> runSaga(node(steps), context));
      List<String> done = SAGA_STEPS.subList(0, failing);
      List<String> expected = new ArrayList<>(done);
      for (int i = done.size() - 1; i >= 0; i--) {
        expected.add("undo " + done.get(i) + " " + Map.of(done.get(i), "by " + done.get(i)));
      }
      assertEquals(expected, journal);
    }
  }

  @Test
  void sagaReportsTheFailureOfTheStepAndNotThatOfACompensation() {
    Map<String, OrchestrationStep> steps = noted(SAGA_STEPS);
    OnexException failure = new OnexException(OnexErrorCode.TIMEOUT, "too slow");
    steps.put(last(SAGA_STEPS), failing(failure));
    for (String name : SAGA_STEPS.subList(0, SAGA_STEPS.size() - 1)) {
      steps.put(
          name,
          new Noted(name) {
            @Override
            public void compensate(Map<String, Object> output, NodeContext stepContext) {
              super.compensate(output, stepContext);
              throw new IllegalStateException("cannot be taken back");
            }
          });
    }
    OnexException reported = assertFails(() -> runSaga(node(steps), context));
    assertSame(failure, reported.getCause());
    assertEquals(SAGA_STEPS.size() - 1, reported.getSuppressed().length);
    assertEquals(2 * (SAGA_STEPS.size() - 1), journal.size());
  }

  @Test
  void sagaTakesDoneStepsBackWhenCancelled() {
    String first = SAGA_STEPS.get(0);
    Map<String, OrchestrationStep> steps = noted(SAGA_STEPS);
    steps.put(
        first,
        new Noted(first) {
          @Override
          public Map<String, Object> run(Map<String, Object> input, NodeContext stepContext) {
            cancellation.cancel();
            return super.run(input, stepContext);
          }
        });
    if (SAGA_STEPS.size() == 1) {
      assertEquals(SAGA_STEPS, runSaga(node(steps), context).completed());
      return;
    }
    assertFails(() -> runSaga(node(steps), context));
    assertEquals(List.of(first, "undo " + first + " " + Map.of(first, "by " + first)), journal);
  }

  @Test
  void sagaTakesNothingBackWhenAllGoesWell() {
    runSaga(node(noted(SAGA_STEPS)), context);
    assertEquals(SAGA_STEPS, journal);
  }
{{/saga}}
{{#retry}}

  private static final List<String> RETRY_STEPS =
{{#steps}}
{{#-first}}
      List.of(
{{/-first}}
          "{{this}}"{{^-last}},{{/-last}}{{#-last}});{{/-last}}
{{/steps}}
{{^steps}}
      List.of("first", "second", "third");
{{/steps}}

  private static Result runRetry({{node.node}} node, NodeContext context) {
    {{node.response}}.{{type}} response =
        node.{{method}}(new {{node.request}}.{{type}}(INPUT), context);
    return new Result(response.output(), response.completed());
  }

  @Test
  void retryRunsItsStepsInOrder() {
    assertRunsInOrder(RETRY_STEPS, Flow{{number}}LawsTest::runRetry);
  }

  @Test
  void retryShowsEachStepWhatEarlierOnesAdded() {
    assertEachStepSeesWhatEarlierOnesAdded(RETRY_STEPS, Flow{{number}}LawsTest::runRetry);
  }

  @Test
  void retryLetsALaterValueReplaceAnEarlierOne() {
    assertALaterValueReplacesAnEarlierOne(RETRY_STEPS, Flow{{number}}LawsTest::runRetry);
  }

  @Test
  void retryEndsWithTheFailureOfAStep() {
    assertAFailureIsReportedAndEndsTheRun(RETRY_STEPS, Flow{{number}}LawsTest::runRetry);
  }

  @Test
  void retryTakesAnUnexpectedExceptionForAFailure() {
    assertAnUnexpectedExceptionIsAFailure(RETRY_STEPS, Flow{{number}}LawsTest::runRetry);
  }

  @Test
  void retryStopsBetweenStepsWhenCancelled() {
    assertCancellationStopsBetweenSteps(RETRY_STEPS, Flow{{number}}LawsTest::runRetry);
  }
{{#steps}}
{{#-first}}

  @Test
  void retryIsNotBegunIfAStepIsMissing() {
    Map<String, OrchestrationStep> steps = noted(RETRY_STEPS);
    steps.remove(last(RETRY_STEPS));
    OnexException failure =
        assertThrows(OnexException.class, () -> runRetry(node(steps), context));
    assertEquals(OnexErrorCode.INVALID_STATE, failure.code());
    assertEquals(List.of(), journal);
  }
{{/-first}}
{{/steps}}
{{^steps}}

  @Test
  void retryOfNoStepsGivesItsInput() {
    assertEquals(new Result(INPUT, List.of()), runRetry(node(Map.of()), context));
  }
{{/steps}}

  /** A step that fails some times, and notes when it was tried. */
  private OrchestrationStep flaky(int failures, OnexErrorCode code, List<Long> tries) {
    return (input, stepContext) -> {
      tries.add(System.nanoTime());
      if (tries.size() <= failures) {
        throw new OnexException(code, "try " + tries.size());
      }
      return Map.of("tries", tries.size());
    };
  }

  @Test
  void retryRepeatsAStepWhoseFailureMayPass() {
    for (OnexErrorCode code : OnexErrorCode.values()) {
      if (code.retryable()) {
        List<Long> tries = new ArrayList<>();
        Map<String, OrchestrationStep> steps = noted(RETRY_STEPS);
        steps.put(RETRY_STEPS.get(0), flaky(2, code, tries));
        Result result = runRetry(node(steps), context);
        assertEquals(3, result.output().get("tries"));
        assertEquals(RETRY_STEPS, result.completed());
      }
    }
    assertFalse(journal.contains(RETRY_STEPS.get(0)));
  }

  @Test
  void retryWaitsLongerEachTime() {
    List<Long> tries = new ArrayList<>();
    Map<String, OrchestrationStep> steps = noted(RETRY_STEPS);
    steps.put(RETRY_STEPS.get(0), flaky(2, OnexErrorCode.TIMEOUT, tries));
    runRetry(node(steps), context);
    assertTrue(tries.get(1) - tries.get(0) >= TimeUnit.MILLISECONDS.toNanos(90), "first pause");
    assertTrue(tries.get(2) - tries.get(1) >= TimeUnit.MILLISECONDS.toNanos(180), "second pause");
  }

  @Test
  void retryGivesUpAfterThreeTries() {
    List<Long> tries = new ArrayList<>();
    Map<String, OrchestrationStep> steps = noted(RETRY_STEPS);
    steps.put(RETRY_STEPS.get(0), flaky(100, OnexErrorCode.SERVICE_UNAVAILABLE, tries));
    OnexException reported = assertFails(() -> runRetry(node(steps), context));
    assertEquals(3, tries.size());
    assertEquals("try 3", reported.getCause().getMessage());
    assertEquals(List.of(), journal);
  }

  @Test
  void retryDoesNotRepeatAFailureThatStays() {
    for (OnexErrorCode code : OnexErrorCode.values()) {
      if (!code.retryable()) {
        List<Long> tries = new ArrayList<>();
        Map<String, OrchestrationStep> steps = noted(RETRY_STEPS);
        steps.put(RETRY_STEPS.get(0), flaky(100, code, tries));
        assertFails(() -> runRetry(node(steps), context));
        assertEquals(1, tries.size(), code.name());
      }
    }
  }

  @Test
  void retryDoesNotRepeatAfterCancellation() {
    List<Long> tries = new ArrayList<>();
    OrchestrationStep flaky = flaky(100, OnexErrorCode.TIMEOUT, tries);
    Map<String, OrchestrationStep> steps = noted(RETRY_STEPS);
    steps.put(
        RETRY_STEPS.get(0),
        (input, stepContext) -> {
          cancellation.cancel();
          return flaky.run(input, stepContext);
        });
    assertFails(() -> runRetry(node(steps), context));
    assertEquals(1, tries.size());
  }
{{/retry}}
}
