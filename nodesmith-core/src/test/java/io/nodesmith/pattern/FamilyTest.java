package io.nodesmith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.testrun.TestFailure;
import io.nodesmith.testrun.TestReport;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What holds for every family of archetypes: recognised, proven, and its laws bite. */
@Execution(ExecutionMode.CONCURRENT)
abstract class FamilyTest {
  /** Two tests of every node look at its descriptor and its topics alone. */
  private static final int TESTS_OF_EVERY_NODE = 2;

  private final PatternProof proof = new PatternProof();
  private final PatternProof.Cases cases;

  FamilyTest(String cases) {
    this.cases = PatternProof.cases(cases);
  }

  @TestFactory
  Stream<DynamicTest> aSentenceBecomesItsArchetypes() {
    return cases.sentences().entrySet().stream()
        .map(
            sentence ->
                dynamicTest(
                    sentence.getKey(),
                    () ->
                        assertEquals(
                            sentence.getValue(), archetypes(proof.contract(sentence.getKey())))));
  }

  private static List<String> archetypes(NodeContract contract) {
    return contract.operations().stream().map(Operation::archetype).toList();
  }

  @TestFactory
  Stream<DynamicTest> patternsKeepTheirLaws() {
    return known()
        .map(
            text ->
                dynamicTest(
                    text.lines().limit(2).toList().getLast(),
                    () -> {
                      TestReport report = proof.filled(proof.contract(text));
                      assertInstanceOf(TestReport.Passed.class, report, report.toString());
                      assertTrue(report.run().passed() > TESTS_OF_EVERY_NODE);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> stubsFailTheLaws() {
    return Sampling.of(known())
        .map(
            text ->
                dynamicTest(
                    text.lines().limit(2).toList().getLast(),
                    () -> {
                      TestReport report = proof.stub(proof.contract(text));
                      assertInstanceOf(TestReport.Failed.class, report, report.toString());
                      assertEquals(TESTS_OF_EVERY_NODE, report.run().passed());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> lawsFindPlantedBugs() {
    return Sampling.of(
        cases.bugs().entrySet().stream()
            .flatMap(
                bugs ->
                    bugs.getValue().stream()
                        .map(
                            bug ->
                                dynamicTest(
                                    bugs.getKey() + ": " + bug.put(),
                                    () -> assertIsFound(bugs.getKey(), bug)))));
  }

  private void assertIsFound(String archetype, PatternProof.Bug bug) {
    NodeContract contract = proof.contract(cases.contracts().getOrDefault(bug.in(), bug.in()));
    assertTrue(archetypes(contract).contains(archetype), archetype);
    TestReport report =
        proof.planted(
            contract,
            text -> {
              assertTrue(text.contains(bug.find()), bug.find());
              return text.replace(bug.find(), bug.put());
            });
    TestReport.Failed failed = assertInstanceOf(TestReport.Failed.class, report, report.toString());
    assertTrue(
        failed.failures().stream().map(TestFailure::toString).noneMatch(String::isEmpty),
        "each failure says what is wrong");
  }

  /** The sentences that are wholly of known archetypes, and the contracts. */
  private Stream<String> known() {
    return Stream.concat(
        cases.sentences().entrySet().stream()
            .filter(sentence -> !sentence.getValue().contains(Operation.CUSTOM))
            .map(sentence -> sentence.getKey()),
        cases.contracts().values().stream());
  }
}
