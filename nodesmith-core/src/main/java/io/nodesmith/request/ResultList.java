package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of what has become of things: "bookings frozen, accounts reconciled". */
final class ResultList {
  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final NounPhrase nouns;

  ResultList(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.nouns = new NounPhrase(lexicon);
  }

  /** The acts in order; empty if the words are no such list. */
  List<Action> read(List<Word> words) {
    List<Action> found = new ArrayList<>();
    for (List<Word> part : parts(words)) {
      Optional<Action> result = result(part);
      if (result.isEmpty()) {
        return List.of();
      }
      found.add(result.get());
    }
    return found.size() < 2 ? List.of() : found;
  }

  /** The parts behind the last colon or dash, up to the end of the sentence. */
  private List<List<Word>> parts(List<Word> words) {
    List<List<Word>> parts = new ArrayList<>();
    List<Word> part = new ArrayList<>();
    for (Word word : words) {
      boolean opens = word.is(":") || word.is("-");
      boolean divides = word.is(",") || word.is(";") || lexicon.is("conjunctions", word.lower());
      if (opens) {
        parts.clear();
        part = new ArrayList<>();
      } else if (divides || word.is(".")) {
        if (!part.isEmpty()) {
          parts.add(part);
        }
        part = new ArrayList<>();
      } else if (!part.isEmpty() || !lexicon.is("adverbs", word.lower())) {
        part.add(word);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /** "resized copies stored in S3": a thing, and right behind it a participle that ends. */
  private Optional<Action> result(List<Word> part) {
    for (int i = 1; i < part.size(); i++) {
      boolean ends = i + 1 == part.size() || lexicon.is("prepositions", part.get(i + 1).lower());
      Optional<Verb> verb =
          ends
              ? verbs.as(Form.PAST, part.get(i).lower()).filter(Verb::operation)
              : Optional.empty();
      if (verb.isPresent()) {
        int end = i;
        while (end > 0 && isAuxiliary(part.get(end - 1).lower())) {
          end--;
        }
        String thing = nouns.subject(part, end);
        return thing.isEmpty() || nouns.isByOthers(part, i + 1)
            ? Optional.empty()
            : Optional.of(new Action(verb.get().lemma(), thing, Action.Weight.CLEAR));
      }
    }
    return Optional.empty();
  }

  private boolean isAuxiliary(String lower) {
    return VerbPlace.isBeing(lower) || lexicon.is("modals", lower) || lower.equals("to");
  }
}
