package io.nodesmith.template;

import io.nodesmith.contract.Operation;
import java.util.List;
import java.util.Optional;

/** One contract as the templates and patterns of one language see it. */
public interface NodeViews {
  /** The view of the whole contract. */
  NodeView node(List<Collaborator> collaborators);

  /** The view of one operation. */
  OperationView operation(Operation operation);

  /** The view of the type that an operation is about, if there is one. */
  Optional<NodeView.TypeView> entity(Operation operation);
}
