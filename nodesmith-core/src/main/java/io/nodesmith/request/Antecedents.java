package io.nodesmith.request;

import java.util.List;

/** Finds what "it", "them" and "they" stand for. */
final class Antecedents {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;

  Antecedents(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
  }

  /** What was acted on, or else the last plural that was spoken of. */
  String of(SentenceState state) {
    String acted = acted(state);
    String pronoun = state.lower(state.i + 1);
    boolean those = pronoun.equals("those") || pronoun.equals("these");
    if (!those && !pronoun.equals("them")) {
      return acted;
    }
    // "Letters come in as files; have them sorted": of several, what the sentence opens with.
    String first = acted.isEmpty() ? nouns.severalAt(state.words) : "";
    String here = first.isEmpty() ? lastPlural(state.words, state.i) : first;
    // "scans the folder for letters and mails those".
    if (those && !isPlural(acted) && !here.isEmpty()) {
      return here;
    }
    if (here.isEmpty() && acted.isEmpty()) {
      return lastPlural(state.before, state.before.size());
    }
    boolean waited = state.words.stream().anyMatch(w -> w.is("wait") || w.is("waits"));
    return acted.isEmpty() || (waited && !here.isEmpty()) ? here : acted;
  }

  /** Of whom "they are ..." speaks: what was acted on, or what was spoken of first. */
  String ofThey(SentenceState state) {
    String acted = acted(state);
    if (isPlural(acted)) {
      return acted;
    }
    String here = lastPlural(state.words, state.i - 1);
    if (!here.isEmpty()) {
      return here;
    }
    String first = nouns.severalAt(state.before);
    return first.isEmpty() ? lastPlural(state.before, state.before.size()) : first;
  }

  /** Of what "then it is ..." speaks; in "after the order was placed, it is shipped", of that. */
  String ofSubject(SentenceState state) {
    if (!state.subject.isEmpty() || !state.chain.isEmpty()) {
      return state.subject.isEmpty() ? state.chain.lastObject() : state.subject;
    }
    int comma = state.i - 2;
    if (!state.lower(comma).equals(",")) {
      return "";
    }
    String last = nouns.before(state.words, comma);
    boolean predicate = lexicon.isParticiple(last) || last.isEmpty();
    int be = comma - 1;
    while (be > 0 && predicate && !VerbPlace.isBeing(state.lower(be))) {
      be--;
    }
    return predicate ? nouns.subject(state.words, be) : last;
  }

  /** "When a claim arrives the node has it assessed", "waits until the file is there, reads it". */
  private String arrived(SentenceState state) {
    boolean clause = lexicon.is("clauses", state.lower(0));
    for (int k = state.i; k > 1 && !clause; k--) {
      if (VerbPlace.isBeing(state.lower(k))) {
        return nouns.subject(state.words, k);
      }
    }
    return clause && lexicon.is("determiners", state.lower(1))
        ? nouns.subjectAt(state.words, 2, verbs).name()
        : "";
  }

  private String acted(SentenceState state) {
    List<String> objects = state.chain.objects();
    if (objects.isEmpty()) {
      boolean it = state.lower(state.i + 1).equals("it");
      return state.spokenOf.isEmpty() && it ? arrived(state) : state.spokenOf;
    }
    int last = objects.size() - 1;
    // "verify its checksum and save it", "add comments to them and close them": of what was before.
    if (last > 0 && speaksOfFormer(state)) {
      return objects.get(last - 1);
    }
    boolean one = state.lower(state.i + 1).equals("it");
    for (int k = last; k >= 0 && one; k--) {
      if (!isPlural(objects.get(k))) {
        return objects.get(k);
      }
    }
    return objects.get(last);
  }

  private static boolean speaksOfFormer(SentenceState state) {
    String owner = state.lower(state.formerVerb + 1);
    String pronoun = state.lower(state.i + 1);
    boolean own =
        (owner.equals("its") && pronoun.equals("it"))
            || (owner.equals("their") && pronoun.equals("them"));
    if (state.formerVerb < 0 || state.formerVerb + 2 >= state.i) {
      return false;
    }
    return own
        || state.words.subList(state.formerVerb + 2, state.i).stream()
            .anyMatch(word -> word.is(pronoun));
  }

  private static boolean isPlural(String object) {
    return object.endsWith("s") && !object.endsWith("ss");
  }

  /** "Postgres", "Kubernetes". */
  private boolean isProduct(String lower) {
    return lexicon.terms("dependencies").containsKey(lower);
  }

  private String lastPlural(List<Word> words, int end) {
    for (int k = end - 1; k >= 0; k--) {
      String lower = words.get(k).lower();
      boolean plural = words.get(k).isWord() && lower.length() > 3 && lower.endsWith("s");
      if (plural && !lower.endsWith("ss") && !lexicon.isClosed(lower) && !isProduct(lower)) {
        // "sort red marbles", and then "box them": sorting is no part of the marbles' name.
        boolean command = k > 0 && verbs.as(Form.BASE, words.getFirst().lower()).isPresent();
        return command ? nouns.before(words.subList(1, k + 1), k) : nouns.before(words, k + 1);
      }
    }
    return "";
  }
}
