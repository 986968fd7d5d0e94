package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the words of a sentence that say what the node is about. */
final class Topic {
  private static final int MOST_WORDS = 4;
  private static final int MOST_BEFORE_COLON = 12;

  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;
  private final EventNouns events;
  private final Function<List<Word>, String> naming;

  /**
   * A finder.
   *
   * @param naming makes a name of words; empty if they make none
   */
  Topic(Lexicon lexicon, VerbReader verbs, Function<List<Word>, String> naming) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
    this.events = new EventNouns(lexicon, verbs);
    this.naming = naming;
  }

  /** From "create a tax calculator node for invoices": what is asked for, and what it is for. */
  List<String> asked(List<Word> words) {
    RequestFrame frame = new RequestFrame(lexicon, verbs, words);
    int start = frame.start();
    if (start < 0) {
      return arranged(words);
    }
    List<String> names = new ArrayList<>();
    int end = frame.phraseEnd(start);
    List<Word> phrase = words.subList(start, end);
    boolean telling =
        phrase.stream()
            .anyMatch(w -> !lexicon.is("artifacts", w.lower()) && !named(List.of(w)).isEmpty());
    String name = named(phrase);
    String about = is(words, end, "for") ? purpose(words, end + 1) : "";
    boolean holder = !phrase.isEmpty() && lexicon.is("holders", phrase.getLast().lower());
    // "a MongoDB repository for articles" is about articles, "an S3 effect for avatars" too.
    if (holder || isTechnology(name)) {
      names.add(about);
    }
    if (telling && !name.equals("crud")) {
      names.add(name);
    }
    if (is(words, end, ":") && end + 1 < words.size() && !opensAction(words, end + 1)) {
      names.add(named(words.subList(end + 1, frame.phraseEnd(end + 1))));
    }
    if (describes(words, end)) {
      names.add(named(words.subList(end + 1, frame.phraseEnd(end + 1))));
    }
    names.add(about);
    return names;
  }

  private boolean isTechnology(String name) {
    return lexicon.terms("dependencies").containsKey(name);
  }

  private String named(List<Word> words) {
    return naming.apply(words);
  }

  private String named(NounPhrase.Found found) {
    return named(WordScanner.scan(found.name().replace('_', ' ')));
  }

  private static boolean is(List<Word> words, int i, String lower) {
    return i < words.size() && words.get(i).is(lower);
  }

  /** "node handling bookings". */
  private boolean describes(List<Word> words, int i) {
    return i + 1 < words.size()
        && verbs.as(Form.GERUND, words.get(i).lower()).filter(v -> !v.operation()).isPresent();
  }

  /** "fetch orders", but not "order fulfillment". */
  private boolean opensAction(List<Word> words, int i) {
    String lower = words.get(i).lower();
    boolean verb = verbs.as(Form.BASE, lower).filter(Verb::operation).isPresent();
    boolean activity =
        i + 1 < words.size()
            && lexicon.is("also_nouns", lower)
            && events.verbOf(words.get(i + 1).lower()).isPresent();
    return (verb && !activity) || lexicon.is("determiners", lower);
  }

  /** Behind "for": "invoices", "transferring money", "the conversion of currencies". */
  private String purpose(List<Word> words, int from) {
    boolean gerund =
        from < words.size() && verbs.as(Form.GERUND, words.get(from).lower()).isPresent();
    if (gerund) {
      boolean clause =
          is(words, from + 1, "whether")
              || is(words, from + 1, "if")
              || is(words, from + 1, "that");
      return named(nouns.at(words, clause ? from + 2 : from + 1));
    }
    NounPhrase.Found found = nouns.at(words, from);
    return events.isEvent(words, found.end() - 1)
        ? named(nouns.at(words, found.end() + 1))
        : named(found);
  }

  /** "Orchestrate checkout: ..." is about checkout. */
  private List<String> arranged(List<Word> words) {
    int i = 0;
    while (i < words.size() && lexicon.is("openers", words.get(i).lower())) {
      i++;
    }
    boolean arranges =
        i < words.size()
            && verbs.readings(words.get(i).lower()).stream()
                .anyMatch(v -> lexicon.is("arranging", v.lemma()) || v.lemma().equals("manage"));
    return arranges ? List.of(named(nouns.at(words, i + 1))) : List.of();
  }

  /** "CRUD on employees". */
  Optional<String> ofCrud(List<Word> words) {
    int i = 0;
    while (i < words.size() && !words.get(i).is("crud")) {
      i++;
    }
    i++;
    while (i < words.size() && lexicon.is("artifacts", words.get(i).lower())) {
      i++;
    }
    boolean about = i + 1 < words.size() && lexicon.is("prepositions", words.get(i).lower());
    return about ? Optional.of(named(nouns.at(words, i + 1))) : Optional.empty();
  }

  /** "Roman numerals: parse and format"; "runs migrations: back up, apply": what the colon ends. */
  List<String> headed(List<Word> words) {
    int colon = 0;
    while (colon < words.size() && !words.get(colon).isMark()) {
      colon++;
    }
    if (colon == 0 || colon > MOST_BEFORE_COLON || !is(words, colon, ":")) {
      return List.of();
    }
    boolean says =
        words.subList(0, colon).stream().anyMatch(word -> lexicon.is("modals", word.lower()));
    if (says) {
      return List.of();
    }
    boolean label = colon <= MOST_WORDS;
    boolean commands = verbs.as(Form.BASE, words.getFirst().lower()).isPresent();
    List<String> names = new ArrayList<>();
    if (label && !commands) {
      names.add(named(words.subList(0, colon)));
    }
    if (commands) {
      names.add(named(nouns.at(words, 1)));
    } else if (!label) {
      names.add(named(WordScanner.scan(nouns.before(words, colon).replace('_', ' '))));
    }
    return names;
  }

  /** The first noun that is neither an action nor a word for the node. */
  Optional<String> mainNoun(List<Word> words) {
    List<Word> run = new ArrayList<>();
    for (Word word : words) {
      String lower = word.lower();
      boolean noun =
          word.isWord()
              && !lexicon.isClosed(lower)
              && !lexicon.is("light_nouns", lower)
              && !lexicon.is("generic", lower)
              && !lexicon.is("amounts", lower)
              && !NounPhrase.isBe(lower)
              && verbs.readings(lower).stream().allMatch(this::isAlsoNoun)
              && !lower.endsWith("ly");
      if (noun && run.size() < MOST_WORDS) {
        run.add(word);
      } else if (!run.isEmpty()) {
        break;
      }
    }
    return Optional.of(named(run)).filter(name -> !name.isEmpty());
  }

  private boolean isAlsoNoun(Verb verb) {
    return lexicon.is("also_nouns", verb.lemma());
  }
}
