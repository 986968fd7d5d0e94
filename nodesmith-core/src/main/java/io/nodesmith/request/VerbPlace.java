package io.nodesmith.request;

import java.util.List;
import java.util.Optional;

/** Tells whether the word that a reader stands at is a verb there, from what is expected. */
final class VerbPlace {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;
  private final EventNouns events;
  private final BehindThing behindThing;
  private final NewVerbs fresh;

  VerbPlace(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
    this.behindThing = new BehindThing(lexicon, verbs, this);
    this.fresh = new NewVerbs(lexicon, verbs, this);
  }

  Optional<Verb> at(SentenceState state) {
    String lower = state.lower(state.i);
    return phrasal(state, lower)
        .or(() -> expected(state, lower))
        .or(() -> behindThing.wished(state, lower))
        .or(() -> behindThing.byPeople(state, lower));
  }

  /** "with enqueue, claim and complete operations". */
  boolean startsList(List<Word> words, int at) {
    return at + 1 < words.size()
        && verbs.as(Form.BASE, words.get(at).lower()).filter(VerbPlace::isListed).isPresent()
        && endsVerb(words.get(at + 1));
  }

  /** Where in "the steps mashing, boiling" the list begins; the end if there is none. */
  int activitiesFrom(List<Word> words, int from, int end) {
    for (int k = from; k < end && k + 1 < words.size(); k++) {
      boolean announced = lexicon.announcesActions(words.get(k - 1).lower());
      if (announced && words.get(k).lower().endsWith("ing") && endsVerb(words.get(k + 1))) {
        return k;
      }
    }
    return end;
  }

  /** In a list, "build" and "test" are acts as well. */
  private static boolean isListed(Verb verb) {
    return verb.operation() || verb.lemma().equals("build") || verb.lemma().equals("test");
  }

  boolean endsVerb(Word word) {
    return word.is(",") || word.is("/") || lexicon.is("conjunctions", word.lower());
  }

  boolean isAlsoNoun(Verb verb) {
    return lexicon.is("also_nouns", verb.lemma());
  }

  static boolean isBeing(String lower) {
    return switch (lower) {
      case "is", "are", "be", "being", "been", "was", "were" -> true;
      default -> false;
    };
  }

  /** "looks up": a verb that only its second word makes whole. */
  private Optional<Verb> phrasal(SentenceState state, String lower) {
    if (state.expect == Expect.NOTHING || !lexicon.is("particles", state.lower(state.i + 1))) {
      return Optional.empty();
    }
    Optional<Verb> verb = verbs.phrasal(lower, state.lower(state.i + 1));
    // "logged in Postgres": here "in" says where.
    boolean where =
        verb.filter(v -> v.form() == Form.PAST && v.lemma().endsWith("_in")).isPresent()
            && state.has(state.i + 2)
            && !state.isMark(state.i + 2)
            && !lexicon.is("conjunctions", state.lower(state.i + 2));
    boolean fits =
        !where
            && (state.expect != Expect.COORDINATED
                || state.last == verb.map(Verb::form).orElse(null));
    return verb.filter(v -> fits);
  }

  private Optional<Verb> expected(SentenceState state, String lower) {
    return switch (state.expect) {
      case NOTHING -> Optional.empty();
      case START -> opening(state, lower);
      case OFFERED -> offered(state, lower);
      case MODAL -> lower.endsWith("ly") ? Optional.empty() : verbs.guess(Form.BASE, lower);
      case LET ->
          lexicon.is("artifacts", state.lower(state.i + 1))
              ? Optional.empty()
              : anyOf(lower, Form.BASE);
      case TO -> anyOf(lower, Form.BASE).or(() -> fresh.commanded(state, lower));
      case RELATIVE ->
          anyOf(lower, Form.THIRD, Form.BASE, Form.GERUND).or(() -> fresh.relative(state, lower));
      case GERUND ->
          isQuality(state) || isField(state)
              ? Optional.empty()
              : anyOf(lower, Form.GERUND).or(() -> events.of(state));
      case PASSIVE ->
          anyOf(lower, Form.PAST)
              .or(() -> anyOf(lower, Form.GERUND).filter(Verb::operation))
              .or(() -> fresh.participle(state, lower));
      case COORDINATED -> coordinated(state, lower);
    };
  }

