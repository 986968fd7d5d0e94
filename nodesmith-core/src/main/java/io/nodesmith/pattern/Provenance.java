package io.nodesmith.pattern;

/**
 * Who wrote a learned pattern.
 *
 * @param model its name as the server gave it
 * @param tier where it was asked
 * @param run id of the run
 * @param promptVersion the words that it was asked in
 */
public record Provenance(String model, String tier, String run, String promptVersion) {}
