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
    if (isNext(words, i)) {
      nouns.add("next");
      i++;
    }
    while (i < words.size()
        && (continues(words.get(i), nouns.isEmpty()) || endsBehindParticiple(words, i))
        && (nouns.isEmpty() || !(isBehind(words.get(i).lower()) || isClause(words, i)))) {
      Word word = words.get(i);
      if (isOwner(word) && i + 1 < words.size() && continues(words.get(i + 1), false)) {
        nouns.clear();
      } else if (names(word)) {
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
    boolean measured = i < words.size() && words.get(i).is("of");
    boolean duration = !measured && nouns.size() == 1 && lexicon.is("time_units", nouns.getFirst());
    return new Found(duration ? "" : joined(nouns), i);
  }

  /** "merge duplicate tickets and reopen closed ones": closed tickets. */
  static Found ones(Found found, String spokenOf) {
    if (found.name().equals("ones")) {
      return new Found(spokenOf, found.end());
    }
    String head = spokenOf.substring(spokenOf.lastIndexOf('_') + 1);
    return found.name().endsWith("_ones") && !head.isEmpty()
        ? new Found(found.name().replaceFirst("ones$", head), found.end())
        : found;
  }

  /** "calculate next run times". */
  private boolean isNext(List<Word> words, int i) {
    return i + 1 < words.size()
        && words.get(i).is("next")
        && words.get(i + 1).isWord()
        && !lexicon.isClosed(words.get(i + 1).lower());
  }

  /** "orders older than a day", "entities out of it". */
  private boolean isBehind(String lower) {
    return lexicon.is("postposed", lower) || lexicon.is("particles", lower);
  }

  /** "lists edited on several devices": what was done to them elsewhere. */
  private boolean isClause(List<Word> words, int i) {
    String lower = words.get(i).lower();
    return (lexicon.isParticiple(lower) || lexicon.is("whereabouts", lower))
        && i + 1 < words.size()
        && lexicon.is("prepositions", words.get(i + 1).lower());
  }

  /**
   * "the projection counts open issues": a plural between a noun and a further plural is a verb,
   * since of the nouns of a compound only the last stands in the plural.
   */
  boolean isBetween(List<Word> words, int i, int end) {
    boolean behindOne = i > 0 && words.get(i - 1).isWord() && !isSeveral(words.get(i - 1));
    return behindOne
        && i + 1 < end
        && isSeveral(words.get(i))
        && isSeveral(words.get(end - 1))
        && names(words.get(i - 1));
  }

  /** "the customer's orders" are orders. */
  private static boolean isOwner(Word word) {
    return word.text().endsWith("'s") || word.text().endsWith("\u2019s");
  }

  /** Index of the last word of the noun phrase that starts at the index; "of" ends it. */
  int headAt(List<Word> words, int from) {
    int i = from;
    while (i < words.size() && continues(words.get(i), i == from)) {
      i++;
    }
    return i - 1;
  }

  /** The subject of a clause: "card number" in "card number passes the check". */
  Found subjectAt(List<Word> words, int from, VerbReader verbs) {
    int end = from + 1;
    while (end < words.size()
        && verbs.as(Form.THIRD, words.get(end).lower()).isEmpty()
        && !governs(words, end)
        && continues(words.get(end), false)) {
      end++;
    }
    int stop = Math.min(end, words.size());
    return from < stop ? new Found(at(words.subList(from, stop), 0).name(), stop) : at(words, from);
  }

  /** What a sentence opens with, if that is several: "prescriptions" in "prescriptions arrive". */
  String severalAt(List<Word> words) {
    for (int i = 0; i < words.size() && continues(words.get(i), i == 0); i++) {
      if (isSeveral(words.get(i))) {
        return at(words.subList(0, i + 1), 0).name();
      }
    }
    return "";
  }

  /** The subject of a question: "differences" in "which differences matter". */
  Found askedAt(List<Word> words, int from, VerbReader verbs) {
    Found subject = subjectAt(words, from, verbs);
    int last = subject.end() - 1;
    boolean open =
        last + 1 == words.size() || verbs.as(Form.THIRD, words.get(last + 1).lower()).isEmpty();
    boolean acts =
        open && last > from && isSeveral(words.get(last - 1)) && !isSeveral(words.get(last));
    return acts ? new Found(at(words.subList(from, last), 0).name(), last) : subject;
  }

  private boolean isSeveral(Word word) {
    String lower = word.lower();
    return lower.length() > 3
        && lower.endsWith("s")
        && !lower.endsWith("ss")
        && !lexicon.isClosed(lower);
  }

  /** "satisfies our policy": a new verb before an article. */
  private boolean governs(List<Word> words, int i) {
    return words.get(i).lower().endsWith("s")
        && i + 1 < words.size()
        && isDeterminer(words.get(i + 1));
  }

  /** What the predicate at the index speaks of: "events" in "events about parcels are". */
  String subject(List<Word> words, int predicate) {
    int end = beforeRelative(words, predicate);
    int start = end;
    int head = end;
    while (start > 0
        && (continues(words.get(start - 1), true) || joins(words.get(start - 1)))
        && !isBehindModal(words, start - 1)) {
      start--;
      boolean compared =
          start > 0
              && words.get(start).is("than")
              && lexicon.is("postposed", words.get(start - 1).lower());
      boolean light =
          joins(words.get(start))
              && start > 0
              && !lexicon.is("light_nouns", words.get(start - 1).lower())
              && !lexicon.is("amounts", words.get(start - 1).lower());
      head = compared ? start - 1 : light ? start : head;
    }
    return before(words, beforeParticiple(words, head));
  }

  /** "by another node", "by a separate service". */
  boolean isByOthers(List<Word> words, int by) {
    if (by + 2 >= words.size() || !words.get(by).is("by")) {
      return false;
    }
    String which = words.get(by + 1).lower();
    boolean other = which.equals("another") || which.startsWith("other");
    boolean apart = words.get(by + 2).lower().matches("separate|different|dedicated");
    int head = headAt(words, by + 1);
    return (other || apart) && lexicon.is("artifacts", words.get(head).lower());
  }

  /** "must allow corrections to be saved": "allow" is a verb. */
  private boolean isBehindModal(List<Word> words, int i) {
    return i > 0 && lexicon.is("modals", words.get(i - 1).lower());
  }

  /** "hours worked", "orders received": what was done to them elsewhere. */
  private int beforeParticiple(List<Word> words, int end) {
    if (end < 2) {
      return end;
    }
    boolean done = lexicon.isParticiple(words.get(end - 1).lower());
    return done && isSeveral(words.get(end - 2)) ? end - 1 : end;
  }

  /** "contracts that come in by mail": which contracts they are is no part of their name. */
  private int beforeRelative(List<Word> words, int end) {
    for (int k = end - 1; k > 0 && !words.get(k).isMark(); k--) {
      boolean relative =
          words.get(k).is("that") || words.get(k).is("which") || words.get(k).is("who");
      Word noun = words.get(k - 1);
      if (relative && k < end - 1 && noun.isWord() && !lexicon.isClosed(noun.lower())) {
        String lower = noun.lower();
        String stem = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        boolean verb =
            lexicon.is("never", stem) || lexicon.is("known", stem) || lexicon.is("known", lower);
        return verb && !lexicon.is("also_nouns", stem) ? end : k;
      }
    }
    return end;
  }

  private static boolean joins(Word word) {
    return switch (word.lower()) {
      case "of",
          "about",
          "from",
          "in",
          "by",
          "for",
          "on",
          "with",
          "per",
          "within",
          "than",
          "over",
          "under",
          "above",
          "below" ->
          true;
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
    for (int k = end - 2; k >= start; k--) {
      start = isOwner(words.get(k)) ? k + 1 : start;
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
        && !isAdverb(lower)
        && !isWish(lower)
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

  /** "failed builds": what looks like a verb is the noun. */
  private boolean endsBehindParticiple(List<Word> words, int i) {
    if (i == 0 || !isDescribing(words.get(i).lower())) {
      return false;
    }
    String before = words.get(i - 1).lower();
    boolean ends = i + 1 == words.size() || words.get(i + 1).isMark();
    boolean goesOn = ends || lexicon.is("prepositions", words.get(i + 1).lower());
    // "lend exhibits to schools": behind a verb comes what it is done to.
    return (ends && lexicon.isParticiple(before)) || (goesOn && lexicon.is("known", before));
  }

  private boolean isAdverb(String lower) {
    boolean formed =
        lower.length() > 5 && lower.endsWith("ly") && !lexicon.is("not_adverbs", lower);
    return formed || lexicon.is("adverbs", lower);
  }

  /** "I want tickets folded": the wish is no part of the tickets' name. */
  private static boolean isWish(String lower) {
    return lower.equals("want") || lower.equals("wants") || lower.equals("wanted");
  }

  private boolean isPronoun(String lower) {
    return lexicon.is("pronouns", lower);
  }

  static boolean isBe(String lower) {
    return switch (lower) {
      case "is", "are", "was", "were", "be", "been", "being", "has", "have", "not" -> true;
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
