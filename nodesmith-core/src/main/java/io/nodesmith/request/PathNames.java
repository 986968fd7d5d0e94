package io.nodesmith.request;

import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses a path where the text gives the node its name. */
final class PathNames {
  private static final String TOKEN = "[\"'`\u201c\u201e<(]*+(\\S{1,300})";

  /** Where a name stands; the name is the first group. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("(?i)\\b(?:named|called|titled)[ \\t]++" + TOKEN),
          Pattern.compile(
              "(?im)^[ \\t]*+(?:[-*#]++[ \\t]*+)?+\\**+(?:service|node|component|project)?+[ _-]?+"
                  + "name\\**+[ \\t]*+[:=]\\**+[ \\t]*+"
                  + TOKEN),
          Pattern.compile("(?i)\\bname[ \\t]*+[:=][ \\t]*+" + TOKEN),
          Pattern.compile(
              "(?i)\\b(?:effect|compute|reducer|orchestrator|node|service)[ \\t]++[\"'`]?+"
                  + "((?:\\.\\.|[A-Za-z]:\\\\|\\\\)\\S{1,300})"),
          Pattern.compile(
              "(?i)(?:^|\\s)[\"'`]?+((?:\\.\\.[/\\\\]|/)[^\\s/\\\\]++[/\\\\]\\S{0,300})[ \\t]++"
                  + "(?:effect|compute|reducer|orchestrator|node|service)\\b"));

  private PathNames() {}

  static Optional<Problem> problemOf(String text) {
    for (Pattern pattern : NAMES) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String said = matcher.group(1);
        String name = said.equals("..") ? said : said.replaceFirst("[\"'`\u201d>),.;:]++$", "");
        if (isPath(name)) {
          return Optional.of(
              Problem.error(
                  "name-is-a-path",
                  "The name '" + name + "' is a path.",
                  "Give the node a plain name such as order_store; --output says where it goes."));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPath(String name) {
    boolean shortForm = name.length() < 3;
    boolean divided = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
    return name.equals("..") || (divided && !shortForm);
  }
}
