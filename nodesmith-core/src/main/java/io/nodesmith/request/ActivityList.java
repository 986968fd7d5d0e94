package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of activities: "server allocation, then starting the match", "training -> test". */
final class ActivityList {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;
  private final EventNouns events;

  ActivityList(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
  }

  /** The activities in order; empty if the words are no such list. */
  List<Action> read(List<Word> words) {
    List<String> lower = words.stream().map(Word::lower).toList();
    int colon = lower.indexOf(":");
    boolean arrows = lower.contains("->");
    List<List<Word>> parts = parts(words.subList(colon + 1, words.size()));
    List<Action> found = new ArrayList<>();
    boolean opens = false;
    parts.removeIf(part -> part.stream().anyMatch(word -> lexicon.is("nobody", word.lower())));
    for (int k = 0; k < parts.size(); k++) {
      String spokenOf = found.isEmpty() ? "" : found.getLast().object();
      Optional<Action> action = activity(parts.get(k), spokenOf);
      opens |= k == 0 && action.isPresent();
      action.ifPresent(found::add);
    }
    boolean list = found.size() >= 2 && found.size() >= parts.size() - 1;
    boolean whole = found.stream().anyMatch(action -> !action.object().isEmpty());
    return list && opens && (arrows || whole) ? withObjects(found, arrows) : List.of();
  }

  /** "model training -> evaluation": what stands before the first activity is meant throughout. */
  private static List<Action> withObjects(List<Action> found, boolean arrows) {
    String object = found.getFirst().object();
    if (!arrows && found.size() == 2 && object.isEmpty()) {
      Action last = found.getLast();
      return List.of(action(found.getFirst().verb(), last.object()), last);
    }
    return found.stream()
        .map(
            action ->
                arrows && action.object().isEmpty()
                    ? new Action(action.verb(), object, action.weight())
                    : action)
        .toList();
  }

  private List<List<Word>> parts(List<Word> words) {
    List<List<Word>> parts = new ArrayList<>();
    List<Word> part = new ArrayList<>();
    for (Word word : words) {
      boolean divides =
          word.is("->") || word.is(",") || word.is(";") || lexicon.is("conjunctions", word.lower());
      if (divides || word.is("plus")) {
        add(parts, part);
        part = new ArrayList<>();
      } else if (!word.is(".")) {
        part.add(word);
      }
    }
    add(parts, part);
    return parts;
  }

  private static void add(List<List<Word>> parts, List<Word> part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  /**
   * An activity.
   *
   * @param spokenOf what "them" and "their" stand for
   */
  private Optional<Action> activity(List<Word> part, String spokenOf) {
    int i = 0;
    while (i < part.size() && leads(part.get(i).lower())) {
      i++;
    }
    if (i == part.size()) {
      return Optional.empty();
    }
    Optional<Verb> gerund =
        verbs.as(Form.GERUND, part.get(i).lower()).filter(verb -> verb.operation());
    if (gerund.isPresent()) {
      int of = i + 1 < part.size() && part.get(i + 1).is("of") ? i + 2 : i + 1;
      boolean again = of < part.size() && (part.get(of).is("them") || part.get(of).is("it"));
      String object = again ? spokenOf : nouns.at(part, of).name();
      boolean field = object.isEmpty() && lexicon.is("field_gerunds", part.get(i).lower());
      return field ? Optional.empty() : Optional.of(action(gerund.get().lemma(), object));
    }
    int head = nouns.headAt(part, i);
    if (head < i) {
      return Optional.empty();
    }
    boolean of = head + 1 < part.size() && part.get(head + 1).is("of");
    // "screening of the tenant, collection of the deposit": here a collection is an act.
    boolean light = of && !spokenOf.isEmpty() && part.get(head).is("collection");
    Optional<String> verb = light ? Optional.of("collect") : events.verbOf(part.get(head).lower());
    boolean own = i == head && i > 0 && (part.get(i - 1).is("their") || part.get(i - 1).is("its"));
    String object =
        of ? nouns.at(part, head + 2).name() : nouns.at(part.subList(i, head), 0).name();
    if (own && !of) {
      return verb.map(lemma -> action(lemma, spokenOf));
    }
    return verb.map(lemma -> action(lemma, object));
  }

  /** Words before an activity that say nothing of it: "then", "the", "orchestrates". */
  private boolean leads(String lower) {
    return lexicon.is("determiners", lower)
        || lexicon.is("adverbs", lower)
        || verbs.readings(lower).stream().anyMatch(v -> lexicon.is("arranging", v.lemma()));
  }

  private static Action action(String verb, String object) {
    return new Action(verb, object, Action.Weight.CLEAR);
  }
}
