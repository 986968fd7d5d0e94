package io.nodesmith.request;

/**
 * An input with the output that is expected for it.
 *
 * @param operation name of the operation it belongs to; empty if the text does not say
 * @param input text or JSON, as written
 * @param output text or JSON, as written
 */
public record Example(String operation, String input, String output) {}
