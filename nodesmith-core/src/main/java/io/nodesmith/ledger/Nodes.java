package io.nodesmith.ledger;

import java.util.OptionalDouble;

/**
 * Nodes that were made in a period, whole.
 *
 * @param total that were to be made
 * @param done whose tests passed, over the gate
 * @param quality the mean of their scores
 * @param secondsP95 the time within which 95 of 100 were made
 * @param costUsd what models cost for one, on average
 */
public record Nodes(
    long total,
    long done,
    OptionalDouble quality,
    OptionalDouble secondsP95,
    OptionalDouble costUsd) {}
