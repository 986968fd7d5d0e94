package io.nodesmith.request;

import java.util.Optional;

/** Finds verbs that stand right behind the thing that they are said of. */
final class BehindThing {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final VerbPlace places;
  private final NounPhrase nouns;

  BehindThing(Lexicon lexicon, VerbReader verbs, VerbPlace places) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.places = places;
    this.nouns = new NounPhrase(lexicon);
  }

  /** "I want tickets folded into ...": a participle behind a wish. */
  Optional<Verb> wished(SentenceState state, String lower) {
    boolean goesOn = state.chain.isEmpty() || state.last == Form.PAST;
    if (state.expect != Expect.NOTHING || !goesOn || !(wishesBefore(state) || isGap(state))) {
      return Optional.empty();
    }
    Optional<Verb> whole =
        verbs.phrasal(lower, state.lower(state.i + 1)).filter(v -> v.form() == Form.PAST);
    Optional<Verb> verb =
        places.ends(state) && whole.isEmpty()
            ? verbs.as(Form.PAST, lower).filter(Verb::operation)
            : whole;
    verb.ifPresent(v -> state.subject = nouns.subject(state.words, state.i));
    return verb;
  }

  /** "Members borrow books": several who act, an act, and to what. */
  Optional<Verb> byPeople(SentenceState state, String lower) {
    boolean early = state.i > 0 && state.i < 4 && state.last == null && state.chain.isEmpty();
    String people = state.lower(state.i - 1);
    boolean several = people.length() > 3 && people.endsWith("s") && !people.endsWith("ss");
    boolean opens = early && state.words.subList(0, state.i).stream().allMatch(Word::isWord);
    if (!opens || !several || state.expect != Expect.NOTHING || !isPeople(people)) {
      return Optional.empty();
    }
    Optional<Verb> verb =
        verbs
            .as(Form.BASE, lower)
            .filter(v -> v.operation() && !places.isAlsoNoun(v) && places.hasObject(v, state));
    verb.ifPresent(v -> state.chain.byPeople());
    return verb;
  }

  private boolean isPeople(String lower) {
    return !lexicon.isClosed(lower) && verbs.readings(lower).stream().allMatch(places::isAlsoNoun);
  }

  /** "and resized copies stored", "declined charges are filed": the first only says which. */
  boolean isBefore(SentenceState state) {
    String thing = state.lower(state.i + 1);
    if (thing.isEmpty() || state.isMark(state.i + 1) || lexicon.isClosed(thing)) {
      return false;
    }
    String behind = state.lower(nouns.at(state.words, state.i + 1).end());
    boolean said = VerbPlace.isBeing(behind) || lexicon.is("modals", behind);
    return said
        || verbs.as(Form.PAST, state.lower(state.i + 2)).filter(Verb::operation).isPresent();
  }

  /** "must be estimated and the weight balanced": "must be" is said once. */
  private boolean isGap(SentenceState state) {
    int start = state.i;
    while (start > 0 && !state.isMark(start - 1) && !isJoint(state.lower(start - 1))) {
      start--;
    }
    boolean divided =
        start > 0 && (state.isMark(start - 1) || state.lower(start - 1).equals("and"));
    return state.last == Form.PAST && divided && start < state.i;
  }

  private boolean isJoint(String lower) {
    return lexicon.is("conjunctions", lower) || lexicon.is("prepositions", lower);
  }

  private static boolean wishesBefore(SentenceState state) {
    return state.words.subList(0, state.i).stream()
        .anyMatch(w -> w.is("want") || w.is("like") || w.is("have") || w.is("need"));
  }
}
