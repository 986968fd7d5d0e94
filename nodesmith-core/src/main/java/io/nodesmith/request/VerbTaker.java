package io.nodesmith.request;

import java.util.Optional;

/** Takes a verb with what it is done to, and says what the sentence expects then. */
final class VerbTaker {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final VerbPlace places;
  private final NounPhrase nouns;
  private final EventNouns events;
  private final Antecedents antecedents;
  private final FurtherObjects further;
  private final DescribingTaker describing;

  VerbTaker(Lexicon lexicon, VerbReader verbs, VerbPlace places) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.places = places;
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
    this.antecedents = new Antecedents(lexicon, verbs);
    this.further = new FurtherObjects(lexicon, verbs, places);
    this.describing = new DescribingTaker(lexicon, verbs);
  }

  void take(SentenceState state, Verb verb) {
    int at = state.i;
    state.first = state.first == null ? verb.form() : state.first;
    read(state, verb);
    state.formerVerb = at;
  }

  private void read(SentenceState state, Verb verb) {
    if (verb.form() == Form.PAST) {
      passive(state, verb);
      return;
    }
    boolean own = events.isOwn(verb.lemma()) && state.lower(state.i + 1).equals("of");
    state.last = own ? Form.NOUN : verb.form();
    String lemma = verb.lemma();
    int next = state.i + 1;
    boolean split = state.has(next) && lemma.endsWith("_" + state.lower(next));
    boolean unheard = !split && places.isParticleOf(state, next);
    lemma = unheard ? lemma + "_" + state.lower(next) : lemma;
    next += split || unheard ? 1 : 0;
    if (isDoneByOthers(state, verb, next)) {
      return;
    }
    NounPhrase.Found object = object(state, verb, next);
    state.lastHadObject = !object.name().isEmpty();
    if (state.lastHadObject && takeParticles(state, verb, object)) {
      return;
    }
    if (leadsElsewhere(state, lemma, object, next)) {
      return;
    }
    boolean leads =
        lexicon.is("leading", lemma)
            && state.chain.isEmpty()
            && state.before.isEmpty()
            && state.lastHadObject;
    if (leads
        || isInRow(state, verb, object.end())
        || verb.operation()
        || !verbs.knows(lemma)
        || isOwnWork(state, lemma, next)) {
      add(state, lemma, object, next);
      return;
    }
    // "lets the fraud node check it": who acts is not what is acted on.
    boolean thing = state.lastHadObject && !lexicon.is("causing", lemma);
    state.spokenOf = thing ? object.name() : state.spokenOf;
    describing.take(state, lemma, object, next);
  }

  /** "asks the pricing node to quote": the act is to quote; "logs nothing": there is none. */
  private boolean leadsElsewhere(
      SentenceState state, String lemma, NounPhrase.Found object, int next) {
    boolean asksOther =
        lexicon.is("causing", lemma)
            && lexicon.is("artifacts", state.lower(object.end() - 1))
            && state.lower(object.end()).equals("to");
    int thing = lexicon.is("prepositions", state.lower(next)) ? next + 1 : next;
    boolean denied = lexicon.is("nobody", state.lower(thing));
    if (asksOther) {
      state.i = object.end();
    } else if (denied) {
      state.i = thing + 1;
      state.expect = Expect.NOTHING;
    }
    return asksOther || denied;
  }

  private void add(SentenceState state, String lemma, NounPhrase.Found object, int next) {
    boolean bare = !state.has(next) || places.endsVerb(state.words.get(next)) || state.isMark(next);
    state.chain.add(lemma, object.name(), bare);
    String opens = state.lower(next);
    boolean clause =
        isQuestion(opens)
            || opens.equals("how")
            || (opens.equals("that") && pointedAt(state, next).isEmpty());
    state.i = Math.max(next, object.end());
    state.expect = Expect.NOTHING;
    if (clause) {
      skipPredicate(state);
    }
    further.take(state, lemma);
  }

  /** "have the claim assessed": what is done is to assess. */
  private boolean isDoneByOthers(SentenceState state, Verb verb, int from) {
    boolean causes = verb.lemma().equals("have") || verb.lemma().equals("get");
    boolean pronoun = isBackReference(state, from);
    if (!causes || !(pronoun || isArticle(state.lower(from)))) {
      return false;
    }
    for (int k = pronoun ? from + 1 : from + 2;
        k < from + 5 && state.has(k) && !state.isMark(k);
        k++) {
      Optional<Verb> done = verbs.as(Form.PAST, state.lower(k)).filter(Verb::operation);
      if (done.isPresent() && places.endsPhrase(state, k + 1)) {
        String thing =
            pronoun ? antecedents.of(state) : nouns.at(state.words.subList(0, k), from).name();
        state.chain.add(done.get().lemma(), thing, false);
        state.last = Form.PAST;
        state.subject = thing;
        state.i = k + 1;
        state.expect = Expect.NOTHING;
        return true;
      }
    }
    return false;
  }

  /** "turn the lights on and off", "roll the release back". */
  private boolean takeParticles(SentenceState state, Verb verb, NounPhrase.Found object) {
    String second = state.lower(object.end());
    Optional<Verb> whole =
        verbs
            .phrasal(state.lower(state.i), second)
            .or(
                () ->
                    places.endsVerbAt(state, object.end()) && verb.lemma().indexOf('_') < 0
                        ? Optional.of(new Verb(verb.lemma() + "_" + second, verb.form(), true))
                        : Optional.empty());
    if (whole.isEmpty() || !places.endsPhrase(state, object.end() + 1)) {
      return false;
    }
    Optional<Verb> other = verbs.phrasal(state.lower(state.i), state.lower(object.end() + 2));
    boolean both = lexicon.is("conjunctions", state.lower(object.end() + 1)) && other.isPresent();
    state.chain.add(whole.get().lemma(), object.name(), false);
    if (both) {
      state.chain.add(other.get().lemma(), object.name(), false);
    }
    state.i = object.end() + (both ? 3 : 1);
    state.expect = Expect.NOTHING;
    return true;
  }

  /** "decide whether the payment is blocked": blocking is not asked for. */
  private void skipPredicate(SentenceState state) {
    while (!state.atEnd()
        && !state.isMark(state.i)
        && !lexicon.is("conjunctions", state.lower(state.i))) {
      state.i++;
    }
  }

  /**
   * "checkout, build, test": what asks for the node, or tells of its tests, is an act in a list.
   */
  private boolean isOwnWork(SentenceState state, String lemma, int next) {
    if (!lemma.equals("build") && !lemma.equals("test")) {
      return false;
    }
    boolean listed =
        !state.has(next)
            || places.endsVerb(state.words.get(next))
            || state.lower(next).equals("->");
    boolean further = state.framed || !state.chain.isEmpty();
    boolean asked = lemma.equals("build") && further && state.lastHadObject;
    // "checks out the repo, builds the image".
    asked |= state.lastHadObject && state.last == Form.THIRD && !state.chain.isEmpty();
    return asked || (listed && (!state.chain.isEmpty() || state.lower(next).equals(",")));
  }

  private static boolean isArticle(String lower) {
    return lower.equals("the") || lower.equals("a") || lower.equals("an") || lower.equals("its");
  }

  private NounPhrase.Found object(SentenceState state, Verb verb, int from) {
    int next = from;
    boolean event =
        verb.form() == Form.NOUN || verb.form() == Form.GERUND || events.isOwn(verb.lemma());
    if (event && state.lower(next).equals("of")) {
      next++;
    }
    if (isOneOfThem(state, next)) {
      String one = Names.singular(antecedents.of(state));
      return new NounPhrase.Found(one, next + 1);
    }
    if (isBackReference(state, next)) {
      return new NounPhrase.Found(antecedents.of(state), next + 1);
    }
    String lower = state.lower(next);
    if (lower.equals("that")) {
      Optional<NounPhrase.Found> thing = pointedAt(state, next);
      return thing.isPresent() ? thing.get() : nouns.askedAt(state.words, next + 1, verbs);
    }
    if (lexicon.is("with_preposition", verb.lemma()) && lexicon.is("prepositions", lower)) {
      return nouns.at(state.words, next + 1);
    }
    if (isQuestion(lower) || (lower.equals("how") && isMuch(state.lower(next + 1)))) {
      return nouns.askedAt(state.words, next + (lower.equals("how") ? 2 : 1), verbs);
    }
    if (lower.equals("for")) {
      // "keep for each campaign the number of clicks".
      int behind = nouns.at(state.words, next + 1).end();
      return isArticle(state.lower(behind))
          ? nouns.at(state.words, behind)
          : new NounPhrase.Found("", next);
    }
    NounPhrase.Found found = nouns.at(state.words, next);
    if (lexicon.is("ditransitive", verb.lemma()) && !found.name().isEmpty()) {
      // "sends the patient a reminder".
      NounPhrase.Found thing = nouns.at(state.words, found.end());
      boolean given = isArticle(state.lower(found.end())) || isPossessive(state.lower(found.end()));
      return given && !thing.name().isEmpty() ? thing : whole(state, found);
    }
    return whole(state, found);
  }

  /** "close that issue again", but not "verify that orders are paid". */
  private Optional<NounPhrase.Found> pointedAt(SentenceState state, int that) {
    NounPhrase.Found thing = nouns.at(state.words, that + 1);
    boolean ends =
        places.endsPhrase(state, thing.end()) || lexicon.is("adverbs", state.lower(thing.end()));
    return ends && !thing.name().isEmpty() ? Optional.of(thing) : Optional.empty();
  }

  /** "checks if", "explains which". */
  static boolean isQuestion(String lower) {
    return lower.equals("if") || lower.equals("whether") || lower.equals("which");
  }

  private static boolean isMuch(String lower) {
    return lower.equals("many") || lower.equals("much");
  }

  private static boolean isPossessive(String lower) {
    return lower.equals("their") || lower.equals("his") || lower.equals("her");
  }

  /** "read one back", "delete one by its name". */
  private boolean isOneOfThem(SentenceState state, int i) {
    return state.lower(i).equals("one")
        && !state.chain.lastObject().isEmpty()
        && nouns.at(state.words, i).name().isEmpty();
  }

  /** "access to entries" is about entries; "older ones" are those spoken of before. */
  private NounPhrase.Found whole(SentenceState state, NounPhrase.Found found) {
    String next = state.lower(found.end());
    if (found.name().equals("access") && (next.equals("to") || next.equals("of"))) {
      return nouns.at(state.words, found.end() + 1);
    }
    return NounPhrase.ones(found, state.chain.lastObject());
  }

  private boolean isBackReference(SentenceState state, int i) {
    return switch (state.lower(i)) {
      case "them", "it" -> true;
      case "both", "these", "those" -> nouns.at(state.words, i + 1).name().isEmpty();
      default -> false;
    };
  }

  private void passive(SentenceState state, Verb read) {
    state.i++;
    // "thinned out after a year", "summed up per day".
    String second = state.lower(state.i);
    boolean whole = read.lemma().indexOf('_') < 0 && places.endsVerbAt(state, state.i);
    Verb verb = whole ? new Verb(read.lemma() + "_" + second, read.form(), true) : read;
    state.last = Form.PAST;
    state.lastHadObject = true;
    // "Could a component be written that lists moves?": the component is what is asked for.
    boolean asked =
        lexicon.is("asking", verb.lemma())
            && lexicon.is("artifacts", state.subject.substring(state.subject.lastIndexOf('_') + 1));
    boolean aside =
        asked || state.subject.equals("state") || deniedBefore(state) || isOfOthers(state);
    boolean acts = verb.operation() || !verbs.knows(verb.lemma());
    if (acts && !aside) {
      state.chain.add(verb.lemma(), state.subject, false);
    }
    // "A reducer is needed which counts": what is needed it says behind.
    boolean asks = lexicon.is("asking", verb.lemma()) && !verb.operation();
    state.last = asked || asks ? null : state.last;
    state.expect = Expect.NOTHING;
  }

  /** "is resized by another node", "everything is kept in SQLite". */
  private boolean isOfOthers(SentenceState state) {
    boolean all = state.lower(state.i - 3).equals("everything") && !state.chain.isEmpty();
    int by = lexicon.is("particles", state.lower(state.i)) ? state.i + 1 : state.i;
    return all || nouns.isByOthers(state.words, by);
  }

  /** "holds seats, charges the customer": the row goes on. */
  private boolean isInRow(SentenceState state, Verb verb, int comma) {
    String before = state.lower(state.i - 1);
    boolean goesOn = before.equals(",") || before.equals("and");
    if (verb.form() == Form.GERUND && lexicon.is("in_lists", verb.lemma()) && goesOn) {
      return state.lastHadObject && !state.chain.isEmpty();
    }
    return lexicon.is("in_rows", verb.lemma())
        && verb.form() == Form.THIRD
        && state.lastHadObject
        && state.lower(comma).equals(",")
        && verbs.as(Form.THIRD, state.lower(comma + 1)).filter(Verb::operation).isPresent();
  }

  /** "no database is touched". */
  private boolean deniedBefore(SentenceState state) {
    for (int k = state.i - 2; k >= 0 && !state.isMark(k); k--) {
      if (state.lower(k).equals("no") || lexicon.is("nobody", state.lower(k))) {
        // "Badges that nobody picked up are ..."
        return !state.lower(k - 1).equals("that") && !state.lower(k - 1).equals("which");
      }
    }
    return false;
  }
}
