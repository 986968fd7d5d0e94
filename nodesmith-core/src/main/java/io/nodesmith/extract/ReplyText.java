package io.nodesmith.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply without what is not part of the answer: reasoning, echoes, marks of chat formats.
 *
 * @param answer the answer, lines ended by {@code \n}
 * @param firstTurn what stands before the next question of a conversation that the model goes on
 *     with by itself; empty if it does not
 * @param cutWhileThinking whether the reply ends inside its reasoning
 */
record ReplyText(String answer, String firstTurn, boolean cutWhileThinking) {
  private static final Pattern INVISIBLE = Pattern.compile("[\u200B\u2060\uFEFF]");
  private static final Pattern COLOUR =
      Pattern.compile(
          "\u001B(?:\\[[0-9;?]*[A-Za-z]|\\][^\u0007\u001B\\n]{0,500}(?:\u0007|\u001B\\\\))");
  private static final Pattern CHAT_MARK =
      Pattern.compile(
          "<\\|(im_end|endoftext|eot_id|end_of_text|end|return|im_start)\\|>(assistant\\b)?"
              + "|<end_of_turn>|(?m)</s>\\s*\\z"
              + "|^[ \\t]*<\\|[a-z][a-z0-9_]{1,30}\\|>|<\\|[a-z][a-z0-9_]{1,30}\\|>[ \\t]*$");
  private static final Pattern FINAL_CHANNEL =
      Pattern.compile("<\\|channel\\|>\\s*final\\s*(<\\|constrain\\|>\\w+)?\\s*<\\|message\\|>");
  private static final Pattern ECHO =
      Pattern.compile(
          "(?mi)^[ \\t]*(#{2,4} *(response|answer|output|solution) *:?|\\[/INST\\]|assistant:)[ \\t]*");
  private static final Pattern NEXT_TURN =
      Pattern.compile(
          "(?m)^(?:#{2,4} *(?i:instruction|user|human|question|prompt)s?\\b *:?[ \\t]*$"
              + "|\\*{0,2}(?:User|Human|USER|HUMAN) ?:|\\[INST\\])");
  private static final String REASONING =
      "(think|thinking|thought|thoughts|reasoning|reflection|scratchpad|analysis|plan"
          + "|seed:think|chain_of_thought|inner_monologue)";
  private static final Pattern OPEN =
      Pattern.compile(
          "^\\s*(<|\\[|\u25C1)" + REASONING + "(>|\\]|\u25B7).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CLOSE =
      Pattern.compile("(</|\\[/|\u25C1/)" + REASONING + "(>|\\]|\u25B7)", Pattern.CASE_INSENSITIVE);

  static ReplyText of(String reply) {
    String text = reply.replace("\r\n", "\n").replace('\r', '\n');
    text = text.indexOf('\u001B') < 0 ? text : COLOUR.matcher(text).replaceAll("");
    text = INVISIBLE.matcher(text).replaceAll("").replace('\u2028', '\n');
    Matcher channel = FINAL_CHANNEL.matcher(text);
    int last = -1;
    while (channel.find()) {
      last = channel.end();
    }
    if (last >= 0) {
      text = text.substring(last);
    } else if (text.contains("<|channel|>analysis")) {
      return new ReplyText("", "", true);
    }
    text = CHAT_MARK.matcher(text).replaceAll("");
    return withoutReasoning(text);
  }

  private static ReplyText withoutReasoning(String text) {
    if (!CLOSE.matcher(text).find()
        && !text.contains("<")
        && !text.contains("[")
        && text.indexOf('\u25C1') < 0) {
      return new ReplyText(withoutEcho(text), firstTurn(text), false);
    }
    StringBuilder answer = new StringBuilder();
    String name = null;
    boolean fenced = false;
    for (String line : text.split("\n", -1)) {
      String rest = line;
      if (name == null && !fenced && OPEN.matcher(line).matches()) {
        Matcher open = OPEN.matcher(line);
        name = open.matches() ? open.group(2).toLowerCase(Locale.ROOT) : "";
        rest = line.substring(open.end(3));
      }
      if (name != null || !fenced) {
        Matcher close = CLOSE.matcher(rest);
        if (close.find()) {
          // Without an opening mark all that came before was reasoning too.
          if (name == null && isLoneClose(rest)) {
            answer.setLength(0);
          }
          if (name != null || isLoneClose(rest)) {
            rest = rest.substring(close.end());
            name = null;
          }
        }
      }
      if (name == null) {
        String start = rest.stripLeading();
        fenced ^= start.startsWith("```") || start.startsWith("~~~");
        answer.append(rest).append('\n');
      }
    }
    String rest = answer.toString();
    return new ReplyText(withoutEcho(rest), firstTurn(rest), name != null);
  }

  private static boolean isLoneClose(String line) {
    String start = line.stripLeading();
    return CLOSE.matcher(start).lookingAt()
        || (CLOSE.matcher(line).find() && line.stripTrailing().matches(".*[>\\]\u25B7]"));
  }

  private static String firstTurn(String text) {
    Matcher next = NEXT_TURN.matcher(text);
    return next.find() ? text.substring(0, next.start()) : "";
  }

  /** A reply that repeats its prompt holds the answer after the last mark of the prompt format. */
  private static String withoutEcho(String text) {
    Matcher echo = ECHO.matcher(text);
    int start = 0;
    while (echo.find()) {
      if (!text.substring(echo.end()).isBlank()) {
        start = echo.end();
      }
    }
    return text.substring(start);
  }
}
