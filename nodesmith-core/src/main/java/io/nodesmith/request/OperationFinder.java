package io.nodesmith.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what the node shall do: first what is named, then what is listed, then what is said. */
final class OperationFinder {
  private static final List<String> CRUD = List.of("create", "read", "update", "delete");
  private static final Set<String> OF_ONE =
      Set.of("create", "read", "get", "update", "delete", "upsert");

  private static final int MOST_OPERATIONS = 100;

  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final Document document;
  private List<Word> lastRead = List.of();
  private final Map<String, RequestedOperation> found = new LinkedHashMap<>();
  private final Map<Items, Boolean> commandLists = new HashMap<>();

  /** All items of one kind of place in sections of one role. */
  private record Items(Role role, Passage.Place place) {}

  OperationFinder(Lexicon lexicon, VerbReader verbs, Document document) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.document = document;
  }

  List<RequestedOperation> find() {
    named();
    firstOf(() -> listed(Role.OPERATIONS));
    firstOf(() -> listed(Role.STEPS));
    firstOf(this::items);
    firstOf(() -> prose(Action.Weight.CLEAR));
    firstOf(this::onFailure);
    firstOf(() -> prose(Action.Weight.PEOPLE));
    new Pruning(lexicon, verbs, document).prune(found);
    crud();
    firstOf(() -> document.of(Role.PROSE).forEach(this::nominal));
    firstOf(() -> document.of(Role.FEATURES).forEach(p -> said(p, Action.Weight.CLEAR)));
    firstOf(() -> prose(Action.Weight.VAGUE));
    firstOf(this::behindFirstWord);
    firstOf(this::lastWriterWins);
    return List.copyOf(found.values());
  }

  private void firstOf(Runnable reading) {
    if (found.isEmpty()) {
      reading.run();
    }
  }

  /** A list of wishes says it all; the prose around it is background. */
  private void items() {
    List<Passage> items =
        document.of(Role.PROSE).stream()
            .filter(passage -> passage.place() == Passage.Place.ITEM)
            .toList();
    for (Passage passage : items) {
      int before = found.size();
      said(passage, Action.Weight.CLEAR);
      if (found.size() == before && passage.words().size() == 1) {
        // "analysis" among "registration of the sample" and the like.
        new EventNouns(lexicon, verbs)
            .verbOf(passage.words().getFirst().lower())
            .ifPresent(verb -> put(verb, "", passage));
      }
    }
    if (found.size() < 2) {
      found.clear();
    }
  }

  private void prose(Action.Weight weight) {
    document.of(Role.PROSE).stream()
        .filter(passage -> passage.words().stream().noneMatch(this::isBackground))
        .filter(passage -> !isFailure(passage.words()))
        .forEach(passage -> said(passage, weight));
  }

  /** "Last-writer-wins register": a rule of merging, so that is what is done. */
  private void lastWriterWins() {
    document.of(Role.PROSE).stream()
        .filter(passage -> passage.words().stream().anyMatch(w -> w.is("last-writer-wins")))
        .forEach(passage -> put("merge", "", passage));
  }

  /** "Base64 encode and decode strings": how it is done stands before what is done. */
  private void behindFirstWord() {
    for (Passage passage : document.of(Role.PROSE)) {
      List<Word> words = passage.words();
      Optional<Verb> second =
          words.size() < 3
                  || !words.getFirst().isWord()
                  || lexicon.isClosed(words.getFirst().lower())
              ? Optional.empty()
              : verbs.as(Form.BASE, words.get(1).lower());
      if (second.filter(v -> v.operation() && !lexicon.is("also_nouns", v.lemma())).isPresent()) {
        List<Word> rest = words.subList(1, words.size());
        new ActionReader(lexicon, verbs, rest, List.of())
            .read()
            .forEach(action -> put(action.verb(), action.object(), passage));
      }
    }
  }

  /** "When a job fails, page the engineer" is a wish where there is no other. */
  private void onFailure() {
    document.of(Role.PROSE).stream()
        .filter(passage -> !speaksOfAttachment(passage.words()))
        .filter(passage -> isFailure(passage.words()))
        .forEach(passage -> said(passage, Action.Weight.CLEAR));
  }

  /** "If the payment fails, refund it": what happens on a failure is no wish of its own. */
  private boolean isFailure(List<Word> words) {
    if (speaksOfAttachment(words)) {
      return true;
    }
    String first = words.isEmpty() ? "" : words.getFirst().lower();
    boolean condition = first.equals("if") || first.equals("when") || first.equals("on");
    return condition && words.stream().anyMatch(w -> lexicon.is("failure_words", w.lower()));
  }

  /** "Review the attached specification": what is wanted stands elsewhere. */
  private boolean speaksOfAttachment(List<Word> words) {
    boolean attached = words.stream().anyMatch(w -> w.is("attached") || w.is("enclosed"));
    return attached
        && words.stream().anyMatch(w -> lexicon.is("type_words", w.lower()) || w.is("description"));
  }

  private boolean isBackground(Word word) {
    return lexicon.is("background", word.lower());
  }

  private void named() {
    NamedOperations reader = new NamedOperations(lexicon, verbs);
    for (Passage passage : document.passages()) {
      List<String> names = reader.in(passage);
      for (String name : names.isEmpty() ? itemAmongNames(passage) : names) {
        int cut = name.indexOf('_');
        String verb = cut < 0 ? name : name.substring(0, cut);
        put(name, verb, cut < 0 ? "" : name.substring(cut + 1), passage);
      }
    }
  }

  /** "- send_event", "- flush": a verb alone in a list of names. */
  private List<String> itemAmongNames(Passage passage) {
    if (leadsWithName(passage)
        && document.of(passage.role()).stream().filter(this::leadsWithVerb).limit(2).count() == 2) {
      return List.of(passage.words().getFirst().text());
    }
    boolean item = passage.place() == Passage.Place.ITEM && passage.words().size() == 1;
    boolean verb =
        item
            && verbs
                .as(Form.BASE, passage.words().getFirst().lower())
                .filter(Verb::operation)
                .isPresent();
    boolean among =
        verb
            && document.of(passage.role()).stream()
                .filter(other -> other.place() == Passage.Place.ITEM && other.words().size() == 1)
                .anyMatch(other -> other.words().getFirst().type() == Word.Type.IDENTIFIER);
    return among ? List.of(passage.words().getFirst().lower()) : List.of();
  }

  /** "- marginal_rate: the rate on the next euro". */
  private static boolean leadsWithName(Passage passage) {
    return passage.place() == Passage.Place.ITEM
        && passage.words().size() > 1
        && passage.words().getFirst().type() == Word.Type.IDENTIFIER
        && (passage.words().get(1).is(":") || passage.words().get(1).is("-"));
  }

  private boolean leadsWithVerb(Passage passage) {
    return leadsWithName(passage) && !new NamedOperations(lexicon, verbs).in(passage).isEmpty();
  }

  private void listed(Role role) {
    boolean items = document.of(role).stream().anyMatch(p -> p.place() != Passage.Place.SENTENCE);
    for (Passage passage : document.of(role)) {
      if (items && passage.place() == Passage.Place.SENTENCE) {
        continue;
      }
      int before = found.size();
      Passage lead = items ? lead(passage) : passage;
      said(lead, Action.Weight.CLEAR);
      if (found.size() == before && items && lead.words().size() <= 2 && !lead.equals(passage)) {
        String name = Names.snake(lead.text());
        put(name, name, "", passage);
      } else if (found.size() == before) {
        nominal(lead);
      }
    }
  }

  /**
   * "jaccard - the index of two sets": what stands before the dash or colon, or in the first cell.
   */
  private Passage lead(Passage passage) {
    List<Word> words = passage.words();
    int start = 0;
    while (start < words.size()
        && (words.get(start).is("|") || words.get(start).type() == Word.Type.NUMBER)) {
      start++;
    }
    int end = start;
    while (end < words.size() && !":-|(".contains(words.get(end).lower())) {
      end++;
    }
    if (end == words.size() || end == start) {
      return passage;
    }
    List<Word> lead = words.subList(start, end);
    String text = String.join(" ", lead.stream().map(Word::text).toList());
    return new Passage(passage.role(), passage.place(), passage.title(), lead, text);
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
    document.passages().forEach(this::besideCrud);
    others.forEach(other -> found.putIfAbsent(other.name(), other));
  }

  /** "CRUD for playlists plus a search by genre, with export". */
  private void besideCrud(Passage passage) {
    List<Word> words = passage.words();
    boolean behind = false;
    for (int i = 0; i < words.size(); i++) {
      String lower = words.get(i).lower();
      boolean adds = lower.equals("plus") || lower.equals("and") || lower.equals("with");
      int at = i + 1 < words.size() && lexicon.is("determiners", words.get(i + 1).lower()) ? 2 : 1;
      if (behind && adds && i + at < words.size()) {
        String verb = words.get(i + at).lower();
        boolean known = verbs.as(Form.BASE, verb).filter(Verb::operation).isPresent();
        int next = i + at + 1;
        boolean ends =
            next >= words.size()
                || words.get(next).isMark()
                || lexicon.is("prepositions", words.get(next).lower());
        if (known && ends) {
          put(verb, "", passage);
        }
      }
      behind |= lower.equals("crud");
    }
  }

  private void said(Passage passage, Action.Weight weight) {
    List<Word> before = lastRead;
    lastRead = passage.words();
    List<Action> actions = new ActionReader(lexicon, verbs, passage.words(), before).read();
    List<Action> activities = new ActivityList(lexicon, verbs).read(passage.words());
    List<Action> listed = commands(passage);
    List<Action> most = activities.size() > actions.size() ? activities : actions;
    long said = most.stream().filter(action -> fits(action, weight, passage)).count();
    for (Action action : listed.size() > said ? listed : most) {
      if (fits(action, weight, passage) && !asksForNode(action)) {
        put(action.verb(), action.object(), passage);
      }
    }
  }

  /** What people do is a wish where it stands in a list of wishes. */
  private static boolean fits(Action action, Action.Weight weight, Passage passage) {
    boolean wished = passage.role() != Role.PROSE || passage.place() != Passage.Place.SENTENCE;
    boolean people = action.weight() == Action.Weight.PEOPLE && weight == Action.Weight.CLEAR;
    return action.weight() == weight || (people && wished);
  }

  /** "Please write a compute node that does this", behind what it shall do. */
  private boolean asksForNode(Action action) {
    String name = action.verb() + "_" + action.object();
    boolean node = name.matches("(.*_)?(compute|effect|reducer|orchestrator)_node");
    boolean asks = lexicon.is("asking", action.verb()) || action.object().equals("node");
    return action.verb().equals("crud") || (node && asks);
  }

  /** A list of commands in the passage; or the passage is one, in a list of items. */
  private List<Action> commands(Passage passage) {
    CommandList commands = new CommandList(lexicon, verbs);
    if (passage.place() == Passage.Place.SENTENCE) {
      List<Action> listed = commands.read(passage.words());
      return listed.isEmpty() ? new ResultList(lexicon, verbs).read(passage.words()) : listed;
    }
    boolean isList =
        commandLists.computeIfAbsent(
            new Items(passage.role(), passage.place()), items -> isList(items, commands));
    return isList ? commands.item(passage.words()).stream().toList() : List.of();
  }

  private boolean isList(Items items, CommandList commands) {
    return document.of(items.role()).stream()
            .filter(other -> other.place() == items.place())
            .filter(other -> commands.isPlain(other.words()))
            .limit(2)
            .count()
        == 2;
  }

  private void nominal(Passage passage) {
    for (Action action : new NominalReader(lexicon, verbs).read(passage.words())) {
      put(action.verb(), action.object(), passage);
    }
  }

  private void put(String verb, String object, Passage passage) {
    // "the build, test and deploy stages coordinated": the stages are no object.
    int cut = object.indexOf('_');
    boolean list = cut > 0 && lexicon.announcesActions(object.substring(0, cut));
    String noun = list ? "" : OF_ONE.contains(verb) ? Names.singular(object) : object;
    put(noun.isEmpty() ? verb : verb + "_" + noun, verb, noun, passage);
  }

  private void put(String name, String verb, String object, Passage passage) {
    String sane = Names.snake(name);
    boolean known =
        found.values().stream()
            .anyMatch(
                o -> o.verb().equals(verb) && (o.object().equals(object) || object.isEmpty()));
    if (!sane.isEmpty() && !known && found.size() < MOST_OPERATIONS) {
      found.putIfAbsent(sane, new RequestedOperation(sane, verb, object, passage.text()));
    }
  }
}
