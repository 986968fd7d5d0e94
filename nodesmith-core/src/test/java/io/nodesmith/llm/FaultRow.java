package io.nodesmith.llm;

import io.nodesmith.testing.Behaviour;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the fault table: what the first tier's server does, and what must come of it.
 *
 * @param name what goes wrong
 * @param provider who the server pretends to be
 * @param streaming whether a stream is asked for
 * @param script what it does, request by request
 * @param trail what becomes of each attempt: a fault, {@code ok}, {@code cut}, {@code declined}, or
 *     {@code backup} for the next tier
 * @param cost what all attempts cost together; null for unpriced
 * @param pause the first wait; null for none, zero for the usual one
 * @param text the answer
 * @param reported whether the usage of the first tier's attempts was reported
 */
record FaultRow(
    String name,
    String provider,
    boolean streaming,
    List<Behaviour> script,
    List<String> trail,
    BigDecimal cost,
    Duration pause,
    String text,
    boolean reported) {
  static final BigDecimal BACKUP = new BigDecimal("0.000028");
  static final BigDecimal ANSWER = new BigDecimal("0.00017");

  static FaultRow row(String name, String trail, Behaviour... script) {
    List<String> ends = List.of(trail.split(" "));
    boolean backup = ends.getLast().equals("backup");
    List<Behaviour> all = new ArrayList<>(List.of(script));
    boolean retried = !backup && ends.size() > 1;
    if (retried) {
      all.add(Scripts.good());
    }
    return new FaultRow(
        name,
        "zai",
        true,
        all,
        ends,
        backup ? BACKUP : ANSWER,
        retried || ends.size() > 2 ? Duration.ZERO : null,
        backup ? "backup" : "answer",
        true);
  }

  FaultRow whole() {
    return new FaultRow(
        name + ", whole", provider, false, script, trail, cost, pause, text, reported);
  }

  FaultRow waits(Duration time) {
    return new FaultRow(name, provider, streaming, script, trail, cost, time, text, reported);
  }

  FaultRow costs(BigDecimal usd) {
    return new FaultRow(name, provider, streaming, script, trail, usd, pause, text, reported);
  }

  FaultRow says(String answer) {
    return new FaultRow(name, provider, streaming, script, trail, cost, pause, answer, reported);
  }

  /** Costs so much more than what was reported: an estimate. */
  FaultRow estimated(BigDecimal total) {
    return new FaultRow(name, provider, streaming, script, trail, total, pause, text, false);
  }

  FaultRow by(String other) {
    return new FaultRow(name, other, streaming, script, trail, cost, pause, text, reported);
  }

  @Override
  public String toString() {
    return provider + ": " + name;
  }
}
