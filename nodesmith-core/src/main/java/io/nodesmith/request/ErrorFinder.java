package io.nodesmith.request;

import java.util.List;

/** Finds the sentences that say what shall happen when something goes wrong. */
final class ErrorFinder {
  private final Lexicon lexicon;

  ErrorFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<String> find(Document document) {
    return document.passages().stream()
        .filter(passage -> passage.role() == Role.ERRORS || speaksOfFailure(passage))
        .map(Passage::text)
        .distinct()
        .toList();
  }

  private boolean speaksOfFailure(Passage passage) {
    return passage.role() != Role.IGNORED
        && passage.place() != Passage.Place.TITLE
        && passage.words().stream().anyMatch(word -> lexicon.is("failure_words", word.lower()));
  }
}
