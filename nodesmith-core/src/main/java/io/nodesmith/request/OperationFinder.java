package io.nodesmith.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what the node shall do: first what is named, then what is listed, then what is said. */
final class OperationFinder {
  private static final List<String> CRUD = List.of("create", "read", "update", "delete");
  private static final Set<String> OF_ONE =
      Set.of("create", "read", "get", "update", "delete", "upsert");

  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final Document document;
  private final Map<String, RequestedOperation> found = new LinkedHashMap<>();

  OperationFinder(Lexicon lexicon, VerbReader verbs, Document document) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.document = document;
  }

  List<RequestedOperation> find() {
    named();
    if (found.isEmpty()) {
      listed();
    }
    if (found.isEmpty()) {
      document.of(Role.PROSE).forEach(passage -> said(passage, Action.Weight.CLEAR));
    }
    dropArranging();
    crud();
    if (found.isEmpty()) {
      document.of(Role.STEPS).forEach(passage -> said(passage, Action.Weight.CLEAR));
    }
    if (found.isEmpty()) {
      document.of(Role.PROSE).forEach(this::nominal);
    }
    if (found.isEmpty()) {
      document.of(Role.FEATURES).forEach(passage -> said(passage, Action.Weight.CLEAR));
    }
    if (found.isEmpty()) {
      document.of(Role.PROSE).forEach(passage -> said(passage, Action.Weight.VAGUE));
    }
    return List.copyOf(found.values());
  }

  private void named() {
    NamedOperations reader = new NamedOperations(lexicon, verbs);
    for (Passage passage : document.passages()) {
      for (String name : reader.in(passage)) {
        int cut = name.indexOf('_');
        String verb = cut < 0 ? name : name.substring(0, cut);
        put(name, verb, cut < 0 ? "" : name.substring(cut + 1), passage);
      }
    }
  }

  private void listed() {
    boolean items =
        document.of(Role.OPERATIONS).stream()
            .anyMatch(passage -> passage.place() != Passage.Place.SENTENCE);
    for (Passage passage : document.of(Role.OPERATIONS)) {
      if (items && passage.place() == Passage.Place.SENTENCE) {
        continue;
      }
      int before = found.size();
      said(passage, Action.Weight.CLEAR);
      if (found.size() == before) {
        nominal(passage);
      }
    }
  }

  /** "Coordinate the nodes" says nothing where the steps are said. */
  private void dropArranging() {
    if (found.values().stream().anyMatch(o -> !lexicon.is("arranging", o.verb()))) {
      found.values().removeIf(o -> lexicon.is("arranging", o.verb()));
    }
  }

  private void crud() {
    boolean asked =
        document.passages().stream()
            .filter(passage -> passage.role() != Role.IGNORED)
            .anyMatch(passage -> passage.words().stream().anyMatch(word -> word.is("crud")));
    long own =
        found.values().stream()
            .filter(operation -> CRUD.contains(operation.verb()) || operation.verb().equals("get"))
            .count();
    if (!asked || own >= 2) {
      return;
    }
    List<RequestedOperation> others = new ArrayList<>(found.values());
    found.clear();
    for (String verb : CRUD) {
      found.put(verb, new RequestedOperation(verb, verb, "", "CRUD"));
    }
    if (document.passages().stream()
        .anyMatch(p -> p.words().stream().anyMatch(w -> w.is("list")))) {
      found.put("list", new RequestedOperation("list", "list", "", "list"));
    }
    others.forEach(other -> found.putIfAbsent(other.name(), other));
  }

  private void said(Passage passage, Action.Weight weight) {
    for (Action action : new ActionReader(lexicon, verbs, passage.words()).read()) {
      if (action.weight() == weight && !action.verb().equals("crud")) {
        put(action.verb(), action.object(), passage);
      }
    }
  }

  private void nominal(Passage passage) {
    for (Action action : new NominalReader(lexicon, verbs).read(passage.words())) {
      put(action.verb(), action.object(), passage);
    }
  }

  private void put(String verb, String object, Passage passage) {
    String noun = OF_ONE.contains(verb) ? Names.singular(object) : object;
    put(noun.isEmpty() ? verb : verb + "_" + noun, verb, noun, passage);
  }

  private void put(String name, String verb, String object, Passage passage) {
    String sane = Names.snake(name);
    boolean known =
        found.values().stream()
            .anyMatch(
                o -> o.verb().equals(verb) && (o.object().equals(object) || object.isEmpty()));
    if (!sane.isEmpty() && !known) {
      found.putIfAbsent(sane, new RequestedOperation(sane, verb, object, passage.text()));
    }
  }
}
