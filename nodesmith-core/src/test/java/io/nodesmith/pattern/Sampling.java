package io.nodesmith.pattern;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some of many costly trials: one in {@code nodesmith.test.every}, 8 unless set; 1 for all of them.
 */
final class Sampling {
  private static final int EVERY = Integer.getInteger("nodesmith.test.every", 8);

  private Sampling() {}

  static <T> Stream<T> of(Stream<T> trials) {
    List<T> all = trials.toList();
    return IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get);
  }
}
