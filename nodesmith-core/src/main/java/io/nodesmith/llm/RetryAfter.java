package io.nodesmith.llm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/** How long the headers of an answer ask to wait. */
final class RetryAfter {
  private static final double LONGEST_SECONDS = 40.0 * 24 * 3600;

  private RetryAfter() {}

  /** The wait; null if the headers ask for none that can be understood. */
  static @Nullable Duration of(MessageHeaders headers, Instant now) {
    String millis = value(headers, "retry-after-ms");
    Duration exact = seconds(millis, 1000);
    if (exact != null) {
      return exact;
    }
    String value = value(headers, "retry-after");
    Duration seconds = seconds(value, 1);
    return seconds != null ? seconds : untilDate(value, now);
  }

  private static String value(MessageHeaders headers, String name) {
    Header first = headers.getFirstHeader(name);
    return first == null || first.getValue() == null ? "" : first.getValue().strip();
  }

  private static @Nullable Duration seconds(String value, int unitsInSecond) {
    try {
      double seconds = Double.parseDouble(value) / unitsInSecond;
      return seconds >= 0 && seconds <= LONGEST_SECONDS
          ? Duration.ofNanos((long) (seconds * 1e9))
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Duration untilDate(String value, Instant now) {
    try {
      DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
      Duration wait = Duration.between(now, ZonedDateTime.parse(value, format).toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
