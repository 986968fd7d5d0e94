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
    for (List<Word> group : groups(passage.words())) {
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
