package io.nodesmith.request;

/** Takes what a verb is done to besides its first object. */
final class FurtherObjects {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final VerbPlace places;
  private final NounPhrase nouns;
  private final EventNouns events;

  FurtherObjects(Lexicon lexicon, VerbReader verbs, VerbPlace places) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.places = places;
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
  }

  /** "calls the pricing node, the stock node and the tax node": three calls. */
  void take(SentenceState state, String lemma) {
    int at = state.i;
    while (state.lower(at).equals(",") || state.lower(at).equals("and")) {
      at++;
      boolean own = state.lower(at).equals("its") || lexicon.is("distributive", lemma);
      if (state.lower(at).equals("and")) {
        continue;
      }
      if (state.lower(at).equals("no")) {
        return;
      }
      NounPhrase.Found object = nouns.at(state.words, at);
      boolean result = own && (isAmount(state, at, object) || isResult(state, object));
      if (!own
          || actsItself(state, at, object.end())
          || !(isArticle(state.lower(at)) || result)
          || object.name().isEmpty()
          || events.isEvent(state.words, object.end() - 1)) {
        return;
      }
      state.chain.add(lemma, object.name(), false);
      at = object.end();
      state.i = at;
    }
  }

  /** "extract named entities and key phrases": the last of several, of two words or more. */
  private boolean isResult(SentenceState state, NounPhrase.Found object) {
    boolean verb = verbs.readings(first(object.name())).stream().anyMatch(Verb::operation);
    boolean several = object.name().endsWith("s") && !verbs.knows(object.name());
    boolean whole =
        several || object.name().indexOf('_') > 0 || state.lower(object.end()).equals("of");
    return !verb && whole && places.endsPhrase(state, object.end());
  }

  /** "compute the sum, average and maximum of a list". */
  private boolean isAmount(SentenceState state, int at, NounPhrase.Found object) {
    return lexicon.is("amounts", state.lower(at)) && object.end() == at + 1;
  }

  /** "..., the translation node translates them": a subject, no object. */
  private boolean actsItself(SentenceState state, int from, int end) {
    for (int k = from + 1; k < end; k++) {
      boolean node = lexicon.is("artifacts", state.lower(k - 1));
      String next = state.lower(k + 1);
      boolean governs = lexicon.is("determiners", next) || lexicon.is("pronouns", next);
      if (node && governs && verbs.as(Form.THIRD, state.lower(k)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static String first(String name) {
    int cut = name.indexOf('_');
    return cut < 0 ? name : name.substring(0, cut);
  }

  private static boolean isArticle(String lower) {
    return lower.equals("the") || lower.equals("a") || lower.equals("an") || lower.equals("its");
  }
}
