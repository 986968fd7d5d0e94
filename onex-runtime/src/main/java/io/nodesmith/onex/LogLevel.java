package io.nodesmith.onex;

/** How much a log event matters, in the levels of ONEX. */
public enum LogLevel {
  DEBUG,
  INFO,
  WARNING,
  ERROR
}
