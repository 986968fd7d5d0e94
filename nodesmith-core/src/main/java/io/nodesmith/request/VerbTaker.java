package io.nodesmith.request;

/** Takes a verb with what it is done to, and says what the sentence expects then. */
final class VerbTaker {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final VerbPlace places;
  private final NounPhrase nouns;

  VerbTaker(Lexicon lexicon, VerbReader verbs, VerbPlace places) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.places = places;
    this.nouns = new NounPhrase(lexicon);
  }

  void take(SentenceState state, Verb verb) {
    if (verb.form() == Form.PAST) {
      passive(state, verb);
      return;
    }
    state.last = verb.form();
    String lemma = verb.lemma();
    int next = state.i + 1;
    boolean split = state.has(next) && lemma.endsWith("_" + state.lower(next));
    next += split ? 1 : 0;
    NounPhrase.Found object = object(state, lemma, next);
    state.lastHadObject = !object.name().isEmpty();
    if (verb.operation() || !verbs.knows(lemma)) {
      boolean bare =
          !state.has(next) || places.endsVerb(state.words.get(next)) || state.isMark(next);
      state.chain.add(lemma, object.name(), bare);
      state.i = Math.max(next, object.end());
      state.expect = Expect.NOTHING;
      return;
    }
    describing(state, lemma, object, next);
  }

  private NounPhrase.Found object(SentenceState state, String lemma, int next) {
    if (isBackReference(state.lower(next))) {
      return new NounPhrase.Found(state.chain.lastObject(), next + 1);
    }
    boolean preposition = lexicon.is("prepositions", state.lower(next));
    return lexicon.is("with_preposition", lemma) && preposition
        ? nouns.at(state.words, next + 1)
        : nouns.at(state.words, next);
  }

  private static boolean isBackReference(String lower) {
    return switch (lower) {
      case "them", "it", "both", "these", "those" -> true;
      default -> false;
    };
  }

  /** "supports X", "manages X", "allows users to X". */
  private void describing(SentenceState state, String lemma, NounPhrase.Found object, int next) {
    switch (lemma) {
      case "support",
          "provide",
          "offer",
          "expose",
          "perform",
          "do",
          "implement",
          "include",
          "allow",
          "enable",
          "cover",
          "involve" -> {
        state.expect = Expect.OFFERED;
        state.lastHadObject = false;
        state.i = next;
      }
      case "turn", "make" -> {
        boolean into = state.lower(object.end()).equals("into");
        if (into && state.lastHadObject) {
          state.chain.add("convert", object.name(), false);
        }
        state.i = Math.max(next, object.end());
        state.expect = Expect.NOTHING;
      }
      case "handle", "manage", "process", "control", "own", "return", "give", "produce" -> {
        if (state.lastHadObject) {
          state.chain.vague(lemma, object.name());
        }
        state.i = Math.max(next, object.end());
        state.expect = Expect.NOTHING;
      }
      default -> {
        state.i = next;
        boolean wish = lemma.equals("want") || lemma.equals("need") || lemma.equals("have");
        state.last = wish || lemma.equals("like") ? null : state.last;
        boolean lets = lemma.equals("let") || lemma.equals("help");
        state.expect = lets ? Expect.LET : Expect.NOTHING;
      }
    }
  }

  private static void passive(SentenceState state, Verb verb) {
    state.i++;
    state.last = Form.PAST;
    state.lastHadObject = true;
    if (verb.operation()) {
      state.chain.add(verb.lemma(), state.subject, false);
    }
    state.expect = Expect.NOTHING;
  }
}
