package io.nodesmith.request;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Finds limits on time and rate: "under 50 ms", "500 requests per second". */
final class PerformanceFinder {
  private static final Set<String> BOUNDS =
      Set.of(
          "under",
          "within",
          "below",
          "most",
          "max",
          "maximum",
          "than",
          "latency",
          "p50",
          "p95",
          "p99",
          "<",
          "exceed",
          "respond",
          "responds",
          "budget");
  private static final Set<String> OTHER_TIMES =
      Set.of(
          "timeout",
          "time",
          "ttl",
          "window",
          "retry",
          "retries",
          "every",
          "expire",
          "expires",
          "last",
          "sliding",
          "tumbling",
          "inactivity",
          "backoff");
  private static final Set<String> COUNTED =
      Set.of(
          "requests",
          "request",
          "req",
          "rps",
          "qps",
          "tps",
          "events",
          "messages",
          "operations",
          "ops",
          "records",
          "transactions",
          "calls",
          "rows",
          "items");

  private PerformanceFinder() {}

  static Performance find(List<Passage> passages) {
    OptionalLong latency = OptionalLong.empty();
    OptionalLong rate = OptionalLong.empty();
    for (Passage passage : passages) {
      List<Word> words = passage.words();
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).type() != Word.Type.NUMBER) {
          continue;
        }
        if (latency.isEmpty()) {
          latency = millis(words, i);
        }
        if (rate.isEmpty()) {
          rate = perSecond(words, i);
        }
      }
    }
    return new Performance(latency, rate);
  }

  private static OptionalLong millis(List<Word> words, int i) {
    List<Word> before = words.subList(Math.max(0, i - 6), i);
    boolean bound = before.stream().anyMatch(w -> BOUNDS.contains(w.lower()));
    boolean other = before.stream().anyMatch(w -> OTHER_TIMES.contains(w.lower()));
    String number = words.get(i).lower();
    String digits = digits(number);
    String unit = number.substring(digits.length());
    if (unit.isEmpty() && i + 1 < words.size()) {
      unit = words.get(i + 1).lower();
    }
    double factor =
        switch (unit) {
          case "ms", "millis", "milliseconds", "millisecond", "msec" -> 1;
          case "s", "sec", "secs", "second", "seconds" -> 1000;
          default -> 0;
        };
    return bound && !other && factor > 0 ? scaled(digits, factor) : OptionalLong.empty();
  }

  private static OptionalLong perSecond(List<Word> words, int i) {
    String number = words.get(i).lower();
    String digits = digits(number);
    boolean thousands = number.endsWith("k");
    int next = i + 1;
    while (next < words.size() && next < i + 3 && !COUNTED.contains(words.get(next).lower())) {
      next++;
    }
    if (next >= words.size() || next >= i + 3) {
      return OptionalLong.empty();
    }
    String counted = words.get(next).lower();
    String period = next + 2 < words.size() ? words.get(next + 2).lower() : "";
    boolean minute = period.startsWith("minute") || period.equals("min");
    boolean second = period.equals("second") || period.equals("s") || period.equals("sec");
    boolean named = counted.endsWith("ps") && counted.length() == 3 && !counted.equals("ops");
    double factor = (thousands ? 1000 : 1) / (minute ? 60.0 : 1);
    return named || minute || second ? scaled(digits, factor) : OptionalLong.empty();
  }

  /** The leading digits, with their decimal point. */
  private static String digits(String number) {
    int end = 0;
    while (end < number.length()
        && end < 15
        && (Character.isDigit(number.charAt(end)) || number.charAt(end) == '.')) {
      end++;
    }
    return number.substring(0, end);
  }

  private static OptionalLong scaled(String digits, double factor) {
    boolean plain = digits.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    boolean number =
        plain && digits.chars().filter(c -> c == '.').count() <= 1 && !digits.equals(".");
    return number && !digits.isEmpty()
        ? OptionalLong.of(Math.max(1, Math.round(Double.parseDouble(digits) * factor)))
        : OptionalLong.empty();
  }
}
