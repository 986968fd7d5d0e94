package io.nodesmith.request;

/** An input with its output, and the words that say which operation it belongs to. */
record FoundPair(String context, String input, String output) {}
