package io.nodesmith.request;

import java.util.Optional;

/** Finds verbs that nobody has heard of, in a place and a form in which nothing else stands. */
final class NewVerbs {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final VerbPlace places;

  NewVerbs(Lexicon lexicon, VerbReader verbs, VerbPlace places) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.places = places;
  }

  /** "that frobnicates the rows": unknown, in a verb's place and in its form. */
  Optional<Verb> relative(SentenceState state, String lower) {
    String before = state.lower(state.i - 1);
    boolean relative = before.equals("that") || before.equals("which") || before.equals("it");
    boolean third = lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 4;
    return relative && third && !lexicon.isClosed(lower)
        ? verbs.guess(Form.THIRD, lower)
        : Optional.empty();
  }

  /** "an account is created and the manager is frobnicated": unknown, behind one that is known. */
  Optional<Verb> participle(SentenceState state, String lower) {
    boolean goesOn = state.last == Form.PAST && !state.chain.isEmpty();
    // "Readings must be frobnicated": an order, not a property.
    boolean ordered = lexicon.is("modals", state.lower(state.i - 2)) && lower.endsWith("ed");
    return (goesOn || ordered) && !lexicon.isClosed(lower)
        ? verbs.guess(Form.PAST, lower)
        : Optional.empty();
  }

  /** "the steps frobnicating, boiling and bottling": unknown, before one that is known. */
  Optional<Verb> gerund(SentenceState state, String lower) {
    boolean listed =
        state.has(state.i + 2)
            && places.endsVerb(state.words.get(state.i + 1))
            && verbs.as(Form.GERUND, state.lower(state.i + 2)).filter(Verb::operation).isPresent();
    return listed ? verbs.guess(Form.GERUND, lower) : Optional.empty();
  }

  /**
   * "mixing the agent, frobnicating the field": unknown, in a row and before what it is done to.
   */
  Optional<Verb> inRow(SentenceState state, String lower) {
    String next = state.lower(state.i + 1);
    boolean before = VerbPlace.isArticle(next) || next.equals("them");
    boolean governs = state.last == Form.PAST ? places.ends(state) : before;
    boolean unheard = !lexicon.isClosed(lower) && verbs.readings(lower).isEmpty();
    if (state.last == null || state.chain.isEmpty() || !governs || !unheard) {
      return Optional.empty();
    }
    // "asks the node to print the slip and then frobnicates it": on with the row of the first.
    boolean outer = state.first == Form.THIRD && state.last == Form.BASE && lower.endsWith("s");
    return verbs.guess(outer ? Form.THIRD : state.last, lower);
  }

  /** "frobnicate the rows": unknown, but nothing else stands before an article there. */
  Optional<Verb> commanded(SentenceState state, String lower) {
    String next = state.lower(state.i + 1);
    // "save them to postgres every night": behind "to", a time is no object.
    boolean often = next.equals("every") || next.equals("each");
    boolean commands =
        (VerbPlace.isArticle(next) || next.equals("them")) && !(often && state.expect == Expect.TO);
    return commands && !lexicon.isClosed(lower) ? verbs.guess(Form.BASE, lower) : Optional.empty();
  }
}
