package io.nodesmith.request;

import java.util.Optional;

/** Takes acts that are named by nouns at their place in a sentence. */
final class ActivityTaker {
  private final VerbPlace places;
  private final NounPhrase nouns;
  private final EventNouns events;

  ActivityTaker(Lexicon lexicon, VerbReader verbs, VerbPlace places) {
    this.places = places;
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
  }

  /** "validation of orders and their conversion": the conversion of orders. */
  boolean takesOwn(SentenceState state) {
    String lower = state.lower(state.i);
    boolean own = lower.equals("their") || lower.equals("its");
    boolean goesOn = state.last == Form.NOUN || state.last == Form.GERUND;
    if (!own || !goesOn || !places.endsPhrase(state, state.i + 2)) {
      return false;
    }
    Optional<String> verb = events.verbOf(state.lower(state.i + 1));
    verb.ifPresent(
        lemma -> {
          state.chain.add(lemma, state.chain.lastObject(), false);
          state.i += 2;
          state.expect = Expect.NOTHING;
        });
    return verb.isPresent();
  }

  /** "doing currency conversion": the act is the last word. */
  boolean takesLast(SentenceState state) {
    int end = nouns.at(state.words, state.i).end();
    Optional<String> verb =
        end > state.i + 1 ? events.verbOf(state.lower(end - 1)) : Optional.empty();
    verb.ifPresent(
        lemma -> {
          state.chain.add(lemma, nouns.at(state.words.subList(0, end - 1), state.i).name(), false);
          state.i = end;
          state.last = Form.NOUN;
          state.lastHadObject = true;
          state.expect = Expect.NOTHING;
        });
    return verb.isPresent();
  }
}
