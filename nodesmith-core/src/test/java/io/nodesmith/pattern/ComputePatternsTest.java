package io.nodesmith.pattern;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whether the patterns of compute nodes are what they promise, and their laws worth something. */
class ComputePatternsTest {
  private static final List<String> FAMILIES =
      List.of(
          "validate",
          "normalize",
          "score",
          "calculate",
          "parse",
          "convert",
          "json",
          "encode",
          "text",
          "records");
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicNode> eachArchetypeIsRecognisedAndKeepsItsLaws() {
    PureFamilies families = new PureFamilies(folder);
    return FAMILIES.stream().flatMap(families::tests);
  }

  @TestFactory
  DynamicNode archetypesLiveTogetherInOneNode() {
    return new PureFamilies(folder).together(FAMILIES);
  }
}
