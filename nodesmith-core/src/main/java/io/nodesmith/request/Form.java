package io.nodesmith.request;

/** How a verb stands in a text. */
enum Form {
  /** "fetch". */
  BASE,
  /** "fetches". */
  THIRD,
  /** "fetching". */
  GERUND,
  /** "fetched". */
  PAST,
  /** "retrieval". */
  NOUN
}
