package io.nodesmith.request;

/**
 * A word read as a verb.
 *
 * @param lemma base form, American spelling
 * @param form how it stood in the text
 * @param operation whether it can be an operation; else it only describes the node
 */
record Verb(String lemma, Form form, boolean operation) {}
