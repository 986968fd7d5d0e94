package io.nodesmith.request;

/** Tells what stands in brackets to describe a thing from what is asked for there. */
final class Brackets {
  private final Lexicon lexicon;
  private final VerbReader verbs;

  Brackets(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /** "addresses (street, zip, city)": single words, of which one at least is no verb. */
  boolean isAside(SentenceState state) {
    if (state.chain.isEmpty() && !areStates(state, state.i + 1)) {
      return false;
    }
    int end = state.i + 1;
    int others = areStates(state, end) ? 1 : 0;
    while (state.has(end) && !state.words.get(end).is(")")) {
      if (state.words.get(end).is("(")) {
        return false;
      }
      boolean divides = state.isMark(end) || lexicon.is("conjunctions", state.lower(end));
      boolean single = state.words.get(end - 1).isMark() || divides;
      if (!single && !lexicon.is("conjunctions", state.lower(end - 1))) {
        return false;
      }
      boolean verb = verbs.readings(state.lower(end)).stream().anyMatch(Verb::operation);
      others += divides || verb ? 0 : 1;
      end++;
    }
    return others > 0 && end > state.i + 2;
  }

  /** "events (placed, paid, shipped)": what has become of things. */
  private boolean areStates(SentenceState state, int from) {
    int states = 0;
    for (int i = from; state.has(i) && !state.words.get(i).is(")"); i++) {
      boolean divides = state.isMark(i) || lexicon.is("conjunctions", state.lower(i));
      if (!divides && verbs.as(Form.PAST, state.lower(i)).isEmpty()) {
        return false;
      }
      states += divides ? 0 : 1;
    }
    return states > 1;
  }
}
