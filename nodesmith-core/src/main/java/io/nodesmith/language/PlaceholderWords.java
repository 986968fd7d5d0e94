package io.nodesmith.language;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words by which a comment stands for code that was left out. */
public final class PlaceholderWords {
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(rest|remainder|remaining|existing|previous|other|original) (of )?(the |your )?"
              + "(code|implementation|method|methods|logic|function|body|lines)?\\s*"
              + "(is |are |stays? |remains? |goes |as |here|unchanged|the same|omitted|before)+.*"
              + "|.*(\\.\\.\\.|\u2026).*\\b(code|implementation|rest|existing|unchanged|same|logic"
              + "|omitted|remains?|continue[sd]?)\\b.*"
              + "|.*\\b(rest|existing|remaining|unchanged|same as before|code omitted|omitted for"
              + "|implementation|your (code|logic|implementation))\\b.*(\\.\\.\\.|\u2026|here).*"
              + "|(\\.\\.\\.|\u2026)|.*\\bomitted for brevity\\b.*|.*\\brest unchanged\\b.*"
              + "|(add|insert|put|write|implement) (your|the) .*\\b(code|logic|implementation) here.*"
              + "|(your|the) (code|logic|implementation) (goes )?here.*");

  private PlaceholderWords() {}

  /** Whether the comment, with or without its delimiters, says that something is left out. */
  public static boolean inComment(String comment) {
    String words = comment.replaceAll("^[\\s#/*]+|[\\s*/]+$", "").toLowerCase(Locale.ROOT);
    return LEFT_OUT.matcher(words).matches();
  }
}
