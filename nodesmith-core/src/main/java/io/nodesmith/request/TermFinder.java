package io.nodesmith.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds terms by the phrases that stand for them: whole words, never parts of words. */
final class TermFinder {
  private static final int LONGEST = 4;

  private final Map<String, String> termOf = new HashMap<>();

  TermFinder(Map<String, List<String>> terms) {
    terms.forEach((term, phrases) -> phrases.forEach(phrase -> termOf.put(phrase, term)));
  }

  /** Terms with how often they are named, in the order of their first naming. */
  Map<String, Integer> count(List<Passage> passages) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Passage passage : passages) {
      Set<Integer> taken = new HashSet<>();
      List<Word> words = passage.words();
      for (int from = 0; from < words.size(); from++) {
        for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
          String term = termOf.get(phrase(words.subList(from, from + length)));
          if (term != null && taken.add(from)) {
            counts.merge(term, 1, Integer::sum);
            from += length - 1;
            break;
          }
        }
      }
    }
    return counts;
  }

  List<String> find(List<Passage> passages) {
    return new ArrayList<>(count(passages).keySet());
  }

  private String phrase(List<Word> words) {
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String lower = words.get(i).lower();
      boolean last = i == words.size() - 1;
      String word = last && !termOf.containsKey(lower) ? Names.singular(lower) : lower;
      phrase.append(i == 0 ? "" : " ").append(word);
    }
    return phrase.toString();
  }
}
