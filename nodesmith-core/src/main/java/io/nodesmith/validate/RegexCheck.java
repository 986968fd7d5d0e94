package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.flow.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Regular expressions that take for ever, or let through what they should stop. */
final class RegexCheck implements Check {
  private static final Pattern HOST =
      Pattern.compile(
          "(?<!\\\\)[a-z0-9)]\\.[a-z0-9-]{2,}(?<!\\\\)\\.(com|org|net|io|example|de|edu|gov|dev)\\b"
              + "|\\(\\w+(\\|\\w+)+\\)\\.[a-z-]+\\.[a-z]{2,}|(?<![\\\\.\\]*+])\\.(com|org|net|example|io)\\b");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?i)<\\\\?/?script.*|.*</?\\w*script.*|<\\[\\^>\\]\\+>|<\\.\\*\\??>|<!--.*-->.*");
  private static final Set<String> USERS =
      Set.of(
          "compile",
          "match",
          "search",
          "fullmatch",
          "findall",
          "finditer",
          "sub",
          "subn",
          "split",
          "matches",
          "replaceAll",
          "replaceFirst");
  static final Rule SLOW =
      new Rule(
          "slow-regex",
          RuleGroup.SECURITY,
          "A regular expression that can take for ever",
          List.of(1333, 730, 400, 407),
          Severity.WARNING,
          "Nested repetitions try every way to split a text: 30 characters can take hours.",
          "Write the expression so that each character can be matched in one way only.");
  static final Rule HOSTNAME =
      new Rule(
          "loose-host-regex",
          RuleGroup.SECURITY,
          "A pattern for a host whose dots match anything",
          List.of(20, 777, 625, 185),
          Severity.WARNING,
          "Any character fits an unescaped dot, so that another host fits the pattern.",
          "Escape the dots (\\\\.), or compare parsed host names.");
  static final Rule MARKUP =
      new Rule(
          "markup-by-regex",
          RuleGroup.SECURITY,
          "Scripts removed by a regular expression",
          List.of(116, 20, 79, 80, 184, 185, 186),
          Severity.WARNING,
          "Browsers read tags that the expression does not match.",
          "Escape the text (html.escape), or use a sanitizer that parses it.");

  @Override
  public List<Rule> rules() {
    return List.of(SLOW, HOSTNAME, MARKUP);
  }

  @Override
  public void inspect(Inspection inspection) {
    for (Site site : inspection.sites()) {
      if (site instanceof Site.Called called) {
        String name = Code.lastName(called.path());
        boolean regex =
            USERS.contains(name)
                && (inspection.tree().isJava()
                    || called.path().startsWith("re.")
                    || called.path().startsWith("regex."));
        if (regex) {
          called(inspection, called);
        }
      }
    }
  }

  private static void called(Inspection inspection, Site.Called called) {
    Optional<String> pattern =
        called
            .argument("0")
            .or(() -> called.argument("pattern"))
            .map(v -> v.constant() == null ? "" : v.constant());
    Expression.Call call = called.call();
    if (pattern.isEmpty() || pattern.get().isEmpty()) {
      return;
    }
    String text = pattern.get();
    if (RegexShape.isAmbiguous(text)) {
      inspection.report(SLOW, call.span(), text + " repeats what is already repeated.");
    }
    if (HOST.matcher(text).find() && text.matches(".*(\\^|http|www|://|@).*")) {
      inspection.report(HOSTNAME, call.span(), text + " has dots that match anything.");
    }
    boolean replaces = Code.lastName(called.path()).matches("sub|subn|replaceAll|replaceFirst");
    if ((replaces || text.toLowerCase(Locale.ROOT).contains("script"))
        && SCRIPT.matcher(text).matches()) {
      inspection.report(MARKUP, call.span(), text + " does not match all that browsers run.");
    }
  }
}
