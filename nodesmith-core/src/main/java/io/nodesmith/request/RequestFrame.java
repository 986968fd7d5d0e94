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
  private final EventNouns events;

  RequestFrame(Lexicon lexicon, VerbReader verbs, List<Word> words) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.words = words;
    this.events = new EventNouns(lexicon, verbs);
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
    if (i < words.size() - 1
        && verbs.readings(words.get(i).lower()).stream()
            .anyMatch(verb -> verb.form() == Form.BASE && lexicon.is("asking", verb.lemma()))) {
      boolean soft = lexicon.is("known", words.get(i).lower());
      if (isArtifact(i + 1, soft)) {
        return i + 1;
      }
    }
    return i < words.size() && (asks || isNounPhrase(i)) && isArtifact(i, false) ? i : -1;
  }

  /** "email sender effect", but not "calculate the payment". */
  private boolean isNounPhrase(int from) {
    int end = phraseEnd(from);
    for (int i = from + 1; i < end; i++) {
      if (lexicon.is("determiners", words.get(i).lower())) {
        return false;
      }
    }
    String first = words.get(from).lower();
    boolean computes =
        first.equals("compute")
            && from + 1 < end
            && !lexicon.is("artifacts", words.get(end - 1).lower());
    boolean noun = !computes && (lexicon.is("artifacts", first) || lexicon.is("also_nouns", first));
    boolean verb = verbs.as(Form.BASE, first).filter(Verb::operation).isPresent();
    boolean third = verbs.as(Form.THIRD, first).filter(Verb::operation).isPresent() && !noun;
    return noun || !(verb || third);
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
  private boolean isArtifact(int from, boolean soft) {
    int end = phraseEnd(from);
    for (int i = from; i < end; i++) {
      String lower = words.get(i).lower();
      boolean names =
          (lexicon.is("artifacts", lower) && !isPartOf(i, end))
              || lower.equals("crud")
              || lower.equals("something")
              || lower.equals("one")
              || (!soft
                  && i == end - 1
                  && isNominal(lower)
                  && !isOf(end)
                  && !events.isEvent(words, i))
              || (!soft
                  && i == end - 1
                  && lexicon.is("holders", lower)
                  && !events.isEvent(words, i))
              || (i == end - 1 && isAgent(lower));
      if (names) {
        return true;
      }
    }
    return false;
  }

  /** "API keys", "job postings": no node, but part of the name of something else. */
  private boolean isPartOf(int i, int end) {
    boolean weak = lexicon.is("weak_artifacts", words.get(i).lower());
    return weak && i + 1 < end && !lexicon.is("artifacts", words.get(i + 1).lower());
  }

  private boolean isNominal(String lower) {
    return lexicon.nominal().containsKey(lower);
  }

  /** "calculation of taxes" says what is done. */
  private boolean isOf(int at) {
    return at < words.size() && words.get(at).is("of");
  }

  /** "tokenizer": somebody or something that does. */
  private boolean isAgent(String lower) {
    return lower.endsWith("r") && Agents.verbOf(lower, lexicon, verbs).isPresent();
  }

  int phraseEnd(int from) {
    int i = from;
    while (i < words.size() && inPhrase(words.get(i), i == from) && !actsBehindNode(from, i)) {
      i++;
    }
    return i;
  }

  /** "a node exposing ...", "a service reads ...". */
  private boolean actsBehindNode(int from, int i) {
    if (i == from) {
      return false;
    }
    int behind = i - 1;
    while (behind > from && lexicon.is("adverbs", words.get(behind).lower())) {
      behind--;
    }
    String before = words.get(behind).lower();
    if (!lexicon.is("artifacts", before) && !lexicon.is("holders", before)) {
      return false;
    }
    Word word = words.get(i);
    if (word.type() == Word.Type.IDENTIFIER) {
      String first = Names.snake(word.text()).replaceFirst("_.*", "");
      return verbs.readings(first).stream().anyMatch(Verb::operation);
    }
    boolean past = word.is("used") && i + 1 < words.size() && words.get(i + 1).is("to");
    boolean definite = words.get(from).is("the") || words.get(from).is("this");
    boolean verb =
        verbs.as(Form.GERUND, word.lower()).isPresent()
            || verbs
                .as(Form.THIRD, word.lower())
                .filter(v -> definite || !isAlsoNoun(v))
                .isPresent()
            || past
            || lexicon.is("naming", word.lower());
    return verb && !lexicon.is("artifacts", word.lower());
  }

  private boolean isAlsoNoun(Verb verb) {
    return lexicon.is("also_nouns", verb.lemma());
  }

  private boolean inPhrase(Word word, boolean first) {
    String lower = word.lower();
    if (word.isMark()) {
      return lower.equals("\"") || lower.equals("/");
    }
    boolean closed =
        lexicon.is("prepositions", lower)
            || lower.equals("that")
            || lexicon.is("modals", lower)
            || lexicon.is("clauses", lower)
            || (!first && !lower.equals("something") && lexicon.is("pronouns", lower))
            || lexicon.is("conjunctions", lower)
            || NounPhrase.isBe(lower);
    return !closed;
  }
}
