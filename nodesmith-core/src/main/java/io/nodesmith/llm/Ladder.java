package io.nodesmith.llm;

import java.util.Comparator;
import java.util.List;

/** Which endpoints are asked for a request, in order. */
record Ladder(List<Route> routes, ModelCatalog catalog) {

  List<Route> rungs(LlmRequest request) {
    List<Route> rungs =
        routes.stream()
            .filter(route -> request.tier() == Tier.AUTO || route.tier() == request.tier())
            .sorted(Comparator.comparing(Route::tier))
            .toList();
    if (request.model().isEmpty()) {
      return rungs;
    }
    // A model that the catalogue knows is asked where it lives; any other, everywhere.
    List<Route> homes =
        rungs.stream()
            .filter(rung -> catalog.knows(rung.endpoint().name(), request.model()))
            .toList();
    List<Route> asked = homes.isEmpty() ? rungs : homes;
    return asked.stream().map(rung -> rung.withModel(request.model())).distinct().toList();
  }

  ModelCard card(Route route) {
    return catalog.card(route.endpoint().name(), route.model());
  }
}
