package io.nodesmith.pattern;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whether the patterns of reducers are what they promise, and their laws worth something. */
class FoldPatternsTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicNode> eachArchetypeIsRecognisedAndKeepsItsLaws() {
    return new PureFamilies(folder).tests("fold");
  }

  @TestFactory
  DynamicNode archetypesLiveTogetherInOneNode() {
    return new PureFamilies(folder).together(List.of("fold"));
  }
}
