package io.nodesmith.template.python;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Breaks the lines whose length depends on names and descriptions as formatters of Python do, and
 * ends the first line of each docstring as a sentence.
 */
final class PythonLines {
  static final int WIDTH = 88;

  private static final Pattern SUMMARY =
      Pattern.compile("(?m)^( *\"\"\"[^\"\\n]*[\\p{L}\\p{N})'`%])(\"\"\")?$");
  private static final Pattern BROKEN_SIGNATURE =
      Pattern.compile("(?m)^( *(?:async )?def \\w+\\()\\n +([^\\n()]*[^\\n(),])\\n *(\\) -> .*:)$");
  private static final Pattern LONG_SIGNATURE =
      Pattern.compile("(?m)^( *)((?:async )?def \\w+\\()(.+)(\\) -> .*:)$");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?m)^( +)(\\w+: .+ = Field\\()"
              + "(?:(default=None), )?(?:(alias=\"\\w+\"), )?(description=\".*\")\\)$");
  private static final Pattern EMPTY = Pattern.compile("(?m) = \\{\\n *\\}$");

  private PythonLines() {}

  static String laidOut(String text) {
    String ended =
        replaced(
            SUMMARY, text, match -> match.group(1) + "." + Objects.toString(match.group(2), ""));
    String empty = EMPTY.matcher(ended).replaceAll(" = {}");
    String joined = replaced(BROKEN_SIGNATURE, empty, PythonLines::joined);
    String split = replaced(LONG_SIGNATURE, joined, PythonLines::signature);
    return replaced(FIELD, split, PythonLines::field);
  }

  /** How a match reads afterwards. */
  @FunctionalInterface
  private interface Replacement {
    String of(MatchResult match);
  }

  private static String replaced(Pattern pattern, String text, Replacement replacement) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.of(match)));
  }

  private static String joined(MatchResult match) {
    String line = match.group(1) + match.group(2) + match.group(3);
    return line.length() <= WIDTH ? line : match.group();
  }

  private static String signature(MatchResult match) {
    String margin = match.group(1);
    String parameters = margin + "    " + match.group(3);
    return match.group().length() <= WIDTH || parameters.length() > WIDTH
        ? match.group()
        : margin + match.group(2) + "\n" + parameters + "\n" + margin + match.group(4);
  }

  private static String field(MatchResult match) {
    if (match.group().length() <= WIDTH) {
      return match.group();
    }
    String margin = match.group(1);
    List<String> arguments =
        Stream.of(match.group(3), match.group(4), match.group(5)).filter(Objects::nonNull).toList();
    String line = margin + "    " + String.join(", ", arguments);
    String inside =
        line.length() <= WIDTH
            ? line
            : arguments.stream()
                .map(argument -> margin + "    " + argument + ",")
                .collect(Collectors.joining("\n"));
    return margin + match.group(2) + "\n" + inside + "\n" + margin + ")";
  }
}
