package io.nodesmith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.template.python.PythonTestBed;
import io.nodesmith.testrun.TestFailure;
import io.nodesmith.testrun.TestReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** Whether the patterns for Python are what they promise, and their laws worth something. */
@EnabledIf(
    value = "io.nodesmith.pattern.PythonBench#isUsable",
    disabledReason = "no python3 with pydantic and pytest")
class PythonPatternsTest {
  static final List<String> FAMILIES =
      List.of(
          "crud",
          "cache",
          "fold",
          "flow",
          "file",
          "bus",
          "http",
          "validate",
          "normalize",
          "score",
          "calculate",
          "parse",
          "json",
          "convert",
          "encode",
          "text",
          "records");

  /**
   * What is tried of one archetype.
   *
   * @param bugs a part of the code and a wrong one in its place; the laws must notice each
   */
  record Trial(List<String> sentences, LinkedHashMap<String, String> bugs) {}

  @TestFactory
  Stream<DynamicTest> lawsHoldForThePatternAndForNoBugOfIt() {
    return Sampling.of(
        FAMILIES.stream()
            .flatMap(family -> trials(family).entrySet().stream())
            .flatMap(
                trial ->
                    trial.getValue().sentences().stream()
                        .map(
                            sentence ->
                                DynamicTest.dynamicTest(
                                    trial.getKey() + ": " + sentence,
                                    () ->
                                        tried(
                                            trial.getKey(), sentence, trial.getValue().bugs())))));
  }

  private static void tried(String archetype, String sentence, Map<String, String> bugs) {
    NodeContract contract = Skeleton.contract(sentence).orElseThrow();
    List<String> archetypes = contract.operations().stream().map(Operation::archetype).toList();
    assertTrue(archetypes.contains(archetype), archetypes::toString);
    boolean isFirstOfFamily =
        trials(archetype.replaceFirst("\\..*", "")).keySet().iterator().next().equals(archetype);
    for (OnexProfile profile : OnexProfile.values()) {
      if (profile != OnexProfile.JULY_2026 && !isFirstOfFamily) {
        continue;
      }
      PythonSkeleton node = PythonSkeleton.of(contract, profile);
      Map<String, Artifacts> variants = new LinkedHashMap<>();
      variants.put("right", node.filled());
      if (profile == OnexProfile.JULY_2026) {
        variants.put("stub", node.bare());
        bugs.forEach(
            (right, wrong) -> {
              String text = node.filled().node().text();
              assertTrue(text.contains(right), () -> "no " + right + " in " + text);
              variants.put(
                  "bug" + variants.size(), node.filled().withNode(text.replace(right, wrong)));
            });
      }
      judge(contract, profile, variants, List.copyOf(bugs.entrySet()));
    }
  }

  private static void judge(
      NodeContract contract,
      OnexProfile profile,
      Map<String, Artifacts> variants,
      List<Map.Entry<String, String>> bugs) {
    Map<String, String> sources = new LinkedHashMap<>();
    List<String> targets = new ArrayList<>();
    variants.forEach(
        (name, artifacts) -> {
          PythonTestBed bed = PythonTestBed.of(artifacts, contract.version(), profile);
          sources.put(name + "/__init__.py", "");
          bed.sources()
              .forEach(
                  (path, text) ->
                      sources.put(path.startsWith("v1_0_0/") ? name + "/" + path : path, text));
          bed.targets().forEach(target -> targets.add(name + "/" + target));
        });
    TestReport report = PythonBench.run(sources, targets);
    List<TestFailure> failures =
        switch (report) {
          case TestReport.Passed passed -> List.<TestFailure>of();
          case TestReport.Failed failed -> failed.failures();
          case TestReport.Broken broken -> fail(broken + "");
        };
    assertEquals(Optional.of("stand-in"), PythonTestBed.usedCore(report.run().output()));
    assertEquals(List.of(), failures.stream().filter(one -> isOf("right", one)).toList());
    assertFalse(report.run().passed() < 4, "only the contract was tested");
    int number = 0;
    for (String name : variants.keySet()) {
      if (!name.equals("right")) {
        String bug = name.equals("stub") ? "stub" : bugs.get(number++).toString();
        assertTrue(failures.stream().anyMatch(one -> isOf(name, one)), "not noticed: " + bug);
      }
    }
  }

  /** What the first node of a family is asked for with. */
  static String firstSentence(String family) {
    return trials(family).values().iterator().next().sentences().getFirst();
  }

  private static boolean isOf(String variant, TestFailure failure) {
    return failure.test().startsWith(variant + "/");
  }

  private static Map<String, Trial> trials(String family) {
    try (InputStream file =
        Objects.requireNonNull(
            PythonPatternsTest.class.getResourceAsStream("trials/python/" + family + ".yaml"))) {
      return YAMLMapper.builder()
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.DEFAULT))
          .build()
          .readValue(file, new TypeReference<LinkedHashMap<String, Trial>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(family, e);
    }
  }
}
