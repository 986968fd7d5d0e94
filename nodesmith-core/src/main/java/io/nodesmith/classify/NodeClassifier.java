package io.nodesmith.classify;

import io.nodesmith.onex.NodeKind;
import io.nodesmith.request.Requirements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which kind of node a request asks for. */
public final class NodeClassifier {
  /** How far the best kind must be ahead of the next. */
  private static final double CLEAR_LEAD = 0.02;

  private final Cues cues = new Cues();

  /**
   * The kind, with reasons; what the user said explicitly always wins.
   *
   * @param requirements what was read from the text
   * @param text the request
   * @param explicit the kind that the user gave beside the text
   */
  public Classification classify(
      Requirements requirements, String text, Optional<NodeKind> explicit) {
    if (explicit.isPresent()) {
      return certain(explicit.get(), 1.0, "given explicitly");
    }
    if (requirements.namedKinds().size() > 1) {
      return new Classification.Undecided(List.of(contradiction(requirements.namedKinds())));
    }
    if (requirements.nodeTypeHint().isPresent()) {
      NodeKind named = requirements.nodeTypeHint().get();
      return certain(named, 0.98, "the text calls it " + named.id());
    }
    Map<NodeKind, Double> scores = new EnumMap<>(NodeKind.class);
    List<Evidence> evidence = cues.in(requirements, text);
    evidence.forEach(found -> scores.merge(found.kind(), found.weight(), Double::sum));
    return decide(scores, evidence);
  }

  private static Classification decide(Map<NodeKind, Double> scores, List<Evidence> evidence) {
    double total = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Classification.Alternative> ranked = new ArrayList<>();
    scores.forEach(
        (kind, score) -> ranked.add(new Classification.Alternative(kind, score / total)));
    ranked.sort(Comparator.comparingDouble(Classification.Alternative::confidence).reversed());
    boolean close =
        ranked.size() > 1 && ranked.get(0).confidence() - ranked.get(1).confidence() < CLEAR_LEAD;
    boolean touches = close && isWorldOrNot(ranked);
    if (ranked.isEmpty() || total < 0.5 || (close && !touches)) {
      return new Classification.Undecided(questions());
    }
    // What touches the world is an effect, however much it computes besides.
    if (touches) {
      ranked.sort(Comparator.comparing(other -> other.kind() != NodeKind.EFFECT));
    }
    NodeKind best = ranked.getFirst().kind();
    List<String> reasons =
        evidence.stream().filter(e -> e.kind() == best).map(Evidence::reason).distinct().toList();
    return new Classification.Decided(
        best, ranked.getFirst().confidence(), reasons, ranked.subList(1, ranked.size()));
  }

  private static boolean isWorldOrNot(List<Classification.Alternative> ranked) {
    Set<NodeKind> first = EnumSet.of(ranked.get(0).kind(), ranked.get(1).kind());
    return first.equals(EnumSet.of(NodeKind.EFFECT, NodeKind.COMPUTE));
  }

  private static Classification certain(NodeKind kind, double confidence, String reason) {
    return new Classification.Decided(kind, confidence, List.of(reason), List.of());
  }

  private static String contradiction(List<NodeKind> kinds) {
    List<String> names = kinds.stream().map(NodeKind::id).toList();
    return "The request calls the node " + String.join(" and ", names) + ": which one is it?";
  }

  private static List<String> questions() {
    return List.of(
        "Does it touch a database, a file or a network (effect), or only work on its input"
            + " (compute)?",
        "Does it fold many events into one state (reducer), or coordinate the work of other nodes"
            + " (orchestrator)?");
  }
}
