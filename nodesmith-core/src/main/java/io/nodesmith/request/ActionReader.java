package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the actions of one sentence, left to right: a verb counts where English puts verbs, and a
 * verb behind a comma or "and" counts if it has the form of the one before.
 */
final class ActionReader {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;
  private final List<Word> words;
  private final List<Action> actions = new ArrayList<>();
  private int i;
  private Expect expect = Expect.START;
  private @Nullable Form last;
  private boolean lastHadObject = true;
  private boolean negated;
  private String subject = "";

  /** Where in the grammar of the sentence the reader is. */
  private enum Expect {
    NOTHING,
    /** Start of a sentence, an item or a clause. */
    START,
    /** Behind "must". */
    MODAL,
    /** Behind "to". */
    TO,
    /** Behind "that" or the node itself. */
    RELATIVE,
    /** Behind "for", "of", "by". */
    GERUND,
    /** Behind "is". */
    PASSIVE,
    /** Behind a comma, "and" or "or". */
    COORDINATED,
    /** Behind "supports". */
    OFFERED
  }

  ActionReader(Lexicon lexicon, VerbReader verbs, List<Word> words) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
    this.words = words;
  }

  List<Action> read() {
    i = skipFrame();
    while (i < words.size()) {
      step();
    }
    return shareObjects();
  }

  private int skipFrame() {
    RequestFrame frame = new RequestFrame(lexicon, verbs, words);
    int end = frame.end();
    if (end > 0) {
      expect = Expect.RELATIVE;
    }
    return end;
  }

  private void step() {
    Word word = words.get(i);
    String lower = word.lower();
    if (word.isMark()) {
      mark(lower);
    } else if (word.type() == Word.Type.NUMBER) {
      i++;
    } else if (lexicon.is("clauses", lower) || isTemporal(lower)) {
      skipClause(lower);
    } else if (lexicon.is("adverbs", lower)) {
      adverb(lower);
    } else if (isNegation(lower)) {
      negated = true;
      expect = Expect.NOTHING;
      skipTo(",", "but");
    } else if (lexicon.is("conjunctions", lower)) {
      expect = last == null && expect == Expect.START ? Expect.START : Expect.COORDINATED;
      i++;
    } else if (lexicon.is("modals", lower)) {
      subject = nouns.before(words, i);
      expect = Expect.MODAL;
      i++;
    } else if (lower.equals("to")) {
      expect = Expect.TO;
      i++;
    } else if (lexicon.is("determiners", lower)
        && !lower.equals("that")
        && !lower.equals("which")) {
      i = expect == Expect.PASSIVE ? i + 1 : skipNoun();
    } else if (isRelative(lower)) {
      expect = Expect.RELATIVE;
      i++;
    } else if (lexicon.is("prepositions", lower)) {
      expect = takesGerund(lower) ? Expect.GERUND : Expect.NOTHING;
      i++;
    } else if (isBeing(lower)) {
      subject = expect == Expect.MODAL || expect == Expect.TO ? subject : nouns.before(words, i);
      expect = Expect.PASSIVE;
      i++;
    } else {
      content(word);
    }
  }

  private void mark(String mark) {
    switch (mark) {
      case ":", "-", "->", ";", "(", "|" -> {
        expect = Expect.START;
        last = mark.equals(";") ? last : null;
      }
      case ")" -> expect = last == null ? Expect.START : Expect.COORDINATED;
      case ",", "/" -> expect = last == null ? Expect.START : Expect.COORDINATED;
      default -> expect = expect == Expect.START ? expect : Expect.NOTHING;
    }
    i++;
  }

  private void adverb(String lower) {
    boolean sequence = lower.equals("then") || lower.equals("finally") || lower.equals("next");
    if (sequence && expect == Expect.NOTHING) {
      expect = Expect.COORDINATED;
    }
    i++;
  }

  private static boolean isTemporal(String lower) {
    return switch (lower) {
      case "after", "before", "until", "upon", "without" -> true;
      default -> false;
    };
  }

  private static boolean isNegation(String lower) {
    return switch (lower) {
      case "not", "never", "don't", "doesn't", "shouldn't", "mustn't", "cannot", "can't", "won't" ->
          true;
      default -> false;
    };
  }

  private boolean isRelative(String lower) {
    return switch (lower) {
      case "that", "which", "who", "it", "they" -> true;
      default -> lexicon.is("pronouns", lower) && !lower.equals("something");
    };
  }

  private static boolean takesGerund(String lower) {
    return switch (lower) {
      case "for", "of", "like", "with", "including", "as" -> true;
      default -> false;
    };
  }

  private static boolean isBeing(String lower) {
    return switch (lower) {
      case "is", "are", "be", "being", "gets", "been", "was", "were" -> true;
      default -> false;
    };
  }

  /** "so that ..." ends the sentence's wishes; "when ..." ends at the next comma. */
  private void skipClause(String lower) {
    boolean purpose = lower.equals("because") || lower.equals("so") || lower.equals("since");
    if (purpose) {
      i = words.size();
      return;
    }
    boolean opening = last == null;
    skipTo(",", "then");
    expect = opening ? Expect.START : Expect.COORDINATED;
  }

  private void skipTo(String mark, String word) {
    i++;
    while (i < words.size()
        && !words.get(i).is(mark)
        && !words.get(i).is(word)
        && !words.get(i).is(";")) {
      i++;
    }
  }

  private int skipNoun() {
    NounPhrase.Found phrase = nouns.at(words, i);
    Expect next = Expect.NOTHING;
    int end = Math.max(i + 1, phrase.end());
    // "the node fetches": the verb was read as part of the noun phrase.
    for (int k = i + 1; k < end; k++) {
      if (isNodeWord(words.get(k - 1)) && verbs.as(Form.THIRD, words.get(k).lower()).isPresent()) {
        expect = Expect.RELATIVE;
        return k;
      }
    }
    if (expect != Expect.START || last != null) {
      expect = next;
    } else {
      expect = Expect.NOTHING;
    }
    return end;
  }

  private boolean isNodeWord(Word word) {
    return lexicon.is("artifacts", word.lower()) || lexicon.is("pronouns", word.lower());
  }

  private void content(Word word) {
    Optional<Verb> verb = expected(word.lower());
    if (verb.isEmpty()) {
      if (isNodeWord(word)) {
        expect = Expect.RELATIVE;
      } else if (expect != Expect.PASSIVE) {
        expect = Expect.NOTHING;
      }
      i++;
      return;
    }
    take(verb.get());
  }

  private Optional<Verb> expected(String lower) {
    return switch (expect) {
      case NOTHING -> Optional.empty();
      case START -> anyOf(lower, Form.BASE, Form.THIRD, Form.GERUND);
      case OFFERED -> anyOf(lower, Form.BASE, Form.GERUND).or(() -> nominal(lower));
      case MODAL -> verbs.guess(Form.BASE, lower);
      case TO -> anyOf(lower, Form.BASE);
      case RELATIVE -> anyOf(lower, Form.THIRD, Form.BASE);
      case GERUND -> anyOf(lower, Form.GERUND);
      case PASSIVE -> anyOf(lower, Form.PAST);
      case COORDINATED -> coordinated(lower);
    };
  }

  private Optional<Verb> nominal(String lower) {
    return Optional.ofNullable(lexicon.nominal().get(lower))
        .map(lemma -> new Verb(lemma, Form.BASE, true));
  }

  private Optional<Verb> anyOf(String lower, Form... forms) {
    for (Form form : forms) {
      Optional<Verb> verb = verbs.as(form, lower).or(() -> verbs.mistyped(form, lower));
      if (verb.isPresent()) {
        return verb;
      }
    }
    return Optional.empty();
  }

  private Optional<Verb> coordinated(String lower) {
    if (last == null) {
      return Optional.empty();
    }
    Form form = last;
    Optional<Verb> verb = anyOf(lower, form);
    return verb.filter(v -> !lastHadObject || !isAlsoNoun(v) || hasObject(i + 1));
  }

  private boolean isAlsoNoun(Verb verb) {
    return lexicon.is("also_nouns", verb.lemma());
  }

  /** Whether the words from here can be what a verb is done to. */
  private boolean hasObject(int from) {
    if (from >= words.size() || words.get(from).isMark()) {
      return false;
    }
    String next = words.get(from).lower();
    boolean closed =
        lexicon.is("prepositions", next)
            || lexicon.is("conjunctions", next)
            || lexicon.is("modals", next)
            || isBeing(next);
    return !closed;
  }

  private void take(Verb verb) {
    if (verb.form() == Form.PAST) {
      passive(verb);
      return;
    }
    last = verb.form();
    String lemma = verb.lemma();
    int next = i + 1;
    if (next < words.size() && lexicon.is("particles", words.get(next).lower())) {
      String phrasal = lemma + "_" + words.get(next).lower();
      if (verbs.knows(phrasal)) {
        lemma = phrasal;
        next++;
      }
    }
    NounPhrase.Found object = nouns.at(words, next);
    lastHadObject = !object.name().isEmpty();
    if (verb.operation() || !verbs.knows(verb.lemma())) {
      actions.add(new Action(lemma, object.name(), Action.Weight.CLEAR));
      i = Math.max(next, object.end());
      expect = Expect.NOTHING;
      return;
    }
    describing(lemma, object, next);
  }

  /** "supports X", "manages X", "allows users to X". */
  private void describing(String lemma, NounPhrase.Found object, int next) {
    switch (lemma) {
      case "support",
          "provide",
          "offer",
          "expose",
          "perform",
          "do",
          "implement",
          "include",
          "allow",
          "enable",
          "cover",
          "involve" -> {
        expect = Expect.OFFERED;
        lastHadObject = false;
        i = next;
      }
      case "handle", "manage", "process", "control", "own" -> {
        if (lastHadObject) {
          actions.add(new Action(lemma, object.name(), Action.Weight.VAGUE));
        }
        i = Math.max(next, object.end());
        expect = Expect.NOTHING;
      }
      default -> {
        i = next;
        expect = lemma.equals("let") || lemma.equals("help") ? Expect.OFFERED : Expect.NOTHING;
      }
    }
  }

  private void passive(Verb verb) {
    i++;
    last = Form.PAST;
    lastHadObject = true;
    if (verb.operation()) {
      actions.add(new Action(verb.lemma(), subject, Action.Weight.CLEAR));
    }
    expect = Expect.NOTHING;
  }

  /** "create, update and delete users": the object of the last is the object of all. */
  private List<Action> shareObjects() {
    List<Action> shared = new ArrayList<>(actions);
    String object = "";
    for (int k = shared.size() - 1; k >= 0; k--) {
      Action action = shared.get(k);
      if (action.object().isEmpty() && !object.isEmpty()) {
        shared.set(k, new Action(action.verb(), object, action.weight()));
      } else {
        object = action.object();
      }
    }
    return negated && shared.isEmpty() ? List.of() : shared;
  }
}
