package io.nodesmith.llm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A key that never prints itself. */
public final class Secret {
  private static final int SHORTEST = 6;

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Wraps a key; blanks around it, which come with pasting, are dropped. */
  public static Secret of(String value) {
    return new Secret(value.strip());
  }

  /** No key. */
  public static Secret none() {
    return new Secret("");
  }

  /** Whether the key stands in the text; a very short one is a placeholder, and a word perhaps. */
  public boolean isIn(String text) {
    return value.length() >= SHORTEST && text.contains(value);
  }

  /** Whether there is a key. */
  public boolean isPresent() {
    return !value.isEmpty();
  }

  /** The key itself: for the header of a request to its own endpoint, and nothing else. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    if (other == this) {
      return true;
    }
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return isPresent() ? "[secret]" : "[no secret]";
  }
}
