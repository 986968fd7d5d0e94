package io.nodesmith.request;

/** Where in the grammar of a sentence its reader is. */
enum Expect {
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
