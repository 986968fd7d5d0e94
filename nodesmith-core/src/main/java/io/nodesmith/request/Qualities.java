package io.nodesmith.request;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds qualities of the node: not what its operations do, nor what they are done to. */
final class Qualities {
  /** These stay qualities where they are operations too. */
  private static final Set<String> ALWAYS =
      Set.of("compensation", "parallelism", "idempotency", "windowing", "retry", "soft_delete");

  private final TermFinder terms;

  Qualities(Lexicon lexicon) {
    terms = new TermFinder(lexicon.terms("features"));
  }

  List<String> find(List<Passage> passages, List<RequestedOperation> operations) {
    Set<String> spoken = new HashSet<>();
    for (RequestedOperation operation : operations) {
      Arrays.stream(operation.name().split("_", -1)).forEach(word -> spoken.add(stem(word)));
    }
    return terms.find(passages).stream()
        .filter(term -> ALWAYS.contains(term) || !isSpokenOf(term, spoken))
        .toList();
  }

  /** "encrypts fields" makes no encryption of the node's own. */
  private static boolean isSpokenOf(String term, Set<String> spoken) {
    return Arrays.stream(term.split("_", -1)).allMatch(word -> spoken.contains(stem(word)));
  }

  /** Enough of a word to know "validation" and "validate" as one. */
  private static String stem(String word) {
    String singular = Names.singular(word);
    for (String ending : List.of("ation", "ing", "ion", "ate", "ize", "e")) {
      if (singular.endsWith(ending) && singular.length() - ending.length() >= 3) {
        return singular.substring(0, singular.length() - ending.length());
      }
    }
    return singular;
  }
}
