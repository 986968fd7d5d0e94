package io.nodesmith.pipeline;

import io.nodesmith.classify.Classification;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.problem.Problem;
import io.nodesmith.request.Requirements;
import java.util.List;
import java.util.Optional;

/** What came of reading a request. */
sealed interface Understanding {
  /** Words that say what is wanted. */
  record OfWords(Requirements requirements, Classification.Decided classification)
      implements Understanding {}

  /** A contract, which needs no reading. */
  record OfContract(NodeContract contract) implements Understanding {}

  /** Words that do not say what is wanted. */
  record Unclear(
      Optional<Requirements> requirements, List<String> questions, List<Problem> problems)
      implements Understanding {}
}
