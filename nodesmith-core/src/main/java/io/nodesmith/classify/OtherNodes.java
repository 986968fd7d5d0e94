package io.nodesmith.classify;

import io.nodesmith.onex.NodeKind;
import java.util.List;
import java.util.Set;

/** Sees that a request speaks of other nodes: "the weather node, the calendar node". */
final class OtherNodes {
  private static final Set<String> OWN =
      Set.of(
          "a", "an", "the", "this", "effect", "compute", "reducer", "orchestrator", "onex", "new");

  private OtherNodes() {}

  static List<Evidence> in(String text) {
    List<String> words = PhraseMatcher.words(text);
    int others = 0;
    for (int i = 2; i < words.size(); i++) {
      boolean node = words.get(i).equals("node") || words.get(i).equals("nodes");
      boolean definite = words.get(i - 2).equals("the") || words.get(i - 2).equals("and");
      if (node && definite && !OWN.contains(words.get(i - 1))) {
        others++;
      }
    }
    return others < 2
        ? List.of()
        : List.of(new Evidence(NodeKind.ORCHESTRATOR, 3, "it speaks of several other nodes"));
  }
}
