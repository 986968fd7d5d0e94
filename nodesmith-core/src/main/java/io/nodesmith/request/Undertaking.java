package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds what several steps together are for: "an order saga", "when a claim arrives". */
final class Undertaking {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;
  private final Function<List<Word>, String> naming;

  /**
   * A finder.
   *
   * @param naming makes a name of words; empty if they make none
   */
  Undertaking(Lexicon lexicon, VerbReader verbs, Function<List<Word>, String> naming) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
    this.naming = naming;
  }

  /** Names for it, the best first. */
  List<String> of(List<Word> words) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String lower = words.get(i).lower();
      if (lexicon.is("undertakings", lower)) {
        names.add(before(words, i));
        if (i + 1 < words.size() && (words.get(i + 1).is("for") || words.get(i + 1).is("of"))) {
          names.add(behind(words, i + 2));
        }
      }
      boolean occasion = lower.equals("when") || lower.equals("once") || lower.equals("whenever");
      boolean purpose = lower.equals("to") && i > 0 && words.get(i - 1).is("nodes");
      boolean treats = verbs.readings(lower).stream().anyMatch(this::treats);
      if (occasion && i + 1 < words.size() && lexicon.is("determiners", words.get(i + 1).lower())) {
        names.add(named(nouns.subjectAt(words, i + 2, verbs)));
      } else if (purpose || treats) {
        names.add(behind(words, purpose ? i + 2 : i + 1));
      }
    }
    return names;
  }

  /** The one among the objects of the steps that such work is usually done for. */
  List<String> among(List<RequestedOperation> operations) {
    return operations.stream()
        .map(RequestedOperation::object)
        .map(object -> Names.singular(object.substring(object.lastIndexOf('_') + 1)))
        .filter(object -> lexicon.is("cases", object))
        .distinct()
        .limit(1)
        .map(object -> object + "_workflow")
        .toList();
  }

  private boolean treats(Verb verb) {
    return verb.lemma().equals("handle") || verb.lemma().equals("process");
  }

  private String before(List<Word> words, int i) {
    String object = nouns.before(words, i);
    return object.isEmpty() || lexicon.is("generic", object)
        ? ""
        : naming.apply(WordScanner.scan(object.replace('_', ' ') + " " + words.get(i).lower()));
  }

  private String behind(List<Word> words, int i) {
    return named(nouns.at(words, i));
  }

  private String named(NounPhrase.Found found) {
    return naming.apply(WordScanner.scan(found.name().replace('_', ' ')));
  }
}
