package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a list of commands: "hold seats, charge the customer, titrate samples". Where most parts
 * begin with a verb that is known, so do the others, be it one that elsewhere only describes the
 * node or one that nobody has heard of.
 */
final class CommandList {
  private static final Set<String> OPENS = Set.of(":", "-", "(", "=");
  private static final Set<String> REFERS = Set.of("both", "these", "those");
  private static final int FEWEST = 3;
  private static final int LONGEST_PART = 9;

  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;

  CommandList(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
  }

  /** The commands in order; empty if the words are no such list. */
  List<Action> read(List<Word> words) {
    List<List<Word>> parts = parts(words.subList(start(words), words.size()));
    List<Action> found = new ArrayList<>();
    int known = 0;
    int denied = 0; // "publish nothing"
    for (List<Word> part : parts) {
      Optional<Action> command = command(part, found.isEmpty() ? "" : found.getLast().object());
      if (command.isPresent()) {
        String verb = command.get().verb();
        known += isKnown(verb) || lexicon.is("in_lists", verb) ? 1 : 0;
        found.add(command.get());
      } else if (part.size() == 2 && lexicon.is("nobody", part.getLast().lower())) {
        denied++;
      } else {
        return List.of();
      }
    }
    int all = found.size() + denied;
    return all >= FEWEST && known + denied >= 2 && (known + denied) * 2 >= all ? found : List.of();
  }

  /** A single command, as an item among others that are commands. */
  Optional<Action> item(List<Word> words) {
    List<List<Word>> parts = parts(words);
    return parts.size() == 1 ? command(parts.getFirst(), "") : Optional.empty();
  }

  /** Whether the item is a command with a verb that is known. */
  boolean isPlain(List<Word> words) {
    return item(words).filter(action -> isKnown(action.verb())).isPresent();
  }

  private boolean isKnown(String verb) {
    return verbs.as(Form.BASE, verb).filter(Verb::operation).isPresent();
  }

  /** Behind the last colon, the dash or the bracket that opens the list. */
  private static int start(List<Word> words) {
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean opens = OPENS.contains(words.get(i).lower());
      start = opens ? i + 1 : start;
    }
    return start;
  }

  /** The parts between commas, arrows and conjunctions, up to what is said of the list. */
  private List<List<Word>> parts(List<Word> words) {
    List<List<Word>> parts = new ArrayList<>();
    List<Word> part = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean numbers = isNumbering(words, i);
      boolean ends = !numbers && (word.is(".") || word.is(")"));
      if (ends || numbers || divides(word)) {
        // "For every lot, keep the bid, ...": before the list, it says when.
        boolean before = parts.isEmpty() && word.is(",") && isBefore(part);
        if (!part.isEmpty() && isAside(part) && !before) {
          return parts;
        }
        if (!before) {
          add(parts, part);
        }
        part = new ArrayList<>();
        if (ends) {
          return parts;
        }
      } else {
        part.add(word);
      }
    }
    if (!part.isEmpty() && !isAside(part)) {
      add(parts, part);
    }
    return parts;
  }

  /** "2)" before the second command. */
  private static boolean isNumbering(List<Word> words, int i) {
    int number = words.get(i).type() == Word.Type.NUMBER ? i : i - 1;
    return number >= 0
        && number + 1 < words.size()
        && words.get(number).type() == Word.Type.NUMBER
        && (words.get(number + 1).is(")") || words.get(number + 1).is("."));
  }

  private boolean divides(Word word) {
    return word.is(",")
        || word.is(";")
        || word.is("/")
        || word.is("->")
        || word.is("then")
        || word.is("and")
        || word.is("or");
  }

  private boolean isBefore(List<Word> part) {
    return !part.isEmpty() && lexicon.is("prepositions", part.getFirst().lower());
  }

  /** "with rollback", "each step can be undone": said of the list, no part of it. */
  private boolean isAside(List<Word> part) {
    String first = part.getFirst().lower();
    return lexicon.is("prepositions", first)
        || lexicon.is("artifacts", part.getLast().lower())
        || lexicon.is("clauses", first)
        || lexicon.is("determiners", first)
        || lexicon.is("pronouns", first);
  }

  private void add(List<List<Word>> parts, List<Word> part) {
    int from = 0;
    while (from < part.size()
        && (lexicon.is("adverbs", part.get(from).lower())
            || lexicon.is("openers", part.get(from).lower()))) {
      from++;
    }
    if (from < part.size()) {
      parts.add(part.subList(from, part.size()));
    }
  }

  /**
   * The command.
   *
   * @param spokenOf what "both", "them" and "ones" stand for; may be empty
   */
  private Optional<Action> command(List<Word> part, String spokenOf) {
    Word first = part.getFirst();
    boolean fits = first.isWord() && part.size() > 1 && part.size() <= LONGEST_PART;
    if (!fits || !canCommand(first.lower())) {
      return Optional.empty();
    }
    Optional<Verb> phrasal = verbs.phrasal(first.lower(), part.get(1).lower());
    int next = phrasal.isPresent() ? 2 : 1;
    if (next >= part.size()) {
      return Optional.empty();
    }
    NounPhrase.Found object = NounPhrase.ones(object(part, next, spokenOf), spokenOf);
    boolean ends =
        object.end() >= part.size()
            || lexicon.is("prepositions", part.get(object.end()).lower())
            || lexicon.is("adverbs", part.get(object.end()).lower())
            || lexicon.is("clauses", part.get(object.end()).lower())
            || part.get(object.end()).is("that")
            || part.get(object.end()).is("which");
    boolean whole = ends && !object.name().isEmpty() && !object.name().equals(first.lower());
    String verb = phrasal.map(Verb::lemma).orElse(first.lower());
    return whole
        ? Optional.of(new Action(verb, object.name(), Action.Weight.CLEAR))
        : Optional.empty();
  }

  /** "sort marbles, box both". */
  private NounPhrase.Found object(List<Word> part, int from, String spokenOf) {
    NounPhrase.Found found = nouns.at(part, from);
    boolean refers = REFERS.contains(part.get(from).lower()) && found.name().isEmpty();
    return refers ? new NounPhrase.Found(spokenOf, from + 1) : found;
  }

  /** Whether the word may be a verb in its base form, known or not. */
  private boolean canCommand(String lower) {
    if (isKnown(lower)) {
      return true;
    }
    if (verbs.knows(lower)) {
      return lexicon.is("in_lists", lower);
    }
    boolean inflected =
        lower.endsWith("s")
            || lower.endsWith("ed")
            || lower.endsWith("ing")
            || lower.endsWith("ion")
            || lower.endsWith("ly");
    boolean letters = lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return letters && !inflected && lower.length() > 2 && !lexicon.isClosed(lower);
  }
}
