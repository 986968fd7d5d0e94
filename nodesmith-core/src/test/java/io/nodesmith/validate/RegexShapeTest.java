package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexShapeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "^([a-z]+)*$",
        "(\\w+\\s?)*$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(a|a)*",
        "(.*)*x",
        "(\\d+\\.?)+",
        "(?:x+x+)+y",
        "(\\s*\\w+\\s*)*;",
        "([a-zA-Z0-9_.+-]+)+@x",
        "(\\w|\\d)+!",
        "((a+))+",
        "(a*){10,}",
        "(?P<n>a+)+b",
        "^(.+)+$"
      })
  void manyWaysToMatchAreSeen(String pattern) {
    assertTrue(RegexShape.isAmbiguous(pattern), pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(\\.[a-z]+)*",
        "[a-z]+",
        "(?:\\d+,)*\\d+",
        "(a|b)*",
        "^\\w+(-\\w+)*$",
        "(\\w+)",
        "(a+)?",
        "([^,]+,)*",
        "(\\d{1,3}\\.){3}\\d{1,3}",
        "(?:[^\"\\\\]|\\\\.)*",
        "^(http|https)://.+$",
        "(?=a+)b+",
        "[(a+)+]",
        "\\(a+\\)+",
        "(/[a-z]+)+",
        "(ab)+",
        "((",
        "[",
        "a{",
        "(?"
      })
  void oneWayToMatchIsLeftAlone(String pattern) {
    assertFalse(RegexShape.isAmbiguous(pattern), pattern);
  }
}
