package io.nodesmith.classify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.request.RequestedOperation;
import io.nodesmith.request.Requirements;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The verbs and phrases that speak for a kind, read once from this room's resources. */
final class Cues {
  private static final TypeReference<Map<String, Map<String, Object>>> TREE =
      new TypeReference<>() {};

  /** What all operations together weigh. */
  private static final double OPERATIONS = 2.5;

  private final Map<String, NodeKind> verbs = new HashMap<>();
  private final Map<String, List<Evidence>> phrases = new HashMap<>();

  Cues() {
    try (InputStream in = Cues.class.getResourceAsStream("cues.yaml")) {
      Map<String, Map<String, Object>> tree =
          new YAMLMapper().readValue(Objects.requireNonNull(in), TREE);
      tree.getOrDefault("verbs", Map.of()).forEach(this::verbs);
      tree.getOrDefault("phrases", Map.of()).forEach(this::phrases);
    } catch (IOException e) {
      throw new UncheckedIOException("broken resource cues.yaml", e);
    }
  }

  private void verbs(String kind, Object list) {
    for (String verb : list.toString().strip().split("\\s+", -1)) {
      verbs.put(verb, kind(kind));
    }
  }

  private void phrases(String kind, Object weights) {
    if (weights instanceof Map<?, ?> byWeight) {
      byWeight.forEach(
          (phrase, weight) ->
              phrases
                  .computeIfAbsent(phrase.toString(), key -> new ArrayList<>())
                  .add(
                      new Evidence(
                          kind(kind),
                          Double.parseDouble(weight.toString()),
                          "\"" + phrase + "\" speaks for " + kind)));
    }
  }

  private static NodeKind kind(String id) {
    return NodeKind.valueOf(id.toUpperCase(Locale.ROOT));
  }

  private boolean acts(String verb) {
    NodeKind kind = verbs.getOrDefault(verb, NodeKind.EFFECT);
    return kind == NodeKind.EFFECT || kind == NodeKind.ORCHESTRATOR;
  }

  List<Evidence> in(Requirements requirements, String text) {
    List<Evidence> found = new ArrayList<>();
    double share = OPERATIONS / requirements.operations().size();
    for (RequestedOperation operation : requirements.operations()) {
      NodeKind kind = verbs.get(operation.verb());
      // A verb that we do not know is more often an act on the world than a calculation.
      double weight = kind == null ? share / 2 : share;
      NodeKind likely = kind == null ? NodeKind.EFFECT : kind;
      found.add(new Evidence(likely, weight, "operation " + operation.name()));
    }
    found.addAll(OtherNodes.in(text));
    found.addAll(SeveralThings.in(requirements.operations(), this::acts));
    found.addAll(SeveralThings.arrows(text));
    PhraseMatcher.matches(text, phrases.keySet())
        .forEach(phrase -> found.addAll(phrases.getOrDefault(phrase, List.of())));
    return found;
  }
}
