package io.nodesmith.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long things took: how many of them are in each bucket, a sixteenth of an octave wide, so that
 * what is said is within 2.2 % of what was.
 *
 * @param counts by bucket: 16 times the binary logarithm of microseconds
 */
public record Times(SortedMap<Integer, Long> counts) {
  private static final double BUCKETS_AN_OCTAVE = 16;

  static final Times NONE = new Times(new TreeMap<>());

  public Times {
    counts = new TreeMap<>(counts);
  }

  Times plus(Times other) {
    SortedMap<Integer, Long> both = new TreeMap<>(counts);
    other.counts.forEach((bucket, count) -> both.merge(bucket, count, Long::sum));
    return new Times(both);
  }

  /** How many there are. */
  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The time within which so many of them were done.
   *
   * @param share from 0 to 1
   */
  public Optional<Duration> percentile(double share) {
    long rank = Math.max(1, (long) Math.ceil(share * count()));
    long seen = 0;
    for (Map.Entry<Integer, Long> bucket : counts.entrySet()) {
      seen += bucket.getValue();
      if (seen >= rank) {
        double micros = Math.pow(2, bucket.getKey() / BUCKETS_AN_OCTAVE);
        return Optional.of(Duration.ofNanos(Math.round(micros * 1000)));
      }
    }
    return Optional.empty();
  }
}
