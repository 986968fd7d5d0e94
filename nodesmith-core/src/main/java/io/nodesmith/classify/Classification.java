package io.nodesmith.classify;

import io.nodesmith.onex.NodeKind;
import java.util.List;

/** Which kind of node a request asks for. */
public sealed interface Classification {

  /**
   * It is this kind.
   *
   * @param confidence from 0 to 1
   * @param reasons the words of the text that speak for it
   * @param alternatives the other kinds that something speaks for, best first
   */
  record Decided(
      NodeKind kind, double confidence, List<String> reasons, List<Alternative> alternatives)
      implements Classification {
    public Decided {
      reasons = List.copyOf(reasons);
      alternatives = List.copyOf(alternatives);
    }
  }

  /** The text does not tell; the answers to these questions would. */
  record Undecided(List<String> questions) implements Classification {
    public Undecided {
      questions = List.copyOf(questions);
    }
  }

  /** A kind that was not chosen. */
  record Alternative(NodeKind kind, double confidence) {}
}
