package io.nodesmith.request;

/** Takes subordinate clauses out of the reading of a sentence: when, why and so that. */
final class Clauses {
  private static final int LONGEST_CLAUSE = 12;

  private final Lexicon lexicon;
  private final VerbReader verbs;

  Clauses(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /** "After the file was uploaded, ...". */
  boolean isOfTime(SentenceState state) {
    String lower = state.lower(state.i);
    boolean time = lower.equals("after") || lower.equals("before") || lower.equals("until");
    // "..., after which the account is closed": no condition, but what comes next.
    if (!time || state.lower(state.i + 1).equals("which")) {
      return false;
    }
    int end = Math.min(state.words.size(), state.i + LONGEST_CLAUSE);
    return state.words.subList(state.i, end).stream()
        .takeWhile(word -> !word.is(","))
        .anyMatch(word -> VerbPlace.isBeing(word.lower()));
  }

  /**
   * "rebuilt by replaying events", "cancel them by replying": how it is done is no act of its own;
   * but "clean the input by trimming it and dropping tags" tells the acts.
   */
  boolean isManner(SentenceState state) {
    if (!state.lower(state.i).equals("by")) {
      return false;
    }
    if (VerbPlace.isBeing(state.lower(state.i - 2))) {
      return true;
    }
    boolean gerund = verbs.as(Form.GERUND, state.lower(state.i + 1)).isPresent();
    long gerunds =
        state.words.stream()
            .skip(state.i)
            .takeWhile(word -> !word.isMark() || word.is(","))
            .filter(word -> verbs.as(Form.GERUND, word.lower()).isPresent())
            .count();
    return gerund && gerunds == 1 && !state.chain.isEmpty();
  }

  /** "the job used to rename scans", "we have been copying files": what is or was done so far. */
  boolean isHabit(SentenceState state) {
    String lower = state.lower(state.i);
    int before = state.i - 1;
    while (lexicon.is("adverbs", state.lower(before))) {
      before--;
    }
    boolean used =
        lower.equals("used")
            && state.lower(state.i + 1).equals("to")
            && !VerbPlace.isBeing(state.lower(before));
    String has = state.lower(before);
    boolean perfect = has.equals("have") || has.equals("has") || has.equals("had");
    return used || (lower.equals("been") && perfect && !isBehindModal(state, before));
  }

  private boolean isBehindModal(SentenceState state, int i) {
    return lexicon.is("modals", state.lower(i - 1));
  }

  /** "votes which were withdrawn": what had happened before. */
  boolean isPast(SentenceState state) {
    String lower = state.lower(state.i);
    boolean relative = lower.equals("which") || lower.equals("that") || lower.equals("who");
    String tense = state.lower(state.i + 1);
    boolean past =
        tense.equals("was")
            || tense.equals("were")
            || (state.lower(state.i + 2).equals("been") && tense.startsWith("ha"));
    // "reads images which are uploaded by users": which ones, where an act was said before.
    boolean present = tense.equals("is") || tense.equals("are");
    boolean done = verbs.as(Form.PAST, state.lower(state.i + 2)).isPresent();
    return relative && (past || (present && done && !state.chain.isEmpty()));
  }

  /** "To open an account, the flow validates ...": what it is for. */
  boolean isPurpose(SentenceState state) {
    if (state.i > 0 || !state.lower(0).equals("to")) {
      return false;
    }
    int comma = 1;
    while (state.has(comma) && !state.isMark(comma)) {
      comma++;
    }
    String subject = state.lower(comma + 1);
    return state.lower(comma).equals(",")
        && (subject.equals("the") || subject.equals("it") || subject.equals("this"));
  }

  /** "so that ..." ends the sentence's wishes; "when ..." ends at the next comma or colon. */
  void skip(SentenceState state) {
    String lower = state.lower(state.i);
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
    boolean waits = state.i > 1 && !state.isMark(state.i - 1) && state.last != null;
    boolean opening = state.last == null || (state.chain.isEmpty() && !waits);
    int from = state.i;
    state.skipTo(",", opening ? ":" : "then");
    int resumed = resumed(state, from + 2);
    boolean failure =
        state.words.subList(from, state.i).stream()
            .anyMatch(word -> lexicon.is("failure_words", word.lower()));
    // "..., if the credit fails, give the money back": no step, but what undoes one.
    if (!opening && failure) {
      state.skipTo(";", ".");
    } else if (resumed < state.i) {
      state.i = resumed;
    }
    state.expect = opening ? Expect.START : Expect.COORDINATED;
  }

  /** "when a claim arrives the coordinator archives it". */
  private boolean nodeActs(SentenceState state, int k) {
    String behind = state.lower(k + 2);
    return state.lower(k).equals("the")
        && lexicon.is("artifacts", state.lower(k + 1))
        && (lexicon.is("modals", behind) || verbs.as(Form.THIRD, behind).isPresent());
  }

  /** "when a claim arrives archive it": a verb behind a verb, and what it is done to. */
  private boolean isCommand(SentenceState state, int k) {
    String next = state.lower(k + 1);
    boolean object = lexicon.is("determiners", next) || next.equals("it") || next.equals("them");
    String before = state.lower(k - 1);
    boolean ended =
        lexicon.isParticiple(before)
            || verbs
                .as(Form.THIRD, before)
                .filter(v -> !lexicon.is("also_nouns", v.lemma()))
                .isPresent();
    return object
        && ended
        && verbs.as(Form.BASE, state.lower(k)).filter(Verb::operation).isPresent();
  }

  /** "once both are done it informs the ward": where the main clause starts, without a comma. */
  private int resumed(SentenceState state, int from) {
    for (int k = from; k + 1 < state.i; k++) {
      boolean node = state.lower(k).equals("it");
      boolean ended =
          VerbPlace.isBeing(state.lower(k - 2))
              && verbs.as(Form.PAST, state.lower(k - 1)).isPresent()
              && lexicon.is("determiners", state.lower(k));
      if (ended || nodeActs(state, k) || isCommand(state, k)) {
        return k;
      }
      if (node && verbs.as(Form.THIRD, state.lower(k + 1)).filter(Verb::operation).isPresent()) {
        return k;
      }
    }
    return state.i;
  }
}
