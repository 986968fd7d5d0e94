package io.nodesmith.request;

import java.util.List;
import java.util.Optional;

/** Finds the verb inside a noun such as "tokenizer", "aggregator" or "normalisation". */
final class Agents {
  private static final List<String> ENDINGS =
      List.of("ization", "isation", "ation", "ion", "er", "or", "ment", "al", "ing");

  private Agents() {}

  static Optional<String> verbOf(String noun, Lexicon lexicon, VerbReader verbs) {
    if (lexicon.is("not_nominal", noun) || lexicon.isClosed(noun)) {
      return Optional.empty();
    }
    for (String ending : ENDINGS) {
      if (noun.endsWith(ending) && noun.length() - ending.length() >= 3) {
        String stem = noun.substring(0, noun.length() - ending.length());
        Optional<String> found =
            candidates(stem, ending).stream()
                .flatMap(lemma -> verbs.as(Form.BASE, lemma).stream())
                .filter(Verb::operation)
                .map(Verb::lemma)
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> candidates(String stem, String ending) {
    if (ending.startsWith("iz") || ending.startsWith("is")) {
      return List.of(stem + "ize");
    }
    if (ending.equals("ation") && stem.endsWith("ific")) {
      return List.of(stem.substring(0, stem.length() - 2) + "y");
    }
    int last = stem.length() - 1;
    boolean doubled = stem.charAt(last) == stem.charAt(last - 1);
    String single = doubled ? stem.substring(0, last) : stem;
    String y = stem.endsWith("i") ? stem.substring(0, last) + "y" : stem;
    return List.of(stem, stem + "e", single, stem + "ate", y);
  }
}
