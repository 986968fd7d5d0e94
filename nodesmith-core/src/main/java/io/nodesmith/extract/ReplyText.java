package io.nodesmith.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply without what is not part of the answer: reasoning, echoes, marks of chat formats.
 *
 * @param answer the answer, lines ended by {@code \n}
 * @param cutWhileThinking whether the reply ends inside its reasoning
 */
record ReplyText(String answer, boolean cutWhileThinking) {
  private static final Pattern THINKING =
      Pattern.compile("(?m)^\\s*<(think|thinking|reasoning|thought)>", Pattern.CASE_INSENSITIVE);

  static ReplyText of(String reply) {
    String text = reply.replace("\r\n", "\n").replace('\r', '\n');
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    Matcher open = THINKING.matcher(text);
    if (!open.find()) {
      return new ReplyText(text, false);
    }
    int close = text.indexOf("</" + open.group(1) + ">", open.end());
    return close < 0
        ? new ReplyText(text.substring(0, open.start()), true)
        : new ReplyText(
            text.substring(0, open.start())
                + text.substring(close + open.group(1).length() + 3),
            false);
  }
}
