package io.nodesmith.pattern;

/**
 * An error that a model makes often.
 *
 * @param error id of a common error
 */
public record Mistake(String model, String error) {}
