package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<Word> steps = commands(beforeCompensations(firstNames(passage)));
    List<Word> words = listed(steps, operations);
    for (List<Word> group : groups(words)) {
      boolean anyVerb = group.stream().anyMatch(this::beginsWithVerb);
      boolean list = passage.place() == Passage.Place.SENTENCE || group.size() > 1;
      for (Word word : group) {
        boolean own = beginsWithVerb(word);
        if (own || (anyVerb && !isData(word)) || leads) {
          names.add(inBaseForm(Names.snake(word.text()), anyVerb));
        }
        leads &= list;
      }
      leads = false;
    }
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  /** "AddItem, RemoveItem events": several names of classes that begin with a verb. */
  private List<Word> commands(List<Word> words) {
    List<Word> named = new ArrayList<>(words);
    named.replaceAll(
        word -> isCommand(word) ? new Word(word.text(), word.lower(), Word.Type.IDENTIFIER) : word);
    return words.stream().filter(this::isCommand).limit(2).count() == 2 ? named : words;
  }

  private boolean isCommand(Word word) {
    String name = Names.snake(word.text());
    return word.isWord()
        && Character.isUpperCase(word.text().charAt(0))
        && name.indexOf('_') > 0
        && word.text().chars().allMatch(Character::isLetter)
        && !lexicon.isParticiple(name.substring(name.lastIndexOf('_') + 1)) // "OrderPlaced"
        && !lexicon.terms("dependencies").containsKey(word.lower())
        && verbs.as(Form.BASE, first(name)).filter(Verb::operation).isPresent();
  }

  /** Of a table's row, the cells up to the first with a name: behind it stands what undoes it. */
  private static List<Word> firstNames(Passage passage) {
    List<Word> words = passage.words();
    boolean named = false;
    for (int i = 0; i < words.size() && passage.place() == Passage.Place.ROW; i++) {
      named |= words.get(i).type() == Word.Type.IDENTIFIER;
      if (named && words.get(i).is("|")) {
        return words.subList(0, i);
      }
    }
    return words;
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
      boolean lists = words.get(i + 1).type() == Word.Type.IDENTIFIER;
      if (compensates && named && (lists || words.get(i + 1).is(":"))) {
        return words.subList(0, i);
      }
    }
    return words;
  }

  /**
   * "move_piece, resign": a single plain word in a list of names is a name too.
   *
   * @param any whether it need not be a verb
   */
  private List<Word> listed(List<Word> words, boolean any) {
    if (words.stream().noneMatch(word -> word.type() == Word.Type.IDENTIFIER)) {
      return words;
    }
    List<Word> names = new ArrayList<>(words);
    for (int from = 0; from < words.size(); from++) {
      int end = listEnd(words, from);
      List<Word> list = words.subList(from, end);
      if (list.stream().anyMatch(word -> word.type() == Word.Type.IDENTIFIER)) {
        for (int i = from; i < end; i++) {
          Word word = words.get(i);
          boolean verb = verbs.as(Form.BASE, word.lower()).filter(Verb::operation).isPresent();
          boolean name = word.isWord() && (any || verb) && !lexicon.isClosed(word.lower());
          if (name) {
            names.set(i, new Word(word.text(), word.lower(), Word.Type.IDENTIFIER));
          }
        }
      }
      from = Math.max(from, end);
    }
    return names;
  }

  /** Where the list of single words ends that starts here; what starts none ends at once. */
  private static int listEnd(List<Word> words, int from) {
    int end = from;
    while (end + 1 < words.size() && isItem(words.get(end)) && divides(words.get(end + 1))) {
      end += 2;
      while (end < words.size() && divides(words.get(end))) {
        end++;
      }
    }
    boolean last = end < words.size() && isItem(words.get(end));
    boolean closed = end + 1 >= words.size() || words.get(end + 1).is(".");
    // "..., resign the game": the last is no single word.
    return end > from && last && closed ? end + 1 : end;
  }

  private static boolean isItem(Word word) {
    return word.isWord() || word.type() == Word.Type.IDENTIFIER;
  }

  private static boolean divides(Word word) {
    return word.is(",") || word.is("and");
  }

  /** Runs of names with nothing but commas, "and" and "or" between them. */
  private List<List<Word>> groups(List<Word> words) {
    List<List<Word>> groups = new ArrayList<>();
    List<Word> group = new ArrayList<>();
    boolean skipsName = false;
    long names = words.stream().filter(word -> word.type() == Word.Type.IDENTIFIER).count();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      // "reducer node `queue_monitor` with update_length": the first is the node's own name.
      boolean name = names > 1 && i > 0 && word.type() == Word.Type.IDENTIFIER;
      boolean own = name && lexicon.is("artifacts", words.get(i - 1).lower());
      boolean ends =
          i + 1 < words.size() && !words.get(i + 1).is(",") && !words.get(i + 1).is("and");
      skipsName |= own && ends && !lexicon.announcesActions(words.get(i - 1).lower());
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
    String first = first(name);
    return !name.isEmpty()
        && !isData(word)
        && (verbs.as(Form.BASE, first).filter(Verb::operation).isPresent()
            || (name.length() > first.length() && inflected(first).isPresent()));
  }

  /** "calculates_premium" and "applying_discount" are named in the verb's base form. */
  private String inBaseForm(String name, boolean amongVerbs) {
    String first = first(name);
    boolean base = verbs.as(Form.BASE, first).filter(Verb::operation).isPresent();
    if (base || name.length() == first.length()) {
      return name;
    }
    Optional<Verb> verb =
        amongVerbs ? verbs.as(Form.THIRD, first).filter(Verb::operation) : Optional.empty();
    return verb.or(() -> inflected(first))
        .map(v -> v.lemma() + name.substring(first.length()))
        .orElse(name);
  }

  /** A verb with an ending that no plural of a noun has: "applies", "rounding", not "prices". */
  private Optional<Verb> inflected(String first) {
    return verbs
        .as(Form.THIRD, first)
        .or(() -> verbs.as(Form.GERUND, first))
        .filter(verb -> verb.operation() && !lexicon.is("also_nouns", verb.lemma()));
  }

  private static String first(String name) {
    int cut = name.indexOf('_');
    return cut < 0 ? name : name.substring(0, cut);
  }

  /** "order_id", NOT_FOUND: names of data and of codes. */
  private boolean isData(Word word) {
    String name = Names.snake(word.text());
    String last = name.substring(name.lastIndexOf('_') + 1);
    String first = first(name);
    boolean ambiguous = lexicon.is("also_nouns", first) || verbs.readings(first).isEmpty();
    boolean shouts = word.text().chars().noneMatch(Character::isLowerCase);
    return shouts || (ambiguous && name.indexOf('_') > 0 && lexicon.is("data_suffixes", last));
  }
}
