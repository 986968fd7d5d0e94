package io.nodesmith.request;

/**
 * One token of a text.
 *
 * @param text as written
 * @param lower in lower case
 * @param type what it is
 */
record Word(String text, String lower, Type type) {

  enum Type {
    /** Letters, perhaps with digits, hyphens or dots inside. */
    WORD,
    /** A name of code: with an underscore, in camel case, or in backticks. */
    IDENTIFIER,
    NUMBER,
    /** Ends or divides: comma, colon, dash, arrow, bracket. */
    MARK
  }

  boolean is(String other) {
    return lower.equals(other);
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  boolean isMark() {
    return type == Type.MARK;
  }
}
