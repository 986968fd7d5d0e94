package io.nodesmith.prompt;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Counts the tokens of a text; safe for use by several threads. */
@FunctionalInterface
public interface TokenCounter {
  /** Most tokens that a byte-level vocabulary can make of one {@code char}. */
  int MOST_PER_CHARACTER = 3;

  /** How many tokens the text has, by this counter's vocabulary. */
  int count(String text);

  /**
   * A counter with the vocabulary {@code cl100k_base}: an estimate for the models asked here, whose
   * own vocabularies differ. The vocabulary is loaded when the first text is counted.
   */
  static TokenCounter estimate() {
    Supplier<Encoding> encoding =
        new LazyEncoding(
            () -> Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE));
    return text -> encoding.get().countTokensOrdinary(text);
  }

  /** Most tokens that a byte-level vocabulary can make of the text: one for each UTF-8 byte. */
  static int bound(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
