package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads actions from nouns and participles: "a tax calculator", "visitors counted from events". */
final class NominalReader {
  private static final int MOST_TARGET_WORDS = 3;

  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;

  NominalReader(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
  }

  List<Action> read(List<Word> words) {
    List<Action> actions = new ArrayList<>();
    List<Action> done = new ArrayList<>();
    int start = Math.max(0, new RequestFrame(lexicon, verbs, words).start());
    for (int i = start; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.is("with") && !actions.isEmpty()) {
        break; // "a converter with syntax highlighting"
      }
      if (!word.isWord() || lexicon.is("artifacts", word.lower())) {
        continue;
      }
      Optional<Verb> participle = participle(words, i);
      Optional<String> verb = participle.map(Verb::lemma).or(() -> verbIn(word.lower()));
      if (verb.isEmpty() && i > start && isBeforeNode(words, i)) {
        verb = verbs.as(Form.BASE, word.lower()).filter(Verb::operation).map(Verb::lemma);
      }
      if (verb.isPresent()) {
        boolean listed = participle.isPresent() && !done.isEmpty() && words.get(i - 1).isMark();
        String thing = listed ? done.getLast().object() : object(words, start, i);
        String object = lexicon.is("artifacts", thing) ? "" : thing;
        boolean shares =
            object.isEmpty() && i > 0 && words.get(i - 1).is("and") && !actions.isEmpty();
        String whole = shares ? actions.getLast().object() : object;
        actions.add(new Action(verb.get(), whole, Action.Weight.NOMINAL));
        if (participle.isPresent()) {
          done.add(actions.getLast());
        }
      }
    }
    if (!done.isEmpty()) {
      return done;
    }
    for (int k = actions.size() - 2; k >= 0; k--) {
      Action action = actions.get(k);
      if (action.object().isEmpty()) {
        actions.set(k, new Action(action.verb(), actions.get(k + 1).object(), action.weight()));
      }
    }
    return actions;
  }

  /** "image resize node": a verb right before the word for the node. */
  private boolean isBeforeNode(List<Word> words, int i) {
    return i + 1 < words.size() && lexicon.is("artifacts", words.get(i + 1).lower());
  }

  private Optional<String> verbIn(String lower) {
    if (lexicon.is("not_nominal", lower)) {
      return Optional.empty();
    }
    return Optional.ofNullable(lexicon.nominal().get(lower))
        .or(() -> Agents.verbOf(lower, lexicon, verbs))
        .or(() -> Agents.verbOf(Names.singular(lower), lexicon, verbs));
  }

  /** "ticket events folded into": a participle with its noun before and no noun behind it. */
  private Optional<Verb> participle(List<Word> words, int i) {
    boolean ends =
        i + 1 == words.size()
            || words.get(i + 1).isMark()
            || lexicon.is("prepositions", words.get(i + 1).lower())
            || lexicon.is("conjunctions", words.get(i + 1).lower());
    return i > 0 && ends
        ? verbs.as(Form.PAST, words.get(i).lower()).filter(Verb::operation)
        : Optional.empty();
  }

  private String object(List<Word> words, int start, int i) {
    if (i + 1 < words.size() && (words.get(i + 1).is("of") || words.get(i + 1).is("for"))) {
      String behind = nouns.at(words, i + 2).name();
      if (!behind.isEmpty()) {
        return behind;
      }
    }
    // "Redis cache effect for sessions": what it works with stands before, on what behind.
    boolean node = i + 2 < words.size() && lexicon.is("artifacts", words.get(i + 1).lower());
    boolean product =
        i > start && lexicon.terms("dependencies").containsKey(words.get(i - 1).lower());
    if (node && product && words.get(i + 2).is("for")) {
      return nouns.at(words, i + 3).name();
    }
    int from = i > 0 && words.get(i - 1).is(",") ? i - 1 : i;
    List<Word> before = words.subList(start, i);
    int to = before.stream().map(Word::lower).toList().lastIndexOf("to");
    // "a Markdown to HTML converter" converts Markdown.
    if (to > 0 && i - start - to <= MOST_TARGET_WORDS) {
      String source = nouns.before(before, to);
      if (!source.isEmpty()) {
        return source;
      }
    }
    return nouns.subject(words.subList(start, words.size()), Math.max(0, from - start));
  }
}
