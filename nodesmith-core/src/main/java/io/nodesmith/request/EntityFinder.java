package io.nodesmith.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds data models in tables, in lists under a heading such as "Data model", and in sentences. */
final class EntityFinder {
  private static final Set<String> NO_NAME =
      Set.of(
          "data",
          "model",
          "models",
          "table",
          "tables",
          "schema",
          "entity",
          "entities",
          "field",
          "fields",
          "attributes",
          "columns",
          "input",
          "inputs",
          "output",
          "outputs",
          "payload",
          "parameters",
          "record",
          "the",
          "a",
          "of",
          "request",
          "response",
          "events");
  private static final int MOST_WORDS = 3;

  private final Lexicon lexicon;
  private final FieldTypes types;
  private final TermFinder features;
  private final Document document;
  private final Map<String, Map<String, DataModel.Field>> found = new LinkedHashMap<>();

  EntityFinder(Lexicon lexicon, Document document) {
    this.lexicon = lexicon;
    this.types = new FieldTypes(lexicon);
    this.features = new TermFinder(lexicon.terms("features"));
    this.document = document;
  }

  List<DataModel> find() {
    document.tables().forEach(this::table);
    document.of(Role.ENTITIES).stream()
        .filter(passage -> passage.place() == Passage.Place.ITEM)
        .forEach(this::item);
    document.passages().stream()
        .filter(passage -> passage.role() != Role.IGNORED)
        .forEach(this::sentence);
    return found.entrySet().stream()
        .map(entry -> new DataModel(entry.getKey(), List.copyOf(entry.getValue().values())))
        .toList();
  }

  private void table(Table table) {
    int name = column(table.head(), "field", "column", "attribute", "property", "name");
    int type = column(table.head(), "type", "datatype");
    int required = column(table.head(), "required", "mandatory", "optional", "nullable", "null");
    if (name < 0 || (type < 0 && table.role() != Role.ENTITIES)) {
      return;
    }
    boolean inverse =
        required >= 0
            && !table.head().get(required).toLowerCase(Locale.ROOT).matches("required|mandatory");
    for (List<String> row : table.rows()) {
      String declared = cell(row, type);
      boolean said =
          cell(row, required).toLowerCase(Locale.ROOT).matches("y|yes|true|x|✓|required|not null");
      boolean isRequired = required < 0 || (inverse != said);
      add(modelName(table.title()), cell(row, name), declared, isRequired);
    }
  }

  private static int column(List<String> head, String... names) {
    for (String name : names) {
      for (int i = 0; i < head.size(); i++) {
        if (head.get(i).toLowerCase(Locale.ROOT).equals(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static String cell(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column).replace("`", "") : "";
  }

  /** "User: id, name, email" is a model; "name (string, required)" is a field. */
  private void item(Passage passage) {
    String text = passage.text().replace("`", "");
    int cut = firstOf(text, ":(-");
    String head = (cut < 0 ? text : text.substring(0, cut)).strip();
    String rest = cut < 0 ? "" : text.substring(cut + 1).replace(")", "").strip();
    List<String> parts = parts(rest);
    boolean described = types.isType(rest) || parts.stream().anyMatch(types::isType);
    if (parts.size() > 1 && !described) {
      parts.forEach(part -> add(modelName(head), part, "", true));
    } else if (!head.isEmpty() && head.split("\\s+").length <= MOST_WORDS) {
      String declared = parts.stream().filter(types::isType).findFirst().orElse(types.in(rest));
      add(
          modelName(passage.title()),
          head,
          declared,
          !rest.toLowerCase(Locale.ROOT).contains("optional"));
    }
  }

  private static int firstOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      boolean spaced = text.charAt(i) != '-' || (i > 0 && text.charAt(i - 1) == ' ');
      if (marks.indexOf(text.charAt(i)) >= 0 && spaced) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> parts(String list) {
    return Arrays.stream(list.split(",|;| and ", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** "users with name, email and age"; "each order has an id, a total and items". */
  private void sentence(Passage passage) {
    List<Word> words = passage.words();
    for (int i = 1; i < words.size(); i++) {
      boolean owns =
          switch (words.get(i).lower()) {
            case "with", "has", "have", "having", "containing", "contains", "consisting", "(" ->
                true;
            default -> false;
          };
      String owner = owns ? new NounPhrase(lexicon).before(words, i) : "";
      if (!owner.isEmpty() && !lexicon.is("artifacts", words.get(i - 1).lower())) {
        list(owner, words, i + 1);
      }
    }
  }

  private void list(String owner, List<Word> words, int from) {
    List<String> names = new ArrayList<>();
    List<String> name = new ArrayList<>();
    int i = from;
    for (; i < words.size() && !ends(words.get(i)); i++) {
      Word word = words.get(i);
      boolean divides = word.is(",") || word.is("and");
      if (divides && !name.isEmpty()) {
        names.add(String.join("_", name));
        name.clear();
      } else if (!divides
          && !lexicon.is("determiners", word.lower())
          && !NO_NAME.contains(word.lower())) {
        name.add(word.lower());
      }
    }
    if (!name.isEmpty()) {
      names.add(String.join("_", name));
    }
    boolean plausible = names.size() > 1 && names.stream().allMatch(this::isField);
    if (plausible) {
      String[] nouns = owner.split("_", -1);
      names.forEach(field -> add(nouns[nouns.length - 1], field, "", true));
    }
  }

  private boolean ends(Word word) {
    return !word.is(",")
        && !word.is("and")
        && (word.isMark()
            || lexicon.is("prepositions", word.lower())
            || lexicon.is("clauses", word.lower())
            || lexicon.is("modals", word.lower())
            || lexicon.is("pronouns", word.lower())
            || NounPhrase.isBe(word.lower()));
  }

  private boolean isField(String name) {
    List<Word> words = WordScanner.scan(name.replace('_', ' '));
    Passage passage = new Passage(Role.ENTITIES, Passage.Place.ITEM, "", words, name);
    if (words.isEmpty()) {
      return false;
    }
    boolean feature = !features.find(List.of(passage)).isEmpty();
    boolean operation = lexicon.is("known", words.getFirst().lower()) && words.size() > 1;
    return words.size() <= MOST_WORDS
        && !feature
        && !operation
        && !lexicon.is("artifacts", words.getLast().lower());
  }

  private String modelName(String title) {
    List<String> kept =
        Arrays.stream(Names.snake(title).split("_", -1)).filter(w -> !NO_NAME.contains(w)).toList();
    String name = Names.singular(String.join("_", kept));
    return name.isEmpty() ? "record" : name;
  }

  private void add(String model, String field, String declared, boolean required) {
    String entity = Names.singular(Names.snake(model));
    String name = Names.snake(field);
    if (!entity.isEmpty() && !name.isEmpty()) {
      found
          .computeIfAbsent(entity, key -> new LinkedHashMap<>())
          .putIfAbsent(name, new DataModel.Field(name, types.of(name, declared), required));
    }
  }
}
