package io.nodesmith.pipeline;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.pattern.PatternLibrary;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.NodeTemplates;
import io.nodesmith.testrun.TestJob;
import io.nodesmith.testrun.TestKind;
import io.nodesmith.validate.Profile;
import io.nodesmith.validate.Subject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes in Java.
 *
 * @param libraries jars that a node is compiled and tested with
 */
public record JavaTarget(
    Language language, NodeTemplates templates, PatternLibrary patterns, List<Path> libraries)
    implements Target {
  private static final int RELEASE = 17;
  private static final List<String> ROOTS =
      List.of("src/main/java/", "src/main/resources/", "src/test/java/");

  public JavaTarget {
    libraries = List.copyOf(libraries);
  }

  @Override
  public TestJob tests(Artifacts artifacts, NodeContract contract) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Artifact file : artifacts.files()) {
      ROOTS.stream()
          .filter(root -> file.path().startsWith(root))
          .findFirst()
          .ifPresent(root -> sources.put(file.path().substring(root.length()), file.text()));
    }
    String node = artifacts.node().path();
    return TestJob.of(sources, new TestKind.JUnit(List.of()), libraries)
        .forRelease(RELEASE)
        .measuring(Set.of(node.substring(ROOTS.getFirst().length())));
  }

  @Override
  public Subject subject(SourceText file, Artifacts artifacts, NodeContract contract) {
    List<SourceText> siblings =
        artifacts.files().stream()
            .filter(other -> other.path().startsWith(ROOTS.getFirst()))
            .filter(other -> !other.path().equals(file.path()))
            .map(other -> new SourceText(other.path(), other.text()))
            .toList();
    return new Subject(file, Optional.of(contract), libraries, Profile.node())
        .withSiblings(siblings);
  }
}
