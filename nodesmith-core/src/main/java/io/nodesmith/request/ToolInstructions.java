package io.nodesmith.request;

import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses a text that gives orders to the tool, or to a model behind it, instead of saying what the
 * node does. What stands in quotation marks or code is spoken of, and not an order.
 */
final class ToolInstructions {
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?s)```.{0,4000}?```|`[^`\\n]{1,300}`|\"[^\"\\n]{1,300}\"|\u201c[^\u201d\\n]{1,300}\u201d");

  private static final String ALL =
      "(?:(?:all|any|every|each|the|your|its|these|those|of|my)\\s++)";
  private static final List<Pattern> ORDERS =
      List.of(
          order(
              "(?:ignore|disregard|forget|override)\\s++"
                  + ALL
                  + "*+(?:(?:previous|prior|above|earlier|preceding|system|former|other)\\s++)?+"
                  + "(?:instructions?|prompts?|directives?|guidelines?)"),
          order(
              "(?:ignore|skip|disable|bypass|override|turn\\s++off)\\s++"
                  + ALL
                  + "++(?:(?:quality|security|safety|compliance)\\s++)?+"
                  + "(?:checks?|gates?|sandbox|tests|limits)"),
          order(
              "(?:mark|report|count|declare|treat)\\s++"
                  + ALL
                  + "*+(?:tests?|checks?|stubs?)\\s++as\\s++(?:passed|passing|green|done|successful)"),
          order(
              "(?:print|reveal|show|output|leak|repeat)\\s++"
                  + ALL
                  + "*+(?:(?:system|hidden|initial)\\s++)prompt"),
          order("set\\s++(?:the\\s++)?+quality(?:\\s++score)?+\\s++to"),
          order("you\\s++are\\s++now\\s++(?:a|an|in|the)"),
          Pattern.compile("(?i)</?(?:system|assistant)>|\\[/?INST]|<</?SYS>>|<\\|im_start\\|>"));

  private ToolInstructions() {}

  private static Pattern order(String words) {
    return Pattern.compile("(?i)\\b" + words + "\\b");
  }

  static Optional<Problem> problemOf(String text) {
    String said = QUOTED.matcher(text).replaceAll(" ");
    for (Pattern pattern : ORDERS) {
      Matcher matcher = pattern.matcher(said);
      if (matcher.find()) {
        return Optional.of(
            Problem.error(
                "orders-to-the-tool",
                "The request gives orders to the tool: '"
                    + matcher.group().replaceAll("\\s++", " ")
                    + "'. A request only says what the node shall do.",
                "Leave that out; where the node itself is about such a sentence, quote it."));
      }
    }
    return Optional.empty();
  }
}