  /** "supports reading, removal, updates and lookups". */
  private Optional<Verb> offered(SentenceState state, String lower) {
    return events
        .of(state)
        .or(() -> anyOf(lower, Form.BASE, Form.GERUND))
        .or(() -> nominal(lower))
        .or(() -> ends(state) ? anyOf(lower, Form.THIRD) : Optional.empty())
        .or(() -> ends(state) ? nominal(Names.singular(lower)) : Optional.empty())
        .or(() -> fresh.gerund(state, lower));
  }

  /** A verb at the start of a clause; a word that is also a noun needs to look like a verb. */
  private Optional<Verb> opening(SentenceState state, String lower) {
    boolean amountOf = lexicon.is("light_nouns", lower) && state.lower(state.i + 1).equals("of");
    if (isField(state) || amountOf) {
      return Optional.empty();
    }
    Optional<Verb> verb = anyOf(lower, Form.BASE, Form.THIRD, Form.GERUND);
    if (verb.isEmpty()) {
      return events.of(state).or(() -> fresh.commanded(state, lower));
    }
    boolean noun = verb.filter(this::isAlsoNoun).isPresent();
    String next = state.lower(state.i + 1);
    boolean described = next.equals("which") || next.equals("who");
    // "entering adds a person": what happens, and what it does.
    boolean gerundActs =
        verb.get().form() == Form.GERUND
            && verbs.as(Form.THIRD, next).isPresent()
            && lexicon.is("determiners", state.lower(state.i + 2));
    if (gerundActs) {
      return Optional.empty();
    }
    if (isPredicate(next) || wishes(next) || (described && verb.get().form() == Form.THIRD)) {
      return Optional.empty();
    }
    return noun && isSubject(state, verb.get()) ? Optional.empty() : verb;
  }

  static boolean isArticle(String lower) {
    return switch (lower) {
      case "the", "a", "an", "each", "every", "my", "our", "their", "its" -> true;
      default -> false;
    };
  }

  /** "Orders are ...", "Order emails must ...": the word is part of what the sentence is about. */
  private boolean isSubject(SentenceState state, Verb verb) {
    int i = state.i;
    int end = nouns.at(state.words, i + 1).end();
    String next = state.lower(i + 1);
    if (next.equals("if") || next.equals("whether")) {
      return false;
    }
    boolean predicate = isPredicate(state.lower(end));
    if (predicate || lexicon.is("determiners", state.lower(i + 1))) {
      return predicate;
    }
    if (i == 0 && state.lower(end).equals(":") && end < 4) {
      return true;
    }
    boolean acts =
        verb.form() == Form.THIRD
            && end == i + 2
            && verbs.as(Form.BASE, state.lower(i + 1)).isPresent()
            && lexicon.is("prepositions", state.lower(end));
    boolean past = verb.form() == Form.THIRD && verbs.as(Form.PAST, state.lower(i + 1)).isPresent();
    boolean named = acts || past || (end > i + 1 && isActivity(state.lower(end - 1)));
    return named || (verb.form() == Form.THIRD && (end == i + 1 || hasPredicate(state, end)));
  }

  /** "Finance wants", "Support needs". */
  private static boolean wishes(String lower) {
    return lower.equals("wants") || lower.equals("needs") || lower.equals("has");
  }

  private boolean isPredicate(String lower) {
    return isBeing(lower) || lexicon.is("modals", lower);
  }

  /** "invoice rendering": what is done, as a noun. */
  private boolean isActivity(String lower) {
    return Agents.verbOf(lower, lexicon, verbs).isPresent() && !verbs.knows(lower);
  }

