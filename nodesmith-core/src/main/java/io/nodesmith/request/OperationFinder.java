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

  /** Names of code that begin with a verb: get_secret, putSecret. */
  private void named() {
    for (Passage passage : document.passages()) {
      boolean operations = passage.role() == Role.OPERATIONS;
      if (!operations && passage.role() != Role.PROSE) {
        continue;
      }
      boolean lead = true;
      for (Word word : passage.words()) {
        if (word.type() == Word.Type.IDENTIFIER && isOperation(word, operations && lead)) {
          String name = Names.snake(word.text());
          int cut = name.indexOf('_');
          put(
              name,
              cut < 0 ? name : name.substring(0, cut),
              cut < 0 ? "" : name.substring(cut + 1),
              passage);
        }
        lead = passage.place() == Passage.Place.SENTENCE;
      }
    }
  }

  private boolean isOperation(Word word, boolean listed) {
    String name = Names.snake(word.text());
    int cut = name.indexOf('_');
    String first = cut < 0 ? name : name.substring(0, cut);
    boolean verb = verbs.as(Form.BASE, first).filter(Verb::operation).isPresent();
    return !name.isEmpty() && !isShout(word.text()) && (verb || listed);
  }

  private static boolean isShout(String text) {
    return text.equals(text.toUpperCase(java.util.Locale.ROOT));
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
    others.forEach(other -> found.putIfAbsent(other.name(), other));
  }

  private void said(Passage passage, Action.Weight weight) {
    for (Action action : new ActionReader(lexicon, verbs, passage.words()).read()) {
      if (action.weight() == weight && !action.verb().equals("crud")) {
        put(action.verb(), action.object(), passage);
      }
    }
  }

  /** "a tax calculator", "password validation". */
  private void nominal(Passage passage) {
    List<Word> words = passage.words();
    for (int i = 0; i < words.size(); i++) {
      String lower = words.get(i).lower();
      String verb = lexicon.nominal().get(lower);
      if (verb == null) {
        verb = Agents.verbOf(lower, verbs).orElse(null);
      }
      if (verb != null && words.get(i).isWord() && !lexicon.is("artifacts", lower)) {
        String object = new NounPhrase(lexicon).before(words, i);
        String plain = lexicon.is("asking", object) ? "" : object;
        put(verb, strip(plain), passage);
      }
    }
  }

  private String strip(String object) {
    int cut = object.indexOf('_');
    boolean asks = cut > 0 && lexicon.is("asking", object.substring(0, cut));
    return asks ? object.substring(cut + 1) : object;
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
