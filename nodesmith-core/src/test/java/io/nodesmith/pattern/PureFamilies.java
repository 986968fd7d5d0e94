package io.nodesmith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.ObjectType;
import io.nodesmith.contract.Operation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The trials of a family as tests. */
final class PureFamilies {
  private final Path folder;

  PureFamilies(Path folder) {
    this.folder = folder;
  }

  Stream<DynamicNode> tests(String family) {
    return Trial.of(family).entrySet().stream()
        .map(entry -> dynamicContainer(entry.getKey(), tests(entry.getKey(), entry.getValue())));
  }

  /** One node with each archetype of the families twice: their code must not collide. */
  DynamicNode together(List<String> families) {
    return dynamicTest(
        "all of " + families + " twice in one node",
        () -> {
          NodeContract all = united(families);
          assertAllPass(new TrialRun(fresh(), Skeleton.of(all).filled()).run());
        });
  }

  private static NodeContract united(List<String> families) {
    List<Operation> operations = new ArrayList<>();
    Set<ObjectType> types = new LinkedHashSet<>();
    Optional<NodeContract> last = Optional.empty();
    for (String family : families) {
      for (Map.Entry<String, Trial> entry : Trial.of(family).entrySet()) {
        for (String sentence : entry.getValue().sentences().subList(0, 2)) {
          last = Skeleton.contract(sentence);
          NodeContract contract = last.orElseThrow();
          types.addAll(contract.types());
          contract.operations().stream()
              .filter(operation -> operation.archetype().equals(entry.getKey()))
              .forEach(operation -> operations.add(numbered(operation, operations.size())));
        }
      }
    }
    NodeContract one = last.orElseThrow();
    return new NodeContract(
        "all_together",
        one.kind(),
        one.version(),
        "All of them",
        one.domain(),
        List.copyOf(types),
        operations,
        one.features(),
        one.dependencies(),
        one.topics());
  }

  private static Operation numbered(Operation operation, int number) {
    return new Operation(
        operation.name() + "_" + number,
        operation.archetype(),
        operation.description(),
        operation.inputs(),
        operation.outputs(),
        operation.errors(),
        operation.examples(),
        operation.steps());
  }

  private Stream<DynamicNode> tests(String archetype, Trial trial) {
    Stream<DynamicNode> recognised =
        trial.sentences().stream()
            .map(sentence -> dynamicTest(sentence, () -> lawsHold(archetype, sentence)));
    Stream<DynamicNode> others =
        trial.others().stream()
            .map(sentence -> dynamicTest("not: " + sentence, () -> isOther(archetype, sentence)));
    DynamicNode bugs =
        dynamicTest("the laws notice each bug", () -> bugsAreNoticed(archetype, trial));
    return Stream.of(recognised, others, Stream.of(bugs)).flatMap(tests -> tests);
  }

  private void lawsHold(String archetype, String sentence) {
    NodeContract contract = Skeleton.contract(sentence).orElseThrow();
    assertTrue(archetypes(contract).contains(archetype), () -> archetypes(contract).toString());
    assertAllPass(new TrialRun(fresh(), Skeleton.of(contract).filled()).run());
  }

  private static void isOther(String archetype, String sentence) {
    Optional<NodeContract> contract = Skeleton.contract(sentence);
    contract.ifPresent(found -> assertFalse(archetypes(found).contains(archetype)));
  }

  private void bugsAreNoticed(String archetype, Trial trial) {
    assertFalse(trial.bugs().isEmpty(), "no bug is planted");
    NodeContract contract = Skeleton.contract(trial.sentences().getFirst()).orElseThrow();
    Skeleton node = Skeleton.of(contract);
    TrialRun run = new TrialRun(fresh(), node.filled());
    assertAllPass(run.run());
    assertNotEquals(0, run.runWith(node.bare().node().text()).getTestsFailedCount(), "stub");
    trial
        .bugs()
        .forEach(
            (right, wrong) -> {
              String text = node.filled().node().text();
              assertTrue(text.contains(right), () -> archetype + " has no " + right);
              TestExecutionSummary summary = run.runWith(text.replace(right, wrong));
              assertNotEquals(0, summary.getTestsFailedCount(), right + " -> " + wrong);
            });
  }

  private static List<String> archetypes(NodeContract contract) {
    return contract.operations().stream().map(Operation::archetype).toList();
  }

  private static void assertAllPass(TestExecutionSummary summary) {
    StringWriter failures = new StringWriter();
    summary.printFailuresTo(new PrintWriter(failures), 8);
    assertEquals(0, summary.getTotalFailureCount(), failures::toString);
    assertTrue(summary.getTestsSucceededCount() > 3, "only the contract was tested");
  }

  private Path fresh() {
    try {
      return Files.createTempDirectory(folder, "node");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
