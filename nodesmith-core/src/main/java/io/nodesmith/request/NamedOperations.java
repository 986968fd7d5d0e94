package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;

/** Finds operations that a text calls by a name of code: get_secret, putSecret, `rotate`. */
final class NamedOperations {
  private final Lexicon lexicon;
  private final VerbReader verbs;

  NamedOperations(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /** The names of one passage, in its order. */
  List<String> in(Passage passage) {
    boolean operations = passage.role() == Role.OPERATIONS || passage.role() == Role.STEPS;
    if (!operations && passage.role() != Role.PROSE) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    boolean leads = operations;
    List<Word> steps = beforeCompensations(passage.words());
    List<Word> words = operations ? listed(steps) : steps;
    for (List<Word> group : groups(words)) {
      boolean anyVerb = group.stream().anyMatch(this::beginsWithVerb);
      boolean list = passage.place() == Passage.Place.SENTENCE || group.size() > 1;
      for (Word word : group) {
        boolean own = beginsWithVerb(word);
        if (own || (anyVerb && !isData(word)) || leads) {
          names.add(Names.snake(word.text()));
        }
        leads &= list;
      }
      leads = false;
    }
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  /** "reserve_seat, charge_fee; compensations: release_seat": the last is no step. */
  private static List<Word> beforeCompensations(List<Word> words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean compensates =
          switch (words.get(i).lower()) {
            case "compensation", "compensations", "rollback", "undo" -> true;
            default -> false;
          };
      boolean named = words.subList(0, i).stream().anyMatch(w -> w.type() == Word.Type.IDENTIFIER);
      if (compensates && named && words.get(i + 1).is(":")) {
        return words.subList(0, i);
      }
    }
    return words;
  }

  /** "move_piece, resign": a single plain word in a list of names is a name too. */
  private List<Word> listed(List<Word> words) {
    if (words.stream().noneMatch(word -> word.type() == Word.Type.IDENTIFIER)) {
      return words;
    }
    List<Word> names = new ArrayList<>(words);
    boolean inList = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean starts = i == 0 || words.get(i - 1).is(",") || words.get(i - 1).is("and");
      boolean ends = i + 1 == words.size() || words.get(i + 1).is(",") || words.get(i + 1).is(".");
      boolean name = word.isWord() && !lexicon.isClosed(word.lower());
      if (inList && starts && ends && name) {
        names.set(i, new Word(word.text(), word.lower(), Word.Type.IDENTIFIER));
      }
      inList |= word.type() == Word.Type.IDENTIFIER && starts && ends;
      inList &= word.type() == Word.Type.IDENTIFIER || word.is(",") || word.is("and") || name;
    }
    return names;
  }

  /** Runs of names with nothing but commas, "and" and "or" between them. */
  private List<List<Word>> groups(List<Word> words) {
    List<List<Word>> groups = new ArrayList<>();
    List<Word> group = new ArrayList<>();
    boolean skipsName = false;
    for (Word word : words) {
      if (word.type() == Word.Type.IDENTIFIER && !skipsName) {
        group.add(word);
      } else if (!isBetween(word) && !group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
      }
      boolean label = word.is("name") || (skipsName && word.is(":"));
      skipsName = label || lexicon.is("naming", word.lower());
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private boolean isBetween(Word word) {
    return word.isMark()
        ? "/,;->()".contains(word.lower())
        : lexicon.is("conjunctions", word.lower());
  }

  private boolean beginsWithVerb(Word word) {
    String name = Names.snake(word.text());
    int cut = name.indexOf('_');
    String first = cut < 0 ? name : name.substring(0, cut);
    return !name.isEmpty()
        && !isData(word)
        && verbs.as(Form.BASE, first).filter(Verb::operation).isPresent();
  }

  /** "order_id", NOT_FOUND: names of data and of codes. */
  private boolean isData(Word word) {
    String name = Names.snake(word.text());
    String last = name.substring(name.lastIndexOf('_') + 1);
    String first = name.indexOf('_') < 0 ? name : name.substring(0, name.indexOf('_'));
    boolean ambiguous = lexicon.is("also_nouns", first) || verbs.readings(first).isEmpty();
    boolean shouts = word.text().chars().noneMatch(Character::isLowerCase);
    return shouts || (ambiguous && name.indexOf('_') > 0 && lexicon.is("data_suffixes", last));
  }
}