  /** "shipping costs", "running statistics": no act, but what kind of costs. */
  private boolean isField(SentenceState state) {
    String next = state.lower(state.i + 1);
    return lexicon.is("field_gerunds", state.lower(state.i))
        && state.has(state.i + 1)
        && !state.isMark(state.i + 1)
        && !lexicon.isClosed(next);
  }

  /** "with header detection and quote handling": the last word makes a noun of the first. */
  private boolean isHandling(SentenceState state) {
    int end = nouns.at(state.words, state.i).end();
    String last = state.lower(end - 1);
    List<Word> before = state.words.subList(Math.max(0, state.i - 8), state.i);
    return end == state.i + 2
        && before.stream().anyMatch(word -> word.is("with"))
        && lexicon.is("also_nouns", state.lower(state.i))
        && (isActivity(last) || verbs.as(Form.GERUND, last).isPresent())
        && endsPhrase(state, end);
  }

  private boolean hasPredicate(SentenceState state, int from) {
    for (int k = from; state.has(k) && !state.isMark(k); k++) {
      if (isPredicate(state.lower(k))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Verb> nominal(String lower) {
    return events.verbOf(lower).map(lemma -> new Verb(lemma, Form.NOUN, true));
  }

  private Optional<Verb> anyOf(String lower, Form... forms) {
    for (Form form : forms) {
      Optional<Verb> verb = verbs.as(form, lower).or(() -> verbs.mistyped(form, lower));
      if (verb.isPresent()) {
        return verb;
      }
    }
    return Optional.empty();
  }

  private Optional<Verb> coordinated(SentenceState state, String lower) {
    Form form = state.last;
    if (form == null
        || isModifier(state, form)
        || isHandling(state)
        || (form == Form.PAST && behindThing.isBefore(state))) {
      return Optional.empty();
    }
    if (form == Form.NOUN) {
      return events
          .of(state)
          .or(() -> ends(state) && !state.lastHadObject ? nominal(lower) : Optional.empty())
          .or(() -> anyOf(lower, Form.BASE, Form.THIRD).filter(v -> !isAlsoNoun(v)));
    }
    return anyOf(lower, form)
        .or(() -> alongside(state, lower))
        .or(() -> fresh.inRow(state, lower))
        .or(() -> outerRow(state, lower))
        .filter(v -> !actsItself(state, v))
        .filter(
            v ->
                form == Form.PAST
                    || form == Form.GERUND
                    || !state.lastHadObject
                    || !isAlsoNoun(v)
                    || isGoalOf(v, state.lower(state.i + 1), dividesActs(state))
                    || hasObject(v, state)
                    || isTimed(state));
  }

  /** "and resets at midnight", "and reports every hour": when it happens is said of an act. */
  private boolean isTimed(SentenceState state) {
    String next = state.lower(state.i + 1);
    boolean leads = next.equals("at") || next.equals("on") || next.equals("after");
    boolean often = next.equals("every") || next.equals("each");
    return (leads || often)
        && (isTime(state.lower(state.i + 2)) || (!leads && isTime(state.lower(state.i + 3))));
  }

  private boolean isTime(String lower) {
    String one = Names.singular(lower);
    return lexicon.is("occasions", one) || lexicon.is("time_units", one);
  }

  /** "resets the streak, and freezes protect it": no verb, but who does the next thing. */
  private boolean actsItself(SentenceState state, Verb verb) {
    String next = state.lower(state.i + 1);
    String behind = state.lower(state.i + 2);
    boolean object =
        lexicon.is("determiners", behind) || behind.equals("it") || behind.equals("them");
    return verb.form() == Form.THIRD
        && isAlsoNoun(verb)
        && object
        && verbs.as(Form.BASE, next).filter(v -> !isAlsoNoun(v)).isPresent();
  }

  /** "asks the node to quote the price and then books it": on with the row of the first verb. */
  private Optional<Verb> outerRow(SentenceState state, String lower) {
    Form first = state.first;
    boolean inner = state.last == Form.PAST || (first == Form.THIRD && state.last == Form.BASE);
    if (!inner || (first != Form.THIRD && first != Form.BASE)) {
      return Optional.empty();
    }
    return verbs
        .as(first, lower)
        .filter(v -> hasObject(v, state))
        .filter(v -> !isAlsoNoun(v) || isArticle(state.lower(state.i + 1)));
  }

  /** "folds operations into a document, merging concurrent edits": done at the same time. */
  private Optional<Verb> alongside(SentenceState state, String lower) {
    boolean behind = state.lower(state.i - 1).equals(",") && !state.chain.isEmpty();
    return behind
        ? verbs
            .as(Form.GERUND, lower)
            .filter(v -> v.operation() && !lexicon.is("qualities", v.lemma()))
            .filter(v -> hasObject(v, state))
        : Optional.empty();
  }

  /** "pick up scans": the verb's second word, of a pair that the lexicon need not have. */
  boolean isParticleOf(SentenceState state, int at) {
    boolean particle =
        lexicon.is("particles", state.lower(at))
            && (state.lower(at).equals("off") || !lexicon.is("prepositions", state.lower(at)));
    boolean object = state.has(at + 1) && !endsPhrase(state, at + 1);
    return particle && object && !isPredicate(state.lower(at + 1));
  }

  /** "wakes probes up", "thinned out after a year"; but not "out of it", "up to three times". */
  boolean endsVerbAt(SentenceState state, int at) {
    String next = state.lower(at + 1);
    boolean joined = next.equals("of") || next.equals("to") || next.equals("for");
    return lexicon.is("ends_verbs", state.lower(at)) && endsPhrase(state, at + 1) && !joined;
  }

  boolean ends(SentenceState state) {
    return endsPhrase(state, state.i + 1);
  }

  /** Whether a phrase is at its end before the index. */
  boolean endsPhrase(SentenceState state, int next) {
    return !state.has(next)
        || state.isMark(next)
        || lexicon.is("prepositions", state.lower(next))
        || lexicon.is("conjunctions", state.lower(next));
  }

  /** "stores orders with caching". */
  private boolean isQuality(SentenceState state) {
    return state.lower(state.i - 1).equals("with") && !state.chain.isEmpty() && ends(state);
  }

  /** "from follow and unfollow events": two words before a noun, no actions. */
  private boolean isModifier(SentenceState state, Form form) {
    int i = state.i;
    boolean behind =
        form == Form.BASE
            && lexicon.is("conjunctions", state.lower(i - 1))
            && state.lower(i - 3).equals("from");
    return behind
        && verbs.as(form, state.lower(i - 2)).filter(Verb::operation).isPresent()
        && state.has(i + 1)
        && !lexicon.isClosed(state.lower(i + 1));
  }

  /** "load into the warehouse", "comment on issues". */
  private boolean isGoalOf(Verb verb, String next, boolean divides) {
    boolean own = lexicon.is("with_preposition", verb.lemma()) && lexicon.is("prepositions", next);
    // "refund buyers, and report to the authority": a comma before "and" divides acts.
    boolean last = next.equals("to") && divides;
    return own || last || next.equals("into") || next.equals("onto") || next.equals("by");
  }

  private static boolean dividesActs(SentenceState state) {
    return state.lower(state.i - 1).equals("and") && state.lower(state.i - 2).equals(",");
  }

  /** Whether the words behind can be what the verb is done to. */
  boolean hasObject(Verb verb, SentenceState state) {
    if (!state.has(state.i + 1) || state.isMark(state.i + 1)) {
      return false;
    }
    String next = state.lower(state.i + 1);
    boolean closed =
        (lexicon.is("mostly_nouns", verb.lemma()) && lexicon.is("compound_heads", next))
            || lexicon.is("prepositions", next)
            || lexicon.is("conjunctions", next)
            || lexicon.is("particles", next)
            || isPredicate(next);
    return !closed || isParticleOf(state, state.i + 1);
  }
}
