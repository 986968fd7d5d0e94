package io.nodesmith.logic;

import io.nodesmith.llm.Cost;
import io.nodesmith.llm.Tier;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * One reply of a model for one stub, or the lack of one.
 *
 * @param call names it in the journal; empty where no endpoint gave a reply
 * @param round 0 for the first time, then the round of repair
 * @param tier who was asked
 * @param model who answered; empty if nobody did
 * @param problem why the reply could not be used; empty if it could
 * @param tokensInput tokens read
 * @param tokensOutput tokens written
 * @param cost of the call, failed tries before it included
 * @param latency of the call
 */
public record Attempt(
    Optional<UUID> call,
    int round,
    Tier tier,
    String model,
    String problem,
    long tokensInput,
    long tokensOutput,
    Cost cost,
    Duration latency) {}
