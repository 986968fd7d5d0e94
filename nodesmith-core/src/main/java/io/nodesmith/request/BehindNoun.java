package io.nodesmith.request;

/** Passes over a noun phrase with an article, and says where and how the sentence goes on. */
final class BehindNoun {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final VerbPlace places;
  private final NounPhrase nouns;
  private final EventNouns events;

  BehindNoun(Lexicon lexicon, VerbReader verbs, VerbPlace places) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.places = places;
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
  }

  /** Where the reading goes on behind the noun phrase that starts here. */
  int skip(SentenceState state) {
    int i = state.i;
    if (places.startsList(state.words, i + 1) && endsInListNoun(state, i + 1)) {
      state.expect = Expect.OFFERED;
      return i + 1;
    }
    if (lexicon.is("pronouns", state.lower(i))) {
      return i + 1;
    }
    boolean often = state.lower(i).equals("every") || state.lower(i).equals("each");
    if (often && i == 0 && lexicon.is("occasions", state.lower(i + 1))) {
      state.expect = Expect.START;
      return i + 2;
    }
    int end = Math.max(i + 1, nouns.at(state.words, i).end());
    int list = places.activitiesFrom(state.words, i + 1, end);
    if (list < end) {
      state.expect = Expect.OFFERED;
      state.last = null;
      return list;
    }
    if (opensSentence(state, i) && (state.lower(i).equals("our") || state.lower(i).equals("my"))) {
      ownersAct(state, end);
    }
    boolean wish = state.expect != Expect.NOTHING && state.expect != Expect.COORDINATED;
    if ((wish || state.last == Form.NOUN) && events.isEvent(state.words, end - 1)) {
      state.expect = Expect.OFFERED;
      return end - 1;
    }
    boolean opens =
        (state.expect == Expect.START && state.last == null) || state.expect == Expect.COORDINATED;
    // "the node fetches": the verb was read as part of the noun phrase.
    for (int k = i + 1; k < end; k++) {
      boolean inside = opens && k > i + 1;
      boolean says =
          isNodeWord(state.lower(k - 1))
              || (inside && (isOnlyVerb(state.lower(k)) || nouns.isBetween(state.words, k, end)));
      if (says && verbs.as(Form.THIRD, state.lower(k)).isPresent()) {
        state.expect = Expect.RELATIVE;
        return k;
      }
    }
    return goOnBehind(state, i, end);
  }

  /** Where a sentence goes on behind a thing: "the node first opens", "and the valve closed". */
  private int goOnBehind(SentenceState state, int from, int end) {
    boolean gap =
        state.last == Form.PAST
            && end > from + 2
            && places.endsPhrase(state, end)
            && verbs.as(Form.PAST, state.lower(end - 1)).filter(Verb::operation).isPresent();
    int verb = gap ? end - 1 : end;
    while (isNodeWord(state.lower(end - 1)) && lexicon.is("adverbs", state.lower(verb))) {
      verb++;
    }
    boolean acts =
        isNodeWord(state.lower(end - 1))
            && (verbs.phrasal(state.lower(verb), state.lower(verb + 1)).isPresent()
                || verbs.as(Form.THIRD, state.lower(verb)).isPresent());
    state.expect = acts ? Expect.RELATIVE : Expect.NOTHING;
    return verb;
  }

  /** At the start, or behind "Hi team,". */
  private boolean opensSentence(SentenceState state, int i) {
    return state.words.subList(0, i).stream()
        .allMatch(word -> word.isMark() || lexicon.is("openers", word.lower()));
  }

  /** "Our charity collects donations": what somebody does, not yet what the node does. */
  private void ownersAct(SentenceState state, int end) {
    int from = state.i + 1;
    for (int k = from; k < end; k++) {
      if (isNodeWord(state.lower(k)) || lexicon.is("holders", state.lower(k))) {
        return;
      }
      if (verbs.as(Form.THIRD, state.lower(k)).filter(Verb::operation).isPresent() && k > from) {
        state.chain.byPeople();
      }
    }
  }

  private boolean isOnlyVerb(String lower) {
    return verbs
        .as(Form.THIRD, lower)
        .filter(verb -> verb.operation() && !places.isAlsoNoun(verb))
        .isPresent();
  }

  /** "the build, test and deploy stages". */
  boolean endsInListNoun(SentenceState state, int from) {
    return state.words.subList(from, Math.min(state.words.size(), from + 12)).stream()
        .takeWhile(word -> word.isWord() || word.is(","))
        .anyMatch(word -> lexicon.announcesActions(word.lower()));
  }

  private boolean isNodeWord(String lower) {
    return lexicon.is("artifacts", lower) || lexicon.is("pronouns", lower);
  }
}
