package io.nodesmith.pipeline;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.CoreSymbols;
import io.nodesmith.pattern.PatternLibrary;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.NodeTemplates;
import io.nodesmith.template.TemplateEngine;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.template.python.PythonTemplates;
import io.nodesmith.template.python.PythonTestBed;
import io.nodesmith.testrun.TestJob;
import io.nodesmith.testrun.TestKind;
import io.nodesmith.validate.Profile;
import io.nodesmith.validate.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes in Python.
 *
 * @param language with the interpreter that will run them, if there is one
 * @param profile the date of the framework that they are made for
 */
public record PythonTarget(
    Language language, NodeTemplates templates, PatternLibrary patterns, OnexProfile profile)
    implements Target {
  /** What generated nodes declare as their dependencies, by the names that imports start with. */
  private static final Set<String> DEPENDENCIES =
      Set.of("omnibase_core", "pydantic", "asyncpg", "httpx", "models", "handler", "node");

  /** A target with the templates and patterns for Python. */
  public static PythonTarget of(Language language, TemplateEngine engine, OnexProfile profile) {
    return new PythonTarget(
        language, new PythonTemplates(engine, profile), PatternLibrary.forPython(engine), profile);
  }

  @Override
  public TestJob tests(Artifacts artifacts, NodeContract contract) {
    PythonTestBed bed = PythonTestBed.of(artifacts, contract.version(), profile);
    return TestJob.of(bed.sources(), new TestKind.Pytest(bed.targets()), List.of())
        .measuring(Set.of(bed.node()));
  }

  @Override
  public Subject subject(SourceText file, Artifacts artifacts, NodeContract contract) {
    List<SourceText> siblings =
        artifacts.files().stream()
            .filter(other -> other.path().endsWith(".py") && other.role() != Artifact.Role.TEST)
            .filter(other -> !other.path().equals(file.path()))
            .map(other -> new SourceText(other.path(), other.text()))
            .toList();
    Profile rules =
        Profile.node()
            .withModules(DEPENDENCIES)
            .withSymbols(new CoreTable(CoreSymbols.recorded(profile.id()), true));
    return new Subject(file, Optional.of(contract), List.of(), rules).withSiblings(siblings);
  }
}
