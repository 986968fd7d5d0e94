package io.nodesmith.request;

/**
 * Something that a sentence says is done.
 *
 * @param verb what
 * @param object to what, snake case; may be empty
 * @param weight how much it looks like a wish of its own
 */
record Action(String verb, String object, Weight weight) {

  enum Weight {
    /** Said of the node: "that fetches orders". */
    CLEAR,
    /** Said of those whom the node serves: "members borrow books". */
    PEOPLE,
    /** Read from a noun: "a tax calculator". */
    NOMINAL,
    /** Said with a verb that mostly describes: "handles refunds". */
    VAGUE
  }
}
