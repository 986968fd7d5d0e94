package io.nodesmith.request;

import java.util.List;

/**
 * Finds the verb of a command before which something else stands: "for each order print a slip".
 */
final class Fronted {
  private static final int LONGEST = 14;

  private final Lexicon lexicon;
  private final VerbReader verbs;

  Fronted(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /** Index of the verb behind the phrase with which the sentence opens; 0 if there is none. */
  int verbIn(List<Word> words) {
    boolean opens =
        !words.isEmpty()
            && lexicon.is("prepositions", words.getFirst().lower())
            && !words.getFirst().is("to");
    if (!opens) {
      return 0;
    }
    for (int i = 2; i + 1 < Math.min(words.size(), LONGEST); i++) {
      String lower = words.get(i).lower();
      if (words.get(i).isMark() || isClause(lower)) {
        return 0;
      }
      if (isThing(words.get(i - 1)) && isCommand(words, i)) {
        return i;
      }
    }
    return 0;
  }

  /** Somebody else acts, or something is said to be. */
  private boolean isClause(String lower) {
    return lexicon.is("modals", lower)
        || lexicon.is("pronouns", lower)
        || lexicon.is("clauses", lower)
        || NounPhrase.isBe(lower)
        || lower.equals("that");
  }

  private boolean isThing(Word word) {
    return word.isWord() && !lexicon.isClosed(word.lower());
  }

  /** A verb before an article; or behind a plural, if it is nothing but a verb. */
  private boolean isCommand(List<Word> words, int i) {
    Verb verb = verbs.as(Form.BASE, words.get(i).lower()).filter(Verb::operation).orElse(null);
    if (verb == null) {
      return false;
    }
    String next = words.get(i + 1).lower();
    boolean only = !lexicon.is("also_nouns", verb.lemma());
    boolean ends =
        words.get(i + 1).isMark()
            || lexicon.is("prepositions", next)
            || lexicon.is("conjunctions", next);
    return lexicon.is("determiners", next) || next.equals("them") || (only && !ends);
  }
}
