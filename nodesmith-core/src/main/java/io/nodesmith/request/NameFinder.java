package io.nodesmith.request;

import java.util.ArrayList;
import java.util.Arrays;
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
    Optional<String> given =
        labelled().or(this::called).or(() -> title().filter(title -> !isGeneric(title)));
    if (given.isPresent()) {
      return given.get();
    }
    Topic topic = new Topic(lexicon, verbs, this::sane);
    List<Passage> prose = document.of(Role.PROSE);
    List<String> candidates = new ArrayList<>();
    prose.forEach(passage -> candidates.addAll(topic.asked(passage.words())));
    prose.forEach(passage -> topic.ofCrud(passage.words()).ifPresent(candidates::add));
    prose.stream().findFirst().ifPresent(p -> candidates.addAll(topic.headed(p.words())));
    if (isUndertaking()) {
      Undertaking undertaking = new Undertaking(lexicon, verbs, this::sane);
      document.passages().stream()
          .filter(passage -> passage.role() != Role.IGNORED)
          .forEach(passage -> candidates.addAll(undertaking.of(passage.words())));
      candidates.addAll(undertaking.among(operations));
    }
    fromOperations().ifPresent(candidates::add);
    prose.forEach(passage -> topic.mainNoun(passage.words()).ifPresent(candidates::add));
    operations.forEach(operation -> candidates.add(sane(words(operation.name()))));
    candidates.removeIf(String::isEmpty);
    return candidates.stream()
        .filter(name -> !isGeneric(name))
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .orElse("unnamed");
  }

  /** Whether several acts on different things are one piece of work. */
  private boolean isUndertaking() {
    boolean arranged =
        document.passages().stream()
            .filter(passage -> passage.role() != Role.IGNORED)
            .flatMap(passage -> passage.words().stream())
            .anyMatch(word -> lexicon.is("orchestration", word.lower()) || word.is("then"));
    long objects =
        operations.stream()
            .map(RequestedOperation::object)
            .filter(object -> !object.isEmpty())
            .distinct()
            .count();
    return arranged && objects > 1;
  }

  /** Whether the name tells nothing: "database", "crud_api", or a mere verb. */
  private boolean isGeneric(String name) {
    boolean operation =
        operations.stream().anyMatch(o -> o.name().equals(name) && o.object().isEmpty());
    return operation
        || lexicon.is("generic", name)
        || Arrays.stream(name.split("_", -1)).allMatch(part -> lexicon.is("generic", part));
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

  private Optional<String> fromOperations() {
    Map<String, Long> objects =
        operations.stream()
            .map(RequestedOperation::object)
            .filter(object -> !object.isEmpty())
            .collect(
                Collectors.groupingBy(object -> object, LinkedHashMap::new, Collectors.counting()));
    String first = operations.isEmpty() ? "" : operations.getFirst().object();
    if (objects.getOrDefault(first, 0L) > 1) {
      return Optional.of(sane(words(first)));
    }
    return operations.stream()
        .filter(operation -> !operation.object().isEmpty())
        .filter(operation -> !isGeneric(operation.object()))
        .map(operation -> sane(words(operation.name())))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private static List<Word> words(String name) {
    return WordScanner.scan(name.replace('_', ' '));
  }

  /** A name without articles, type words and repeated words; empty if nothing is left. */
  private String sane(List<Word> words) {
    List<String> kept = new ArrayList<>();
    for (Word word : words) {
      if (!isName(word.lower()) || isTicket(word)) {
        continue;
      }
      for (String part : Names.snake(written(word)).split("_", -1)) {
        if (isName(part) && !kept.contains(part)) {
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
