package io.nodesmith.template;

import io.nodesmith.contract.NodeContract;

/** Makes the skeleton of a node in one target language. */
public interface NodeTemplates {
  /** All files of the node; the one with the stubs has one for each operation. */
  Artifacts render(NodeContract contract);
}
