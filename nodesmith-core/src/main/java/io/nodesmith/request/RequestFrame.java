package io.nodesmith.request;

import java.util.List;

/**
 * The part of a sentence that asks for a node and does not say what it does: "Please create an
 * effect node".
 */
final class RequestFrame {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final List<Word> words;

  RequestFrame(Lexicon lexicon, VerbReader verbs, List<Word> words) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.words = words;
  }

  /** Where the asked-for noun phrase starts, or -1 if the sentence does not ask for a node. */
  int start() {
    int i = 0;
    boolean asks = false;
    while (i < words.size() && (opens(words.get(i)) || words.get(i).is(","))) {
      String lower = words.get(i).lower();
      asks |=
          lower.equals("need")
              || lower.equals("want")
              || lower.equals("looking")
              || lower.equals("like");
      i++;
    }
    if (i < words.size()
        && verbs.readings(words.get(i).lower()).stream()
            .anyMatch(verb -> verb.form() == Form.BASE && lexicon.is("asking", verb.lemma()))) {
      return isArtifact(i + 1) ? i + 1 : -1;
    }
    if (i < words.size() && (asks || i == 0) && isArtifact(i)) {
      return i;
    }
    return -1;
  }

  /** Where the frame ends, 0 if there is none. */
  int end() {
    int start = start();
    return start < 0 ? 0 : phraseEnd(start);
  }

  private boolean opens(Word word) {
    return lexicon.is("openers", word.lower());
  }

  /** Whether the noun phrase from here names a node, or something that does something. */
  boolean isArtifact(int from) {
    int end = phraseEnd(from);
    for (int i = from; i < end; i++) {
      String lower = words.get(i).lower();
      boolean names =
          lexicon.is("artifacts", lower)
              || lower.equals("crud")
              || lower.equals("something")
              || lower.equals("one")
              || (i == end - 1 && lexicon.nominal().containsKey(lower))
              || (i == end - 1 && isAgent(lower));
      if (names) {
        return true;
      }
    }
    return false;
  }

  /** "tokenizer": somebody or something that does. */
  private boolean isAgent(String lower) {
    return Agents.verbOf(lower, verbs).isPresent();
  }

  int phraseEnd(int from) {
    int i = from;
    while (i < words.size() && inPhrase(words.get(i), i == from)) {
      i++;
    }
    return i;
  }

  private boolean inPhrase(Word word, boolean first) {
    String lower = word.lower();
    if (word.isMark()) {
      return lower.equals("\"") || lower.equals("/");
    }
    boolean closed =
        lexicon.is("prepositions", lower)
            || lexicon.is("modals", lower)
            || lexicon.is("clauses", lower)
            || (!first && lexicon.is("pronouns", lower))
            || lexicon.is("conjunctions", lower)
            || NounPhrase.isBe(lower);
    return !closed;
  }
}
