package io.nodesmith.request;

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
  private final ActionChain chain;
  private int i;
  private Expect expect = Expect.START;
  private @Nullable Form last;
  private boolean lastHadObject = true;
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
    OFFERED,
    /** Behind "lets": somebody, then a verb. */
    LET
  }

  ActionReader(Lexicon lexicon, VerbReader verbs, List<Word> words) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
    this.words = words;
    this.chain = new ActionChain(lexicon);
  }

  List<Action> read() {
    i = skipFrame();
    while (i < words.size()) {
      step();
    }
    return chain.actions();
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
    } else if (lexicon.is("clauses", lower) || lower.equals("without")) {
      skipClause(lower);
    } else if (lexicon.is("adverbs", lower)) {
      adverb(lower);
    } else if (isNegation(lower)) {
      expect = Expect.NOTHING;
      skipTo(",", "but");
    } else if (lexicon.is("conjunctions", lower)) {
      expect = last == null && expect != Expect.NOTHING ? expect : Expect.COORDINATED;
      chain.conjunction();
      i++;
    } else if (lexicon.is("modals", lower)) {
      subject = nouns.subject(words, i);
      expect = Expect.MODAL;
      i++;
    } else if (lower.equals("order") && nextIs("to") && i > 0 && words.get(i - 1).is("in")) {
      skipClause(lower);
    } else if (lower.equals("to")) {
      expect = Expect.TO;
      i++;
    } else if (lexicon.is("determiners", lower)
        && !lower.equals("that")
        && !lower.equals("which")) {
      boolean waits = expect == Expect.PASSIVE || expect == Expect.LET;
      i = waits ? i + 1 : skipNoun();
    } else if (lower.equals("we") || lower.equals("i") || lower.equals("you")) {
      expect = Expect.NOTHING;
      i++;
    } else if (isRelative(lower)) {
      expect = Expect.RELATIVE;
      i++;
    } else if (lexicon.is("prepositions", lower)) {
      expect = takesGerund(lower) ? Expect.GERUND : Expect.NOTHING;
      expect = lower.equals("with") && startsList(i + 1) ? Expect.OFFERED : expect;
      i++;
    } else if (isBeing(lower) && i > 0 && lexicon.is("nobody", words.get(i - 1).lower())) {
      expect = Expect.NOTHING;
      skipTo(",", "but");
    } else if (isBeing(lower)) {
      subject = expect == Expect.MODAL || expect == Expect.TO ? subject : nouns.subject(words, i);
      expect = Expect.PASSIVE;
      i++;
    } else {
      content(word);
    }
  }

  private void mark(String mark) {
    switch (mark) {
      case ":" -> {
        chain.colon();
        expect = Expect.START;
        last = null;
      }
      case "-", "->", "(", "|" -> {
        expect = Expect.START;
        last = null;
      }
      case ")", ",", "/", ";" -> {
        chain.comma();
        expect = afterComma();
      }
      default -> expect = expect == Expect.START ? expect : Expect.NOTHING;
    }
    i++;
  }

  private Expect afterComma() {
    boolean open = last == null && (expect == Expect.OFFERED || expect == Expect.NOTHING);
    return last != null
        ? Expect.COORDINATED
        : open && expect == Expect.OFFERED ? expect : Expect.START;
  }

  private void adverb(String lower) {
    boolean sequence = lower.equals("then") || lower.equals("finally") || lower.equals("next");
    if (sequence && expect == Expect.NOTHING) {
      expect = last == null ? Expect.START : Expect.COORDINATED;
    }
    i++;
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
      case "for", "of", "like", "with", "including", "as", "by" -> true;
      default -> false;
    };
  }

  /** "with enqueue, claim and complete operations". */
  private boolean startsList(int at) {
    return at + 1 < words.size()
        && verbs.as(Form.BASE, words.get(at).lower()).filter(Verb::operation).isPresent()
        && endsVerb(words.get(at + 1));
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

  /** "the build, test and deploy stages". */
  private boolean endsInListNoun(int from) {
    return words.subList(from, Math.min(words.size(), from + 12)).stream()
        .takeWhile(word -> word.isWord() || word.is(","))
        .anyMatch(word -> lexicon.announcesActions(word.lower()));
  }

  private boolean nextIs(String lower) {
    return i + 1 < words.size() && words.get(i + 1).is(lower);
  }

  private int skipNoun() {
    if (startsList(i + 1) && endsInListNoun(i + 1)) {
      expect = Expect.OFFERED;
      return i + 1;
    }
    NounPhrase.Found phrase = nouns.at(words, i);
    Expect next = Expect.NOTHING;
    int end = Math.max(i + 1, phrase.end());
    if (lexicon.is("pronouns", words.get(Math.max(0, i)).lower())) {
      return i + 1;
    }
    boolean opens = expect == Expect.START && last == null;
    // "the node fetches": the verb was read as part of the noun phrase.
    for (int k = i + 1; k < end; k++) {
      boolean says =
          isNodeWord(words.get(k - 1)) || (opens && k > i + 1 && isOnlyVerb(words.get(k)));
      if (says && verbs.as(Form.THIRD, words.get(k).lower()).isPresent()) {
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

  private boolean isOnlyVerb(Word word) {
    return verbs
        .as(Form.THIRD, word.lower())
        .filter(verb -> verb.operation() && !isAlsoNoun(verb))
        .isPresent();
  }

  private boolean isNodeWord(Word word) {
    return lexicon.is("artifacts", word.lower()) || lexicon.is("pronouns", word.lower());
  }

  private void content(Word word) {
    Optional<Verb> verb =
        phrasal(word.lower()).or(() -> expected(word.lower())).or(() -> wished(word.lower()));
    if (verb.isEmpty()) {
      if (announcesList(word)) {
        expect = Expect.OFFERED;
        last = null;
      } else if (isNodeWord(word)) {
        expect = Expect.RELATIVE;
      } else if (expect != Expect.PASSIVE && expect != Expect.LET) {
        expect = Expect.NOTHING;
      }
      i++;
      return;
    }
    take(verb.get());
  }

  /** "I want tickets folded into ...": a participle behind a wish. */
  private Optional<Verb> wished(String lower) {
    boolean ends =
        i + 1 == words.size()
            || words.get(i + 1).isMark()
            || lexicon.is("prepositions", words.get(i + 1).lower())
            || lexicon.is("conjunctions", words.get(i + 1).lower());
    boolean wish =
        words.subList(0, i).stream()
            .anyMatch(w -> w.is("want") || w.is("like") || w.is("have") || w.is("need"));
    Optional<Verb> verb =
        wish && ends && expect == Expect.NOTHING && chain.isEmpty()
            ? verbs.as(Form.PAST, lower).filter(Verb::operation)
            : Optional.empty();
    verb.ifPresent(v -> subject = nouns.subject(words, i));
    return verb;
  }

  /** "with transitions place, pay and ship": a plural that names operations, and a verb behind. */
  private boolean announcesList(Word word) {
    boolean plural = word.lower().endsWith("s") && lexicon.announcesActions(word.lower());
    return plural
        && i + 1 < words.size()
        && verbs.as(Form.BASE, words.get(i + 1).lower()).filter(Verb::operation).isPresent();
  }

  /** "looks up": a verb that only its second word makes whole. */
  private Optional<Verb> phrasal(String lower) {
    if (expect == Expect.NOTHING
        || i + 1 >= words.size()
        || !lexicon.is("particles", words.get(i + 1).lower())) {
      return Optional.empty();
    }
    Optional<Verb> verb = verbs.phrasal(lower, words.get(i + 1).lower());
    boolean fits = expect != Expect.COORDINATED || last == verb.map(Verb::form).orElse(null);
    return verb.filter(v -> fits);
  }

  private Optional<Verb> expected(String lower) {
    return switch (expect) {
      case NOTHING -> Optional.empty();
      case START -> opening(lower);
      case OFFERED -> anyOf(lower, Form.BASE, Form.GERUND).or(() -> nominal(lower));
      case MODAL -> lower.endsWith("ly") ? Optional.empty() : verbs.guess(Form.BASE, lower);
      case LET -> anyOf(lower, Form.BASE);
      case TO -> anyOf(lower, Form.BASE).or(() -> commanded(lower));
      case RELATIVE -> anyOf(lower, Form.THIRD, Form.BASE, Form.GERUND).or(() -> newVerb(lower));
      case GERUND -> anyOf(lower, Form.GERUND);
      case PASSIVE -> anyOf(lower, Form.PAST);
      case COORDINATED -> coordinated(lower);
    };
  }

  /** A verb at the start of a clause; a word that is also a noun needs to look like a verb. */
  private Optional<Verb> opening(String lower) {
    Optional<Verb> verb = anyOf(lower, Form.BASE, Form.THIRD, Form.GERUND);
    if (verb.isEmpty()) {
      return commanded(lower);
    }
    boolean noun = verb.filter(this::isAlsoNoun).isPresent();
    return noun && isSubject(verb.get()) ? Optional.empty() : verb;
  }

  /** "frobnicate the rows": unknown, but nothing else stands before an article there. */
  private Optional<Verb> commanded(String lower) {
    boolean commands = i + 1 < words.size() && isArticle(words.get(i + 1).lower());
    return commands && !lexicon.isClosed(lower) ? verbs.guess(Form.BASE, lower) : Optional.empty();
  }

  private static boolean isArticle(String lower) {
    return switch (lower) {
      case "the", "a", "an", "each", "every", "my", "our", "their", "its" -> true;
      default -> false;
    };
  }

  /** "Orders are ...", "Order emails must ...": the word is part of what the sentence is about. */
  private boolean isSubject(Verb verb) {
    int end = nouns.at(words, i + 1).end();
    boolean predicate =
        end < words.size()
            && (isBeing(words.get(end).lower()) || lexicon.is("modals", words.get(end).lower()));
    boolean article = i + 1 < words.size() && lexicon.is("determiners", words.get(i + 1).lower());
    if (predicate || article) {
      return predicate;
    }
    if (i == 0 && end < words.size() && words.get(end).is(":") && end < 4) {
      return true;
    }
    boolean named = end > i + 1 && isActivity(words.get(end - 1).lower());
    return named || (verb.form() == Form.THIRD && (end == i + 1 || hasPredicate(end)));
  }

  /** "invoice rendering": what is done, as a noun. */
  private boolean isActivity(String lower) {
    return Agents.verbOf(lower, lexicon, verbs).isPresent() && !verbs.knows(lower);
  }

  private boolean hasPredicate(int from) {
    for (int k = from; k < words.size() && !words.get(k).isMark(); k++) {
      if (isBeing(words.get(k).lower()) || lexicon.is("modals", words.get(k).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "that frobnicates the rows": unknown, in a verb's place and in its form. */
  private Optional<Verb> newVerb(String lower) {
    String before = i > 0 ? words.get(i - 1).lower() : "";
    boolean relative = before.equals("that") || before.equals("which") || before.equals("it");
    boolean third = lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 4;
    return relative && third && !lexicon.isClosed(lower)
        ? verbs.guess(Form.THIRD, lower)
        : Optional.empty();
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
    return verb.filter(
        v ->
            form == Form.PAST
                || form == Form.GERUND
                || !lastHadObject
                || !isAlsoNoun(v)
                || isGoalOf(v, i + 1)
                || hasObject(v, i + 1));
  }

  private boolean isAlsoNoun(Verb verb) {
    return lexicon.is("also_nouns", verb.lemma());
  }

  /** "load into the warehouse", "comment on issues". */
  private boolean isGoalOf(Verb verb, int next) {
    if (next >= words.size()) {
      return false;
    }
    String lower = words.get(next).lower();
    boolean own = lexicon.is("with_preposition", verb.lemma()) && lexicon.is("prepositions", lower);
    return own || lower.equals("into") || lower.equals("onto") || lower.equals("by");
  }

  /** Whether the words from here can be what a verb is done to. */
  private boolean hasObject(Verb verb, int from) {
    if (from >= words.size() || words.get(from).isMark()) {
      return false;
    }
    String next = words.get(from).lower();
    boolean closed =
        (lexicon.is("mostly_nouns", verb.lemma()) && lexicon.is("compound_heads", next))
            || lexicon.is("prepositions", next)
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
    boolean split = i + 1 < words.size() && lemma.endsWith("_" + words.get(i + 1).lower());
    int next = split ? i + 2 : i + 1;
    NounPhrase.Found object = object(lemma, next);
    lastHadObject = !object.name().isEmpty();
    if (verb.operation() || !verbs.knows(verb.lemma())) {
      boolean bare = next >= words.size() || endsVerb(words.get(next)) || words.get(next).isMark();
      chain.add(lemma, object.name(), bare);
      i = Math.max(next, object.end());
      expect = Expect.NOTHING;
      return;
    }
    describing(lemma, object, next);
  }

  private NounPhrase.Found object(String lemma, int next) {
    if (next < words.size() && isBackReference(words.get(next).lower())) {
      return new NounPhrase.Found(chain.lastObject(), next + 1);
    }
    boolean preposition =
        next < words.size() && lexicon.is("prepositions", words.get(next).lower());
    return lexicon.is("with_preposition", lemma) && preposition
        ? nouns.at(words, next + 1)
        : nouns.at(words, next);
  }

  private static boolean isBackReference(String lower) {
    return switch (lower) {
      case "them", "it", "both", "these", "those" -> true;
      default -> false;
    };
  }

  private boolean endsVerb(Word word) {
    return word.is(",") || word.is("/") || lexicon.is("conjunctions", word.lower());
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
      case "turn", "make" -> {
        boolean into = object.end() < words.size() && words.get(object.end()).is("into");
        if (into && lastHadObject) {
          chain.add("convert", object.name(), false);
        }
        i = Math.max(next, object.end());
        expect = Expect.NOTHING;
      }
      case "handle", "manage", "process", "control", "own", "return", "give", "produce" -> {
        if (lastHadObject) {
          chain.vague(lemma, object.name());
        }
        i = Math.max(next, object.end());
        expect = Expect.NOTHING;
      }
      default -> {
        i = next;
        boolean wish = lemma.equals("want") || lemma.equals("need") || lemma.equals("have");
        last = wish || lemma.equals("like") ? null : last;
        expect = lemma.equals("let") || lemma.equals("help") ? Expect.LET : Expect.NOTHING;
      }
    }
  }

  private void passive(Verb verb) {
    i++;
    last = Form.PAST;
    lastHadObject = true;
    if (verb.operation()) {
      chain.add(verb.lemma(), subject, false);
    }
    expect = Expect.NOTHING;
  }
}
