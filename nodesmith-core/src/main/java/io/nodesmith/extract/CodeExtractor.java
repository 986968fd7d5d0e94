package io.nodesmith.extract;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import java.util.Optional;

/** Finds the one method asked for in a reply of any shape. */
public final class CodeExtractor {
  private final Language language;
  private final JsonCode json = new JsonCode();

  public CodeExtractor(Language language) {
    this.language = language;
  }

  /** The stub's implementation in the reply, or why there is none. */
  public Extraction extract(String reply, SourceText file, MethodStub stub) {
    return extract(reply, file, stub, false);
  }

  /**
   * The same with signs put in that the parser says are missing; only tests can tell if rightly.
   */
  public Extraction extractMended(String reply, SourceText file, MethodStub stub) {
    return extract(reply, file, stub, true);
  }

  private Extraction extract(String reply, SourceText file, MethodStub stub, boolean mending) {
    ReplyText text = ReplyText.of(reply);
    if (text.cutWhileThinking()) {
      return Verdicts.cutWhileThinking(stub);
    }
    if (text.answer().isBlank()) {
      return Verdicts.empty(stub);
    }
    Optional<Extraction> first =
        new Search(language, json, file, stub, mending).whole(text.firstTurn());
    return first.orElseGet(() -> new Search(language, json, file, stub, mending).in(text.answer()));
  }
}
