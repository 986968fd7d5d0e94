package io.nodesmith.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the base form of an English verb, British or American, also with one letter mistyped. */
final class VerbReader {
  /** Bounds the work on a long text full of unknown words. */
  private static final int MOST_CORRECTIONS = 300;

  private static final String VOWELS = "aeiou";

  /** Endings that seldom lose an "e": "mashing", "checking", "painted". */
  private static final Pattern BARE_STEM =
      Pattern.compile(
          "(x|[aeiou][yw]|sh|ch|ck|ll|ss|nd|nt|rt|rd|ld|lt|ft|ct|pt|mp|lk|rk|rm|rn|wn|[aeiou]{2}[^aeiouvsz])$");

  private final Lexicon lexicon;
  private final Map<String, Optional<String>> corrected = new HashMap<>();
  private final Map<String, List<Verb>> readings = new HashMap<>();

  VerbReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean knows(String lemma) {
    return isOperation(lemma) || lexicon.is("never", lemma) || lexicon.is("asking", lemma);
  }

  /** In the lexicon, or with a prefix before one that is: "reopen", "unfollow". */
  private boolean isOperation(String lemma) {
    return lexicon.is("known", lemma)
        || Stream.of("re", "un", "de", "pre")
            .anyMatch(
                prefix ->
                    lemma.startsWith(prefix)
                        && lemma.length() > prefix.length() + 3
                        && lexicon.is("known", lemma.substring(prefix.length())));
  }

  /** All readings of the word as a verb of the lexicon. */
  List<Verb> readings(String word) {
    List<Verb> known = readings.get(word);
    if (known == null) {
      known = List.copyOf(read(word));
      readings.put(word, known);
    }
    return known;
  }

  private List<Verb> read(String word) {
    List<Verb> found = new ArrayList<>();
    String irregular = lexicon.irregular().get(word);
    if (irregular != null) {
      found.add(
          verb(irregular, word.endsWith("es") || word.equals("has") ? Form.THIRD : Form.PAST));
    }
    for (Form form : Form.values()) {
      lemmas(word, form).stream()
          .map(this::spelled)
          .filter(this::knows)
          .findFirst()
          .ifPresent(lemma -> found.add(verb(lemma, form)));
    }
    return found;
  }

  /** "looks" and "up" as one verb. */
  Optional<Verb> phrasal(String word, String particle) {
    for (Form form : Form.values()) {
      for (String lemma : lemmas(word, form)) {
        String whole = lemma + "_" + particle;
        if (lexicon.is("known", whole)) {
          return Optional.of(new Verb(whole, form, true));
        }
      }
    }
    return Optional.empty();
  }

  /** The word as a verb in this form, if the lexicon has it so. */
  Optional<Verb> as(Form form, String word) {
    for (Verb verb : readings(word)) {
      if (verb.form() == form) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /** The word as a verb in this form, known, mistyped or new. */
  Optional<Verb> guess(Form form, String word) {
    Optional<Verb> known = as(form, word);
    if (known.isPresent()) {
      return known;
    }
    Optional<String> correct = corrected.computeIfAbsent(word, this::correct);
    if (correct.isPresent()) {
      Optional<Verb> repaired = as(form, correct.get());
      if (repaired.isPresent()) {
        return repaired;
      }
    }
    List<String> lemmas = lemmas(word, form);
    boolean plain = word.length() > 2 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return plain && !lemmas.isEmpty()
        ? Optional.of(verb(spelled(lemmas.getFirst()), form))
        : Optional.empty();
  }

  /** A lexicon verb that is one slip away from the word. */
  Optional<Verb> mistyped(Form form, String word) {
    return corrected.computeIfAbsent(word, this::correct).flatMap(right -> as(form, right));
  }

  private Verb verb(String lemma, Form form) {
    return new Verb(lemma, form, isOperation(lemma));
  }

  private static List<String> lemmas(String word, Form form) {
    return switch (form) {
      case BASE -> List.of(word);
      case THIRD -> third(word);
      case GERUND -> word.endsWith("ing") && word.length() > 4 ? stems(word, 3) : List.of();
      case PAST -> past(word);
      case NOUN -> List.of();
    };
  }

  private static List<String> third(String word) {
    if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 4) {
      return List.of();
    }
    List<String> lemmas = new ArrayList<>();
    if (word.endsWith("ies")) {
      lemmas.add(word.substring(0, word.length() - 3) + "y");
    }
    if (word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("sses")
        || word.endsWith("xes")
        || word.endsWith("zzes")) {
      lemmas.add(word.substring(0, word.length() - 2));
    }
    lemmas.add(word.substring(0, word.length() - 1));
    return lemmas;
  }

  private static List<String> past(String word) {
    if (!word.endsWith("ed") || word.length() < 5) {
      return List.of();
    }
    if (word.endsWith("ied")) {
      return List.of(word.substring(0, word.length() - 3) + "y");
    }
    return stems(word, 2);
  }

  /** "stor" gives store and stor; "stopp" gives stop too. */
  private static List<String> stems(String word, int ending) {
    String stem = word.substring(0, word.length() - ending);
    List<String> lemmas = new ArrayList<>();
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    if (doubled && VOWELS.indexOf(stem.charAt(last)) < 0) {
      boolean single = "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
      lemmas.add(single ? stem.substring(0, last) : stem);
      lemmas.add(single ? stem : stem.substring(0, last));
    } else if (BARE_STEM.matcher(stem).find()) {
      lemmas.add(stem);
      lemmas.add(stem + "e");
    } else {
      lemmas.add(stem + "e");
      lemmas.add(stem);
    }
    return lemmas;
  }

  /** American spelling where the lexicon has that. */
  private String spelled(String lemma) {
    if (knows(lemma)) {
      return lemma;
    }
    if (lemma.endsWith("ise") || lemma.endsWith("yse")) {
      return lemma.substring(0, lemma.length() - 2) + "ze";
    }
    return lemma;
  }

  private Optional<String> correct(String word) {
    boolean agent =
        word.endsWith("er") || word.endsWith("or") || word.endsWith("ers") || word.endsWith("ors");
    boolean enough = corrected.size() > MOST_CORRECTIONS || word.length() > 20;
    boolean right =
        word.endsWith("ings")
            || lexicon.isClosed(word)
            || lexicon.is("no_slips", word)
            || lexicon.terms("dependencies").containsKey(word);
    if (word.length() < 6 || enough || agent || right || !readings(word).isEmpty()) {
      return Optional.empty();
    }
    for (String lemma : lexicon.words("known")) {
      for (String inflected : inflections(lemma)) {
        if (inflected.charAt(0) == word.charAt(0) && Slip.between(word, inflected)) {
          return Optional.of(inflected);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> inflections(String lemma) {
    String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    boolean hisses = lemma.endsWith("s") || lemma.endsWith("x") || lemma.endsWith("h");
    return List.of(lemma, lemma + (hisses ? "es" : "s"), stem + "ing", stem + "ed");
  }
}
