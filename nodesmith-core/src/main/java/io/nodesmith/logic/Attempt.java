package io.nodesmith.logic;

import io.nodesmith.llm.Cost;
import io.nodesmith.llm.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One reply of a model for one stub, or the lack of one.
 *
 * @param purpose what was asked for
 * @param call names it in the journal; empty where no endpoint gave a reply
 * @param round 0 for the first time, then the round of repair
 * @param tier who was asked
 * @param model who answered; empty if nobody did
 * @param problem why the reply could not be used; empty if it could
 * @param fixedBy names of the fixers that corrected the code afterwards; empty if none did
 * @param tokensInput tokens read
 * @param tokensOutput tokens written
 * @param cost of the call, failed tries before it included
 * @param latency of the call
 */
public record Attempt(
    Purpose purpose,
    Optional<UUID> call,
    int round,
    Tier tier,
    String model,
    String problem,
    List<String> fixedBy,
    long tokensInput,
    long tokensOutput,
    Cost cost,
    Duration latency) {
  public Attempt {
    fixedBy = List.copyOf(fixedBy);
  }

  /** The same, corrected by these fixers. */
  Attempt fixedBy(List<String> fixers) {
    return new Attempt(
        purpose,
        call,
        round,
        tier,
        model,
        problem,
        fixers,
        tokensInput,
        tokensOutput,
        cost,
        latency);
  }

  /** What a model was asked for. */
  public enum Purpose {
    /** The method, for the first time. */
    IMPLEMENT,
    /** The method again, with what was wrong. */
    REPAIR,
    /** A plan of the method. */
    PLAN;

    /** The name in lower case, as it stands in documents and the journal. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
