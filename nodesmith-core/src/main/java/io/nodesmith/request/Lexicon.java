package io.nodesmith.request;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The word lists of this room, read once from its resources. */
final class Lexicon {
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, String> irregular;
  private final Map<String, String> nominal;
  private final Map<String, String> spelling;
  private final Map<String, Object> terms;
  private final Map<String, Set<String>> sections = new java.util.LinkedHashMap<>();

  Lexicon() {
    YAMLMapper mapper = new YAMLMapper();
    Map<String, Object> verbs = read(mapper, "verbs.yaml");
    irregular = strings(verbs.remove("irregular"));
    nominal = strings(verbs.remove("nominal"));
    verbs.forEach((name, list) -> classes.put(name, set(list)));
    Map<String, Object> words = read(mapper, "words.yaml");
    spelling = strings(words.remove("spelling"));
    words.forEach((name, list) -> classes.put(name, set(list)));
    read(mapper, "sections.yaml").forEach((name, list) -> sections.put(name, set(list)));
    terms = read(mapper, "terms.yaml");
  }

  /** Whether the word is of the class, {@code determiners} for instance. */
  boolean is(String className, String word) {
    return words(className).contains(word);
  }

  /** Whether the word belongs to the small words of the language. */
  boolean isClosed(String word) {
    return List.of(
            "determiners",
            "modals",
            "pronouns",
            "prepositions",
            "conjunctions",
            "clauses",
            "adverbs",
            "adjectives",
            "artifacts",
            "openers")
        .stream()
        .anyMatch(name -> is(name, word));
  }

  /** Whether a list of actions can stand behind the word. */
  boolean announcesActions(String word) {
    return words("action_lists").contains(word);
  }

  /** "stored", "made"; but not "put" or "read", which have no form of their own. */
  boolean isParticiple(String word) {
    String irregularOf = irregular.get(word);
    boolean own = irregularOf != null && !irregularOf.equals(word) && !word.endsWith("s");
    return own || (word.length() > 3 && word.endsWith("ed") && !word.endsWith("eed"));
  }

  /** All words of the class. */
  Set<String> words(String className) {
    return Objects.requireNonNull(classes.get(className), className);
  }

  Map<String, String> irregular() {
    return irregular;
  }

  /** The word, or what a common slip in it was meant to be. */
  Word corrected(Word word) {
    String right = word.isWord() ? spelling.get(word.lower()) : null;
    return right == null ? word : new Word(right, right, word.type());
  }

  Map<String, String> nominal() {
    return nominal;
  }

  /** Heading words by role. */
  Map<String, Set<String>> sections() {
    return sections;
  }

  /** Phrases by term, of a group such as {@code features}. */
  @SuppressWarnings("unchecked") // the resource is ours: a map of lists
  Map<String, List<String>> terms(String group) {
    return (Map<String, List<String>>) Objects.requireNonNull(terms.get(group), group);
  }

  private static Map<String, Object> read(YAMLMapper mapper, String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      return mapper.readValue(Objects.requireNonNull(in, name), TREE);
    } catch (IOException e) {
      throw new UncheckedIOException("broken resource " + name, e);
    }
  }

  private static Set<String> set(Object list) {
    return new HashSet<>(List.of(list.toString().strip().split("\\s+")));
  }

  private static Map<String, String> strings(@org.jspecify.annotations.Nullable Object map) {
    Map<String, String> result = new HashMap<>();
    if (map instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> result.put(key.toString(), value.toString()));
    }
    return result;
  }
}
