package io.nodesmith.extract;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Reading;
import io.nodesmith.language.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the one method asked for in a reply of any shape. */
public final class CodeExtractor {
  private final Language language;

  public CodeExtractor(Language language) {
    this.language = language;
  }

  /** The stub's implementation in the reply, or why there is none. */
  public Extraction extract(String reply, SourceText file, MethodStub stub) {
    ReplyText text = ReplyText.of(reply);
    if (text.answer().isBlank()) {
      return text.cutWhileThinking()
          ? Verdicts.cutWhileThinking(stub)
          : Verdicts.empty(stub);
    }
    List<String> candidates = Candidates.in(text.answer(), language, file, stub);
    List<Reading> readings = new ArrayList<>();
    for (String candidate : candidates.reversed()) {
      Reading reading = language.read(candidate, file, stub);
      if (reading instanceof Reading.Method found) {
        return new Extraction.Found(found.code(), found.notes());
      }
      readings.add(reading);
    }
    Optional<Extraction.Found> body =
        readings.stream()
            .filter(Reading.Body.class::isInstance)
            .map(Reading.Body.class::cast)
            .map(b -> new Extraction.Found(b.code(), b.notes()))
            .findFirst();
    return body.map(Extraction.class::cast)
        .orElseGet(() -> Verdicts.of(text.answer(), readings, stub));
  }
}
