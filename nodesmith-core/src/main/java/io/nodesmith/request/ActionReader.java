package io.nodesmith.request;

import java.util.List;
import java.util.Optional;

/**
 * Reads the actions of one sentence, left to right: a verb counts where English puts verbs, and a
 * verb behind a comma or "and" counts if it has the form of the one before.
 */
final class ActionReader {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final VerbPlace places;
  private final VerbTaker taker;
  private final NounPhrase nouns;
  private final EventNouns events;
  private final ActivityTaker activities;
  private final Brackets brackets;
  private final Clauses clauses;
  private final Antecedents antecedents;
  private final BehindNoun behindNoun;
  private final SentenceState state;

  ActionReader(Lexicon lexicon, VerbReader verbs, List<Word> words, List<Word> before) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.places = new VerbPlace(lexicon, verbs);
    this.taker = new VerbTaker(lexicon, verbs, places);
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
    this.activities = new ActivityTaker(lexicon, verbs, places);
    this.brackets = new Brackets(lexicon, verbs);
    this.clauses = new Clauses(lexicon, verbs);
    this.antecedents = new Antecedents(lexicon, verbs);
    this.behindNoun = new BehindNoun(lexicon, verbs, places);
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
    state.i = new Fronted(lexicon, verbs).verbIn(state.words);
    if (state.i > 0) {
      return;
    }
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
        if (brackets.isAside(state)) {
          state.skipTo(")", ")");
          return;
        }
        state.expect = Expect.START;
        state.last = null;
      }
      case "-", "->", "|" -> {
        // "Upgrade of a cluster - drain pods, upgrade kubelet": a title before the list;
        // "points are earned by purchases - a reducer shall fold them": how things are.
        if (mark.equals("-")) {
          state.chain.dash();
        }
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

  private Expect afterComma() {
    if (state.last != null) {
      return Expect.COORDINATED;
    }
    return state.expect == Expect.OFFERED ? Expect.OFFERED : Expect.START;
  }

  /** Words that take the words behind them out of the reading. */
  private boolean skips(String lower) {
    if (clauses.isPurpose(state)) {
      state.skipTo(",", ",");
      return true;
    }
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
    boolean clause = lexicon.is("clauses", lower) || clauses.isOfTime(state);
    if (clause || lower.equals("without") || purpose) {
      clauses.skip(state);
    } else if (isNegation(lower) || nobody) {
      state.expect = Expect.NOTHING;
      state.i += state.lower(state.i + 1).equals(":") ? 1 : 0;
      state.skipTo(",", "but");
    } else if (isDeterminer(lower)) {
      if (activities.takesOwn(state)) {
        return true;
      }
      boolean waits = state.expect == Expect.PASSIVE || state.expect == Expect.LET;
      state.i = waits ? state.i + 1 : behindNoun.skip(state);
    } else {
      return false;
    }
    return true;
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
      state.subject = subject();
      state.expect = Expect.MODAL;
    } else if (lower.equals("to")) {
      boolean passive = state.lower(state.i + 1).equals("be");
      String subject = passive ? nouns.subject(state.words, state.i) : "";
      // "The price is to be stored": what is spoken of stands before "is".
      boolean said = subject.isEmpty() && VerbPlace.isBeing(state.lower(state.i - 1));
      state.subject = said || !passive ? state.subject : subject;
      state.expect = Expect.TO;
    } else if (lower.equals("we") || lower.equals("i") || lower.equals("you")) {
      state.expect = Expect.NOTHING;
    } else if (clauses.isPast(state) || clauses.isHabit(state)) {
      state.expect = Expect.NOTHING;
      state.i += lower.equals("been") ? 0 : 1;
    } else if (lower.equals("whose")) {
      state.expect = Expect.NOTHING;
    } else if (isRelative(lower)) {
      state.expect = Expect.RELATIVE;
    } else if (lexicon.is("prepositions", lower)) {
      boolean offers =
          lower.equals("with")
              && places.startsList(state.words, state.i + 1)
              && (state.chain.isEmpty() || behindNoun.endsInListNoun(state, state.i + 1));
      // "rebuilt by replaying the events": how it is done is no action of its own.
      boolean again =
          lower.equals("in") && state.lower(state.i - 1).equals("and") && state.last == Form.GERUND;
      boolean manner = clauses.isManner(state) || state.lower(state.i - 1).equals("crud");
      Expect next = (takesGerund(lower) || again) && !manner ? Expect.GERUND : Expect.NOTHING;
      state.expect = offers ? Expect.OFFERED : next;
    } else if (VerbPlace.isBeing(lower)) {
      boolean known = state.expect == Expect.MODAL || state.expect == Expect.TO;
      String subject = known ? "" : subject();
      state.subject = subject.isEmpty() ? state.subject : subject;
      state.expect = Expect.PASSIVE;
    } else {
      return false;
    }
    state.i++;
    return true;
  }

  /** What the predicate here speaks of; "they" are those that were spoken of. */
  private String subject() {
    if (state.lower(state.i - 1).equals("they")) {
      return antecedents.ofThey(state);
    }
    if (state.lower(state.i - 1).equals("it")) {
      return antecedents.ofSubject(state);
    }
    // "with the upload being confirmed"
    String subject =
        state.lower(state.i).equals("being")
            ? nouns.before(state.words, state.i)
            : nouns.subject(state.words, state.i);
    boolean shared = subject.isEmpty() && lexicon.is("conjunctions", state.lower(state.i - 1));
    return !shared
        ? subject
        : state.subject.isEmpty() ? nouns.severalAt(state.words) : state.subject;
  }

  private void adverb(String lower) {
    boolean sequence = lower.equals("then") || lower.equals("finally") || lower.equals("next");
    if (sequence && state.expect == Expect.NOTHING) {
      state.expect = state.last == null ? Expect.START : Expect.COORDINATED;
    }
  }

  private static boolean isNegation(String lower) {
    return switch (lower) {
      case "not",
          "never",
          "neither",
          "nor",
          "don't",
          "doesn't",
          "shouldn't",
          "mustn't",
          "cannot",
          "can't",
          "won't" ->
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

  private boolean isNodeWord(String lower) {
    return lexicon.is("artifacts", lower) || lexicon.is("pronouns", lower);
  }

  private void content(Word word) {
    Optional<Verb> verb = places.at(state);
    if (verb.isPresent()) {
      taker.take(state, verb.get());
      return;
    }
    if (state.expect == Expect.OFFERED && state.chain.isEmpty() && activities.takesLast(state)) {
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
