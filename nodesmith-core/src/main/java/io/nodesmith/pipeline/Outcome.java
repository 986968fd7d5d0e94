package io.nodesmith.pipeline;

import io.nodesmith.classify.Classification;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.problem.Problem;
import io.nodesmith.quality.QualityScore;
import io.nodesmith.request.Requirements;
import io.nodesmith.write.WritePlan;
import java.util.List;
import java.util.Optional;

/** How a run ended. */
public sealed interface Outcome {
  /** Code of the problem that a model was required and none answered. */
  String NO_MODEL = "no-model";

  /** How each stage went, in order; stages that were not reached are not there. */
  List<StageRecord> stages();

  /** What is wrong; empty if nothing is. */
  List<Problem> problems();

  /**
   * The request cannot be worked on as it is.
   *
   * @param questions whose answers would settle what is meant
   */
  record Refused(
      Optional<Requirements> requirements,
      List<String> questions,
      List<Problem> problems,
      List<StageRecord> stages)
      implements Outcome {
    public Refused {
      questions = List.copyOf(questions);
      problems = List.copyOf(problems);
      stages = List.copyOf(stages);
    }
  }

  /**
   * A node was planned, and nothing more was wanted.
   *
   * @param design what it would be
   */
  record Planned(Design design, List<Problem> problems, List<StageRecord> stages)
      implements Outcome {
    public Planned {
      problems = List.copyOf(problems);
      stages = List.copyOf(stages);
    }
  }

  /**
   * A node was made.
   *
   * @param design what it is
   * @param written whether it is on disk
   * @param logic what became of its methods
   * @param quality how good it is
   */
  record Made(
      Design design,
      boolean written,
      LogicResult logic,
      QualityScore quality,
      List<Problem> problems,
      List<StageRecord> stages)
      implements Outcome {
    public Made {
      problems = List.copyOf(problems);
      stages = List.copyOf(stages);
    }

    /** The same, with what became of the files. */
    Made with(boolean isWritten, List<StageRecord> allStages) {
      return new Made(design, isWritten, logic, quality, problems, allStages);
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
      return logic.isDone() && quality.passed() && problems.stream().noneMatch(Problem::isError);
    }
  }

  /**
   * What a node is to be.
   *
   * @param requirements what was understood; empty for a contract of the user's
   * @param classification why it is of its kind
   * @param contract what it promises
   * @param plan its files
   */
  record Design(
      Optional<Requirements> requirements,
      Classification.Decided classification,
      NodeContract contract,
      WritePlan plan) {}
}
