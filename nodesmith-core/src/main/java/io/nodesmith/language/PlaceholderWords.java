package io.nodesmith.language;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words by which a comment stands for code that was left out. */
public final class PlaceholderWords {
  private static final int LONGEST = 160;
  private static final String CODE =
      "(code|implementation|logic|method|methods|function|functions|body|lines|class|stuff)";
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(\\.\\.\\.|\u2026)|(\\.\\.\\.|\u2026)\\s*\\(?(the |your"
              + " )?(rest|existing|remaining|previous|same|other|unchanged|omitted|more|continue|original|code|implementation|logic|as"
              + " before)\\b.*"
              + "|.*\\b(rest|remainder|remaining|existing|previous|other|original|same|unchanged"
              + "|omitted|your|implementation|logic|code|continues?)\\b.*(\\.\\.\\.|\u2026)\\s*\\)?|(the"
              + " )?(rest|remainder) of (the |your |this )?"
              + CODE
              + "( (is|are|stays?|remains?|goes|here|unchanged|the same|omitted|as before).*)?|(the"
              + " )?(rest|remainder|remaining code|existing code|other methods|code above|code"
              + " below) (is |are |stays? |remains? )?(here|unchanged|the same|omitted|as before|as"
              + " is).*|.*\\bomitted for brevity\\b.*|(same as before|unchanged|no changes?("
              + " needed| here)?)|(existing|original|previous|remaining) "
              + CODE
              + "( here| goes here| unchanged)?"
              + "|(add|insert|put|write|implement|place) (your|the) (actual |own |real )?"
              + CODE
              + "( here)?|(your|the|actual) "
              + CODE
              + " (goes |comes )?here");

  private PlaceholderWords() {}

  /** Whether the comment, with or without its delimiters, says that something is left out. */
  public static boolean inComment(String comment) {
    String words = comment.replaceAll("^[\\s#/*\\[(<-]+|[\\s*/\\])>-]+$", "");
    return words.length() < LONGEST && LEFT_OUT.matcher(plain(words)).matches();
  }

  private static String plain(String words) {
    String lower = words.toLowerCase(Locale.ROOT).strip();
    return lower.endsWith(".") && !lower.endsWith("...")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
