package io.nodesmith.request;

import java.util.List;
import java.util.Optional;

/** Reads nouns that stand for doing something: "conversion of currencies", "removal of files". */
final class EventNouns {
  private static final List<String> ENDINGS =
      List.of(
          "tion", "sion", "ing", "ment", "al", "ance", "age", "ysis", "ery", "iry", "ure", "mmary",
          "up", "over");
  private static final int LONGEST_LIST = 8;

  private final Lexicon lexicon;
  private final VerbReader verbs;

  EventNouns(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /** The verb in the word at which the reader stands, if the word is said of something. */
  Optional<Verb> of(SentenceState state) {
    return isOfSomething(state.words, state.i)
        ? verbAt(state.words, state.i).map(lemma -> new Verb(lemma, Form.NOUN, true))
        : Optional.empty();
  }

  /** Whether the word stands for doing something, and "of" says to what. */
  boolean isEvent(List<Word> words, int i) {
    return i >= 0 && i < words.size() && isOfSomething(words, i) && verbAt(words, i).isPresent();
  }

  /** Also "export" in "the export of reports". */
  private Optional<String> verbAt(List<Word> words, int i) {
    String lower = words.get(i).lower();
    boolean own = isOwn(lower) && i + 1 < words.size() && words.get(i + 1).is("of");
    return own ? Optional.of(lower) : verbOf(lower);
  }

  /** Whether the word is a verb and the noun for its act. */
  boolean isOwn(String lower) {
    return lexicon.is("own_events", lower);
  }

  Optional<String> verbOf(String lower) {
    boolean event = ENDINGS.stream().anyMatch(lower::endsWith);
    return event && !lexicon.is("light_nouns", lower)
        ? Optional.ofNullable(lexicon.nominal().get(lower))
            .or(() -> Agents.verbOf(lower, lexicon, verbs))
        : Optional.empty();
  }

  /** "creation and removal of users": "of" may stand behind a later noun of the list. */
  private boolean isOfSomething(List<Word> words, int i) {
    for (int k = i + 1; k < Math.min(words.size(), i + LONGEST_LIST); k++) {
      Word word = words.get(k);
      if (word.is("of")) {
        return true;
      }
      boolean goesOn =
          word.is(",")
              || lexicon.is("conjunctions", word.lower())
              || verbOf(word.lower()).isPresent();
      if (!goesOn) {
        return false;
      }
    }
    return false;
  }
}
