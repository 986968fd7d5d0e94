package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;

/** Reads the thing that a verb is done to. */
final class NounPhrase {
  private static final int LONGEST = 3;

  private final Lexicon lexicon;

  NounPhrase(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A noun phrase.
   *
   * @param name its last words in snake case; may be empty
   * @param end index of the first word behind it
   */
  record Found(String name, int end) {}

  /** The noun phrase that starts at the index; empty if none does. */
  Found at(List<Word> words, int from) {
    int i = from;
    List<String> nouns = new ArrayList<>();
    while (i < words.size() && continues(words.get(i), nouns.isEmpty())) {
      Word word = words.get(i);
      if (names(word)) {
        nouns.add(word.type() == Word.Type.IDENTIFIER ? Names.snake(word.text()) : word.lower());
      }
      i++;
      boolean ordinal = isDeterminer(word) && i < words.size() && words.get(i).is("next");
      i += ordinal ? 1 : 0;
    }
    boolean light = !nouns.isEmpty() && lexicon.is("light_nouns", nouns.getLast());
    if (light && i < words.size() && words.get(i).is("of")) {
      Found inner = at(words, i + 1);
      if (!inner.name().isEmpty()) {
        return inner;
      }
    }
    boolean duration = nouns.size() == 1 && lexicon.is("time_units", nouns.getFirst());
    return new Found(duration ? "" : joined(nouns), i);
  }

  /** What the predicate at the index speaks of: "events" in "events about parcels are". */
  String subject(List<Word> words, int end) {
    int start = end;
    int head = end;
    while (start > 0 && (continues(words.get(start - 1), true) || joins(words.get(start - 1)))) {
      start--;
      boolean light =
          joins(words.get(start))
              && start > 0
              && !lexicon.is("light_nouns", words.get(start - 1).lower())
              && !lexicon.is("amounts", words.get(start - 1).lower());
      head = light ? start : head;
    }
    return before(words, head);
  }

  private static boolean joins(Word word) {
    return switch (word.lower()) {
      case "of", "about", "from", "in", "by", "for", "on", "with", "per", "within" -> true;
      default -> false;
    };
  }

  /** The noun phrase that ends before the index. */
  String before(List<Word> words, int end) {
    int start = end;
    while (start > 0
        && continues(words.get(start - 1), true)
        && !isDeterminer(words.get(start - 1))) {
      start--;
    }
    return joined(words.subList(start, end).stream().filter(this::names).map(Word::lower).toList());
  }

  private boolean isDeterminer(Word word) {
    return lexicon.is("determiners", word.lower());
  }

  private boolean continues(Word word, boolean first) {
    if (word.isMark()) {
      return word.is("\"");
    }
    String lower = word.lower();
    if (lexicon.is("determiners", lower)) {
      return first && !lower.equals("that");
    }
    return !lexicon.is("prepositions", lower)
        && !lexicon.is("conjunctions", lower)
        && !lexicon.is("modals", lower)
        && !lexicon.is("clauses", lower)
        && !lexicon.is("adverbs", lower)
        && !isPronoun(lower)
        && !isDescribing(lower)
        && !isBe(lower);
  }

  /** "takes", "provides": a verb that says something of the node, not a part of a name. */
  private boolean isDescribing(String lower) {
    String stem = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    boolean third = lower.endsWith("s") && lexicon.is("never", stem);
    return third && !lexicon.is("also_nouns", stem);
  }

  private boolean isPronoun(String lower) {
    return lexicon.is("pronouns", lower);
  }

  static boolean isBe(String lower) {
    return switch (lower) {
      case "is", "are", "was", "were", "be", "been", "being", "gets", "has", "have", "not" -> true;
      default -> false;
    };
  }

  private boolean names(Word word) {
    String lower = word.lower();
    return word.type() != Word.Type.NUMBER
        && !word.isMark()
        && !lexicon.is("determiners", lower)
        && !lexicon.is("adjectives", lower);
  }

  private static String joined(List<String> nouns) {
    List<String> last = nouns.subList(Math.max(0, nouns.size() - LONGEST), nouns.size());
    return Names.snake(String.join("_", last));
  }
}
