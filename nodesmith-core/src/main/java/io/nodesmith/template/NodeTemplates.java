package io.nodesmith.template;

import io.nodesmith.contract.NodeContract;
import java.util.EnumSet;
import java.util.Set;

/** Makes the skeleton of a node in one target language. */
public interface NodeTemplates {
  /** All files of the node; the one with the stubs has one for each operation. */
  default Artifacts render(NodeContract contract) {
    return render(contract, EnumSet.allOf(Artifact.Role.class));
  }

  /** The files of the node that have one of the roles. */
  Artifacts render(NodeContract contract, Set<Artifact.Role> roles);
}
