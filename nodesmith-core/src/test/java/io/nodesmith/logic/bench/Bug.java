package io.nodesmith.logic.bench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways in which a right method is made wrong. */
enum Bug {
  COMPILE_ERROR,
  UNKNOWN_SYMBOL,
  WRONG_IMPORT,
  OFF_BY_ONE,
  WRONG_BRANCH,
  MISSING_AWAIT,
  UNHANDLED_NULL,
  /** What is to be kept is not, so that other methods fail. */
  STATE_NOT_KEPT,
  /** Nothing is given back, so that callers fail. */
  NO_RESULT;

  /** The method with the bug in it; empty where there is no place for it. */
  Optional<String> in(String method, String body, boolean java) {
    return switch (this) {
      case COMPILE_ERROR -> exchanged(method, body, java ? ";(\\s*)$" : ":(\\s*)$", "$1");
      case UNKNOWN_SYMBOL ->
          before(
              method, body, java ? "int probe = noSuchName__ + 1;" : "probe = no_such_name__ + 1");
      case WRONG_IMPORT ->
          before(method, body, java ? "NoSuchType__ probe = null;" : "probe = no_such_name__")
              .map(
                  text ->
                      (java
                              ? "import java.util.NoSuchType__;\n"
                              : "from collections import no_such_name__\n")
                          + text);
      case OFF_BY_ONE -> exchanged(method, body, "(?<![\\w.\"'])([0-8])(?![\\w.\"'])", "($1 + 1)");
      case WRONG_BRANCH ->
          java
              ? exchanged(method, body, "\\bif \\((.*)\\) \\{\\s*$", "if (!($1)) {")
              : exchanged(method, body, "\\bif (.*):\\s*$", "if not ($1):");
      case MISSING_AWAIT -> java ? Optional.empty() : exchanged(method, body, "\\bawait ", "");
      case STATE_NOT_KEPT ->
          java
              ? exchanged(method, body, "^([ \\t]*)\\w+\\.(add|put|remove|append)\\(.*\\);$", "$1;")
              : exchanged(
                  method,
                  body,
                  "^([ \\t]*)self\\.\\w+(\\[.*\\])?(\\.\\w+\\(.*\\)|\\s*[-+]?= .*[^(\\[{,])$",
                  "$1pass");
      case NO_RESULT ->
          java
              ? Optional.empty()
              : exchanged(method, body, "\\breturn .*[^(\\[{,\\\\]$", "return None");
      case UNHANDLED_NULL ->
          before(
              method,
              body,
              java ? "String probe = null; probe.length();" : "probe = None; probe.items()");
    };
  }

  private static Optional<String> exchanged(String method, String body, String what, String by) {
    Matcher matcher = Pattern.compile(what, Pattern.MULTILINE).matcher(body);
    int at = method.lastIndexOf(body.strip());
    if (at < 0 || !matcher.find()) {
      return Optional.empty();
    }
    String wrong = matcher.replaceFirst(by);
    return Optional.of(method.replace(body, wrong)).filter(text -> !text.equals(method));
  }

  private static Optional<String> before(String method, String body, String statement) {
    int at = method.indexOf(body);
    if (at < 0) {
      return Optional.empty();
    }
    String margin = body.substring(0, body.length() - body.stripLeading().length());
    margin = margin.substring(margin.lastIndexOf('\n') + 1);
    return Optional.of(method.substring(0, at) + margin + statement + "\n" + method.substring(at));
  }
}
