package io.nodesmith.pipeline;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.pattern.PatternLibrary;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.NodeTemplates;
import io.nodesmith.testrun.TestJob;
import io.nodesmith.validate.Subject;

/** A language that nodes are made in: how its files are made, read, checked and tested. */
public interface Target {
  Language language();

  NodeTemplates templates();

  PatternLibrary patterns();

  /** How the node's tests are run. */
  TestJob tests(Artifacts artifacts, NodeContract contract);

  /** How one of the node's files is checked. */
  Subject subject(SourceText file, Artifacts artifacts, NodeContract contract);
}
