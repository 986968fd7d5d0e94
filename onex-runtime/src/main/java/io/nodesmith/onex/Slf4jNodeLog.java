package io.nodesmith.onex;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Writes log events to SLF4J, each field as a key-value pair of the event. */
final class Slf4jNodeLog implements NodeLog {
  private final Logger logger;

  Slf4jNodeLog(String name) {
    this.logger = LoggerFactory.getLogger(name);
  }

  @Override
  public void event(LogLevel level, String message, Map<String, ?> fields) {
    LoggingEventBuilder event = logger.atLevel(slf4jLevel(level));
    for (Map.Entry<String, ?> field : fields.entrySet()) {
      event = event.addKeyValue(field.getKey(), field.getValue());
    }
    event.log(message);
  }

  private static Level slf4jLevel(LogLevel level) {
    return switch (level) {
      case DEBUG -> Level.DEBUG;
      case INFO -> Level.INFO;
      case WARNING -> Level.WARN;
      case ERROR -> Level.ERROR;
    };
  }
}
