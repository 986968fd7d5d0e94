package io.nodesmith.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the service's name: given, in the title, in what is asked for, or made from what it does.
 */
final class NameFinder {
  private static final int MOST_WORDS = 4;

  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final Document document;
  private final List<RequestedOperation> operations;

  NameFinder(
      Lexicon lexicon, VerbReader verbs, Document document, List<RequestedOperation> operations) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.document = document;
    this.operations = operations;
  }

  String find() {
    return labelled()
        .or(this::called)
        .or(this::title)
        .or(this::asked)
        .or(this::aboutCrud)
        .or(this::topic)
        .orElseGet(this::fromOperations);
  }

  private Optional<String> labelled() {
    return document.of(Role.NAME).stream()
        .map(passage -> sane(passage.words()))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private Optional<String> called() {
    for (Passage passage : document.of(Role.PROSE)) {
      List<Word> words = passage.words();
      for (int i = 0; i + 1 < words.size(); i++) {
        boolean label = words.get(i).is("name") && words.get(i + 1).is(":");
        if (label || lexicon.is("naming", words.get(i).lower())) {
          int from = label || words.get(i + 1).is("\"") ? i + 2 : i + 1;
          int end = new RequestFrame(lexicon, verbs, words).phraseEnd(from);
          String name = sane(words.subList(Math.min(from, end), end));
          if (!name.isEmpty()) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> title() {
    return document.passages().stream()
        .filter(passage -> passage.place() == Passage.Place.TITLE)
        .map(passage -> sane(passage.words()))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private Optional<String> asked() {
    for (Passage passage : document.of(Role.PROSE)) {
      List<Word> words = passage.words();
      RequestFrame frame = new RequestFrame(lexicon, verbs, words);
      int start = frame.start();
      if (start < 0) {
        Optional<String> arranged = arranged(words);
        if (arranged.isPresent()) {
          return arranged;
        }
        continue;
      }
      int end = frame.phraseEnd(start);
      boolean telling =
          words.subList(start, end).stream()
              .anyMatch(w -> !lexicon.is("artifacts", w.lower()) && !sane(List.of(w)).isEmpty());
      String name = sane(words.subList(start, end));
      if (telling && !name.isEmpty() && !name.equals("crud")) {
        return Optional.of(name);
      }
      if (end + 1 < words.size() && words.get(end).is(":") && !isVerb(words.get(end + 1))) {
        String behind = sane(words.subList(end + 1, frame.phraseEnd(end + 1)));
        if (!behind.isEmpty()) {
          return Optional.of(behind);
        }
      }
      if (end + 1 < words.size()
          && verbs
              .as(Form.GERUND, words.get(end).lower())
              .filter(v -> !v.operation())
              .isPresent()) {
        String managed = sane(words.subList(end + 1, frame.phraseEnd(end + 1)));
        if (!managed.isEmpty()) {
          return Optional.of(managed);
        }
      }
      if (end < words.size() && words.get(end).is("for")) {
        NounPhrase.Found about = new NounPhrase(lexicon).at(words, end + 1);
        boolean gerund =
            end + 1 < words.size() && verbs.as(Form.GERUND, words.get(end + 1).lower()).isPresent();
        String topic = gerund ? "" : sane(WordScanner.scan(about.name().replace('_', ' ')));
        if (!topic.isEmpty()) {
          return Optional.of(topic);
        }
      }
    }
    return Optional.empty();
  }

  /** "Roman numerals: parse and format". */
  private Optional<String> topic() {
    List<Word> words =
        document.of(Role.PROSE).stream().findFirst().map(Passage::words).orElse(List.of());
    int colon = 0;
    while (colon < words.size() && !words.get(colon).isMark()) {
      colon++;
    }
    boolean brief = colon > 0 && colon <= MOST_WORDS && colon + 1 < words.size();
    if (!brief
        || !words.get(colon).is(":")
        || verbs.as(Form.BASE, words.getFirst().lower()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(sane(words.subList(0, colon))).filter(name -> !name.isEmpty());
  }

  /** "CRUD on employees". */
  private Optional<String> aboutCrud() {
    for (Passage passage : document.of(Role.PROSE)) {
      List<Word> words = passage.words();
      for (int i = 0; i + 2 < words.size(); i++) {
        int next = words.get(i + 1).lower().startsWith("operation") ? i + 2 : i + 1;
        boolean about =
            words.get(i).is("crud")
                && next + 1 < words.size()
                && lexicon.is("prepositions", words.get(next).lower());
        if (about) {
          String topic = new NounPhrase(lexicon).at(words, next + 1).name();
          return Optional.of(sane(WordScanner.scan(topic.replace('_', ' '))))
              .filter(name -> !name.isEmpty());
        }
      }
    }
    return Optional.empty();
  }

  /** "Orchestrate checkout: ..." is about checkout. */
  private Optional<String> arranged(List<Word> words) {
    int i = 0;
    while (i < words.size() && lexicon.is("openers", words.get(i).lower())) {
      i++;
    }
    boolean arranges =
        i < words.size()
            && verbs.readings(words.get(i).lower()).stream()
                .anyMatch(v -> lexicon.is("arranging", v.lemma()) || v.lemma().equals("manage"));
    String name =
        arranges
            ? sane(
                WordScanner.scan(new NounPhrase(lexicon).at(words, i + 1).name().replace('_', ' ')))
            : "";
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private boolean isVerb(Word word) {
    return verbs.as(Form.BASE, word.lower()).filter(Verb::operation).isPresent()
        || lexicon.is("determiners", word.lower());
  }

  private String fromOperations() {
    Map<String, Long> objects =
        operations.stream()
            .map(RequestedOperation::object)
            .filter(object -> !object.isEmpty())
            .collect(
                Collectors.groupingBy(object -> object, LinkedHashMap::new, Collectors.counting()));
    for (Map.Entry<String, Long> object : objects.entrySet()) {
      String name = sane(WordScanner.scan(object.getKey().replace('_', ' ')));
      boolean first = operations.getFirst().object().equals(object.getKey());
      if (first && object.getValue() > 1 && !name.isEmpty()) {
        return name;
      }
    }
    List<RequestedOperation> telling =
        operations.stream().filter(o -> !o.object().isEmpty()).toList();
    for (RequestedOperation operation : telling.isEmpty() ? operations : telling) {
      String name = sane(WordScanner.scan(operation.name().replace('_', ' ')));
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "unnamed";
  }

  /** A name without articles, type words and repeated words; empty if nothing is left. */
  private String sane(List<Word> words) {
    List<String> kept = new ArrayList<>();
    for (Word word : words) {
      if (!isName(word.lower()) || isTicket(word)) {
        continue;
      }
      for (String part : Names.snake(written(word)).split("_", -1)) {
        if (isName(part) && (kept.isEmpty() || !kept.getLast().equals(part))) {
          kept.add(part);
        }
      }
    }
    List<String> few = kept.subList(0, Math.min(kept.size(), MOST_WORDS));
    String name = Names.snake(String.join("_", few));
    return name.length() < 2 ? "" : name;
  }

  /** "PROJ-123" is the number of a task. */
  private static boolean isTicket(Word word) {
    int dash = word.text().indexOf('-');
    return dash > 0
        && word.text().substring(0, dash).chars().allMatch(Character::isUpperCase)
        && word.text().substring(dash + 1).chars().allMatch(Character::isDigit);
  }

  /** Humps divide the names of code, not "PostgreSQL". */
  private static String written(Word word) {
    return word.type() == Word.Type.IDENTIFIER ? word.text() : word.lower();
  }

  private boolean isName(String part) {
    return !part.isEmpty()
        && !lexicon.is("type_words", part)
        && !lexicon.is("determiners", part)
        && !lexicon.is("adjectives", part)
        && !lexicon.is("pronouns", part)
        && !lexicon.is("prepositions", part)
        && !lexicon.is("conjunctions", part);
  }
}
