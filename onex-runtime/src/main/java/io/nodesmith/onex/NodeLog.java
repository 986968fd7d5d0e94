package io.nodesmith.onex;

import java.util.Map;

/** Where structured log events go. */
@FunctionalInterface
public interface NodeLog {
  /** Records one event: a constant message, with the variable parts as fields. */
  void event(LogLevel level, String message, Map<String, ?> fields);

  /** A log that keeps nothing. */
  static NodeLog none() {
    return (level, message, fields) -> {};
  }

  /** A log that writes to SLF4J under the given logger name, with the fields as key-value pairs. */
  static NodeLog slf4j(String name) {
    return new Slf4jNodeLog(name);
  }
}
