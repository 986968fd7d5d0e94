package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.CodeTree;
import java.util.List;

/** Follows the values of files. What it knows of libraries it reads once. */
public final class FlowReader {
  private final FlowFacts python = FlowFacts.load("python");
  private final FlowFacts java = FlowFacts.load("java");

  /** All uses of values in the file, in no particular order. */
  public List<Site> sites(CodeTree tree) {
    return Flow.sites(tree, tree.isPython() ? python : java);
  }
}
