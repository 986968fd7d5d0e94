package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;

/** Reads a text that is clear. */
final class Reading {
  private static final PrdAnalyzer ANALYZER = new PrdAnalyzer();

  private Reading() {}

  static Requirements of(String text) {
    return assertInstanceOf(Analysis.Clear.class, ANALYZER.analyze(text), text).requirements();
  }

  static List<String> operations(String text) {
    return of(text).operations().stream().map(RequestedOperation::name).toList();
  }
}
