package io.nodesmith.request;

import java.util.List;
import java.util.Optional;

/**
 * Reads the actions of one sentence, left to right: a verb counts where English puts verbs, and a
 * verb behind a comma or "and" counts if it has the form of the one before.
 */
final class ActionReader {
  private static final int LONGEST_CLAUSE = 12;

  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final VerbPlace places;
  private final VerbTaker taker;
  private final NounPhrase nouns;
  private final EventNouns events;
  private final SentenceState state;

  ActionReader(Lexicon lexicon, VerbReader verbs, List<Word> words, List<Word> before) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.places = new VerbPlace(lexicon, verbs);
    this.taker = new VerbTaker(lexicon, verbs, places);
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
    this.state = new SentenceState(words, before, new ActionChain(lexicon));
  }

  List<Action> read() {
    skipFrame();
    while (!state.atEnd()) {
      step();
    }
    return state.chain.actions();
  }

  private void skipFrame() {
    state.i = new RequestFrame(lexicon, verbs, state.words).end();
    if (state.i > 0) {
      state.framed = true;
      state.expect = Expect.RELATIVE;
    }
  }

  private void step() {
    Word word = state.words.get(state.i);
    if (word.isMark()) {
      mark(word.lower());
    } else if (word.type() == Word.Type.NUMBER) {
      state.i++;
    } else if (!skips(word.lower()) && !steers(word.lower())) {
      content(word);
    }
  }

  private void mark(String mark) {
    switch (mark) {
      case ":" -> {
        state.chain.colon();
        state.expect = Expect.START;
        state.last = null;
      }
      case "(" -> {
        if (listsAttributes()) {
          state.skipTo(")", ")");
          return;
        }
        state.expect = Expect.START;
        state.last = null;
      }
      case "-", "->", "|" -> {
        state.expect = Expect.START;
        state.last = null;
      }
      case ")", ",", "/", ";" -> {
        if (mark.equals("/")) {
          state.chain.conjunction();
        } else {
          state.chain.comma();
        }
        state.expect = afterComma();
      }
      default -> state.expect = state.expect == Expect.START ? state.expect : Expect.NOTHING;
    }
    state.i++;
  }

  /** "addresses (street, zip, city)": single words, of which one at least is no verb. */
  private boolean listsAttributes() {
    if (state.chain.isEmpty() && !areStates(state.i + 1)) {
      return false;
    }
    int end = state.i + 1;
    int others = areStates(end) ? 1 : 0;
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
  private boolean areStates(int from) {
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

  private Expect afterComma() {
    if (state.last != null) {
      return Expect.COORDINATED;
    }
    return state.expect == Expect.OFFERED ? Expect.OFFERED : Expect.START;
  }

  /** Words that take the words behind them out of the reading. */
  private boolean skips(String lower) {
    boolean purpose =
        lower.equals("order")
            && state.lower(state.i + 1).equals("to")
            && state.lower(state.i - 1).equals("in");
    boolean stated =
        purpose && state.words.stream().anyMatch(word -> lexicon.is("modals", word.lower()));
    if (stated && state.words.stream().anyMatch(word -> word.is(","))) {
      // "In order to rotate keys, the node should ...": what it is for.
      state.skipTo(",", ",");
      state.expect = Expect.START;
      return true;
    }
    if (purpose && state.chain.isEmpty()) {
      state.i++;
      return true;
    }
    boolean often = lower.equals("once") || lower.equals("twice");
    if (often && lexicon.is("occasions", state.lower(state.i + 2))) {
      state.i += 3;
      return true;
    }
    boolean nobody = VerbPlace.isBeing(lower) && lexicon.is("nobody", state.lower(state.i - 1));
    boolean clause = lexicon.is("clauses", lower) || isTimeClause(lower);
    if (clause || lower.equals("without") || purpose) {
      skipClause(lower);
    } else if (isNegation(lower) || nobody) {
      state.expect = Expect.NOTHING;
      state.skipTo(",", "but");
    } else if (isDeterminer(lower)) {
      boolean waits = state.expect == Expect.PASSIVE || state.expect == Expect.LET;
      state.i = waits ? state.i + 1 : behindNoun();
    } else {
      return false;
    }
    return true;
  }

  /** "After the file was uploaded, ...". */
  private boolean isTimeClause(String lower) {
    if (!lower.equals("after") && !lower.equals("before") && !lower.equals("until")) {
      return false;
    }
    int end = Math.min(state.words.size(), state.i + LONGEST_CLAUSE);
    return state.words.subList(state.i, end).stream()
        .takeWhile(word -> !word.is(","))
        .anyMatch(word -> VerbPlace.isBeing(word.lower()));
  }

  private boolean isDeterminer(String lower) {
    return lexicon.is("determiners", lower) && !lower.equals("that") && !lower.equals("which");
  }

  /** Small words that say what comes next. */
  private boolean steers(String lower) {
    if (lexicon.is("adverbs", lower)) {
      adverb(lower);
    } else if (lexicon.is("conjunctions", lower)) {
      boolean waits = state.last == null && state.expect != Expect.NOTHING;
      state.expect = waits ? state.expect : Expect.COORDINATED;
      state.chain.conjunction();
    } else if (lexicon.is("modals", lower)) {
      state.subject = nouns.subject(state.words, state.i);
      state.expect = Expect.MODAL;
    } else if (lower.equals("to")) {
      boolean passive = state.lower(state.i + 1).equals("be");
      state.subject = passive ? nouns.subject(state.words, state.i) : state.subject;
      state.expect = Expect.TO;
    } else if (lower.equals("we") || lower.equals("i") || lower.equals("you")) {
      state.expect = Expect.NOTHING;
    } else if (isRelative(lower)) {
      state.expect = Expect.RELATIVE;
    } else if (lexicon.is("prepositions", lower)) {
      boolean offers =
          lower.equals("with")
              && places.startsList(state.words, state.i + 1)
              && (state.chain.isEmpty() || endsInListNoun(state.i + 1));
      // "rebuilt by replaying the events": how it is done is no action of its own.
      boolean manner = lower.equals("by") && VerbPlace.isBeing(state.lower(state.i - 2));
      Expect next = takesGerund(lower) && !manner ? Expect.GERUND : Expect.NOTHING;
      state.expect = offers ? Expect.OFFERED : next;
    } else if (VerbPlace.isBeing(lower)) {
      boolean known = state.expect == Expect.MODAL || state.expect == Expect.TO;
      String subject = known ? "" : nouns.subject(state.words, state.i);
      state.subject = subject.isEmpty() ? state.subject : subject;
      state.expect = Expect.PASSIVE;
    } else {
      return false;
    }
    state.i++;
    return true;
  }

  private void adverb(String lower) {
    boolean sequence = lower.equals("then") || lower.equals("finally") || lower.equals("next");
    if (sequence && state.expect == Expect.NOTHING) {
      state.expect = state.last == null ? Expect.START : Expect.COORDINATED;
    }
  }

  private static boolean isNegation(String lower) {
    return switch (lower) {
      case "not", "never", "don't", "doesn't", "shouldn't", "mustn't", "cannot", "can't", "won't" ->
          true;
      default -> false;
    };
  }

  private boolean isRelative(String lower) {
    return switch (lower) {
      case "that", "which", "who", "it", "they" -> true;
      default -> lexicon.is("pronouns", lower) && !lower.equals("something");
    };
  }

  private static boolean takesGerund(String lower) {
    return switch (lower) {
      case "for", "of", "like", "with", "including", "as", "by" -> true;
      default -> false;
    };
  }

  /** "so that ..." ends the sentence's wishes; "when ..." ends at the next comma. */
  private void skipClause(String lower) {
    boolean purpose = lower.equals("because") || lower.equals("so") || lower.equals("since");
    if (lower.equals("so") && state.chain.isEmpty()) {
      state.i += state.lower(state.i + 1).equals("that") ? 2 : 1;
      state.expect = Expect.START;
      return;
    }
    if (purpose) {
      state.i = state.words.size();
      return;
    }
    boolean opening = state.last == null;
    int from = state.i;
    state.skipTo(",", opening ? ":" : "then");
    boolean failure =
        state.words.subList(from, state.i).stream()
            .anyMatch(word -> lexicon.is("failure_words", word.lower()));
    // "..., if the credit fails, give the money back": no step, but what undoes one.
    if (!opening && failure) {
      state.skipTo(";", ".");
    }
    state.expect = opening ? Expect.START : Expect.COORDINATED;
  }

  /** "the build, test and deploy stages". */
  private boolean endsInListNoun(int from) {
    return state.words.subList(from, Math.min(state.words.size(), from + 12)).stream()
        .takeWhile(word -> word.isWord() || word.is(","))
        .anyMatch(word -> lexicon.announcesActions(word.lower()));
  }

  /** Where the reading goes on behind the noun phrase that starts here. */
  private int behindNoun() {
    int i = state.i;
    if (places.startsList(state.words, i + 1) && endsInListNoun(i + 1)) {
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
    boolean wish = state.expect != Expect.NOTHING && state.expect != Expect.COORDINATED;
    if ((wish || state.last == Form.NOUN) && events.isEvent(state.words, end - 1)) {
      state.expect = Expect.OFFERED;
      return end - 1;
    }
    boolean opens = state.expect == Expect.START && state.last == null;
    // "the node fetches": the verb was read as part of the noun phrase.
    for (int k = i + 1; k < end; k++) {
      boolean says =
          isNodeWord(state.lower(k - 1)) || (opens && k > i + 1 && isOnlyVerb(state.lower(k)));
      if (says && verbs.as(Form.THIRD, state.lower(k)).isPresent()) {
        state.expect = Expect.RELATIVE;
        return k;
      }
    }
    state.expect = Expect.NOTHING;
    return end;
  }

  private boolean isOnlyVerb(String lower) {
    return verbs
        .as(Form.THIRD, lower)
        .filter(verb -> verb.operation() && !places.isAlsoNoun(verb))
        .isPresent();
  }

  private boolean isNodeWord(String lower) {
    return lexicon.is("artifacts", lower) || lexicon.is("pronouns", lower);
  }

  private void content(Word word) {
    Optional<Verb> verb = places.at(state);
    if (verb.isPresent()) {
      taker.take(state, verb.get());
      return;
    }
    if (state.expect == Expect.OFFERED && state.chain.isEmpty() && takesActivity()) {
      return;
    }
    if (announcesList(word)) {
      state.expect = Expect.OFFERED;
      state.last = null;
    } else if (isNodeWord(word.lower())) {
      state.expect = Expect.RELATIVE;
    } else if (offers(word.lower())) {
      state.expect = Expect.OFFERED;
      state.last = null;
    } else if (state.expect != Expect.PASSIVE && state.expect != Expect.LET) {
      boolean described = state.expect == Expect.START && events.isEvent(state.words, state.i + 1);
      state.expect = described ? Expect.START : Expect.NOTHING;
    }
    state.i++;
  }

  /** "doing currency conversion": the act is the last word. */
  private boolean takesActivity() {
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

  /** "a repository supporting insertion and removal". */
  private static boolean offers(String lower) {
    return switch (lower) {
      case "supporting", "offering", "providing", "exposing", "performing", "allowing" -> true;
      default -> false;
    };
  }

  /** "with transitions place, pay and ship": a plural that names operations, and a verb behind. */
  private boolean announcesList(Word word) {
    boolean plural = word.lower().endsWith("s") && lexicon.announcesActions(word.lower());
    return plural
        && verbs.as(Form.BASE, state.lower(state.i + 1)).filter(Verb::operation).isPresent();
  }
}
