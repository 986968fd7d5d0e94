package io.nodesmith.request;

import java.util.Optional;

/** Takes verbs that only describe the node, and what they say is done: "supports", "turns into". */
final class DescribingTaker {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;
  private final EventNouns events;

  DescribingTaker(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
  }

  /** "supports X", "manages X", "allows users to X". */
  void take(SentenceState state, String lemma, NounPhrase.Found object, int next) {
    if (performs(state, lemma, object)) {
      return;
    }
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
      case "turn", "make" -> converted(state, object, next);
      case "take", "raise" -> {
        String head = object.name().substring(object.name().lastIndexOf('_') + 1);
        if (lexicon.is(lemma.equals("take") ? "taken" : "raised", Names.singular(head))) {
          state.chain.add(lemma, object.name(), false);
        }
        state.i = Math.max(next, object.end());
        state.expect = Expect.NOTHING;
      }
      case "handle", "manage", "process", "control", "own", "return", "give", "produce" ->
          given(state, lemma, object, next);
      case "build" -> {
        if (state.last == Form.BASE && state.lastHadObject) {
          state.chain.vague(lemma, object.name());
        }
        state.i = next;
        state.expect = Expect.NOTHING;
      }
      default -> other(state, lemma, next);
    }
  }

  private void other(SentenceState state, String lemma, int next) {
    state.i = next;
    if (VerbTaker.isQuestion(state.lower(next))) {
      skipQuestion(state);
      return;
    }
    boolean wish = lemma.equals("want") || lemma.equals("need") || lemma.equals("have");
    state.last = wish || lemma.equals("like") ? null : state.last;
    boolean lets = lemma.equals("let") || lemma.equals("help");
    state.expect = lets ? Expect.LET : Expect.NOTHING;
  }

  /** "says which move is best": moving is not asked for. */
  private void skipQuestion(SentenceState state) {
    while (!state.atEnd()
        && !state.isMark(state.i)
        && !lexicon.is("conjunctions", state.lower(state.i))) {
      state.i++;
    }
    state.expect = Expect.NOTHING;
  }

  /** "performs HTTP calls" calls. */
  private boolean performs(SentenceState state, String lemma, NounPhrase.Found object) {
    String called = object.name().replaceFirst("_(calls?|requests?)$", "");
    if (!lexicon.is("performing", lemma) || called.equals(object.name())) {
      return false;
    }
    state.chain.add("call", called, false);
    state.i = object.end();
    state.expect = Expect.NOTHING;
    return true;
  }

  /** "turns X into Y". */
  private void converted(SentenceState state, NounPhrase.Found object, int next) {
    boolean into = state.lower(object.end()).equals("into");
    int made = into ? nouns.headAt(state.words, object.end() + 1) : -1;
    Optional<Verb> amount = amountAt(state, made);
    if (amount.isPresent()) {
      NounPhrase.Found counted = nouns.at(state.words, made + 2);
      state.chain.add(amount.get().lemma(), counted.name(), false);
      state.i = counted.end();
      state.expect = Expect.NOTHING;
      return;
    }
    if (into && state.lastHadObject) {
      state.chain.add("convert", object.name(), false);
    }
    state.i = Math.max(next, object.end());
    state.expect = Expect.NOTHING;
  }

  /** "returns the number of X", "handles X". */
  private void given(SentenceState state, String lemma, NounPhrase.Found object, int next) {
    boolean made = lemma.equals("produce") || lemma.equals("return");
    if (made && events.isEvent(state.words, object.end() - 1)) {
      state.i = object.end() - 1;
      state.expect = Expect.OFFERED;
      return;
    }
    String head = state.lower(object.end() - 1);
    boolean number = head.equals("number") || head.equals("count");
    if (number && state.chain.isEmpty() && state.lower(object.end()).equals("of")) {
      NounPhrase.Found counted = nouns.at(state.words, object.end() + 1);
      state.chain.add("count", counted.name(), false);
      state.i = counted.end();
      state.expect = Expect.NOTHING;
      return;
    }
    boolean wished = lemma.equals("produce") && state.last == Form.BASE;
    if (wished && state.lastHadObject) {
      state.chain.add(lemma, object.name(), false);
    } else if (state.lastHadObject) {
      state.chain.vague(lemma, object.name());
    }
    state.i = Math.max(next, object.end());
    state.expect = Expect.NOTHING;
  }

  /** "into a count of users". */
  private Optional<Verb> amountAt(SentenceState state, int i) {
    boolean amount = i >= 0 && lexicon.is("amounts", state.lower(i));
    return amount && state.lower(i + 1).equals("of")
        ? verbs.as(Form.BASE, state.lower(i)).filter(Verb::operation)
        : Optional.empty();
  }
}
