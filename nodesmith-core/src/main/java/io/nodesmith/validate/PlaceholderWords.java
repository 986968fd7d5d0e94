package io.nodesmith.validate;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which code admits that it is not written. */
final class PlaceholderWords {
  private static final Pattern MARKER =
      Pattern.compile(
          "implementation required\\b.*|(add|insert|put|write|place) (your|the|actual|real|pure)?"
              + " ?\\w* ?\\w* ?(code|logic|implementation) here.*"
              + "|((your|the|actual|real) )?(code|logic|implementation) (goes |comes )?here.*"
              + "|(to|will) be implemented\\b.*"
              + "|implement (this|me|the (method|function|logic|body))( here| later)?\\W*"
              + "|(to be|not yet|not) implemented\\b.*|stub\\b.*|placeholder\\b.*");
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(\\.\\.\\.|\u2026)?\\s*\\(?(the )?(rest|remainder) of (the |your |this )?"
              + "(code|implementation|methods?|logic|functions?|body|class|file)\\b.*"
              + "|(\\.\\.\\.|\u2026)?\\s*\\(?(other|remaining|existing|previous|original)"
              + "( existing)? (code|implementation|methods?|logic|functions?)"
              + "( (stays?|remains?|goes|as|here|unchanged|the same|omitted|is|are|not).*"
              + "|\\s*(\\.\\.\\.|\u2026))?\\W*"
              + "|same as (before|above)\\W*|for brevity\\b.*|(\\.\\.\\.|\u2026)|.*\\bomitted for brevity\\b.*|.*\\brest unchanged\\b.*"
              + "|.*(\\.\\.\\.|\u2026).*\\b(omitted|unchanged|same as before|rest of)\\b.*"
              + "|.*\\b(same as before|code omitted|existing code)\\b.*(\\.\\.\\.|\u2026).*");
  private static final Pattern PRETENDED =
      Pattern.compile(
          ".*\\b(placeholder|dummy (value|result|data|implementation)|stubbed|mock(ed)?"
              + " (result|response|implementation|data)|for now,? (just |we"
              + " )?(return|pretend|assume)|in (a |the )?(real|actual|production)[\\w"
              + " ]*(implementation|system|code|world|app\\w*|scenario|case|environment)?,?"
              + " .*(would|should|need|you)|(would|should) (go|be implemented)"
              + " here|simulat(e|es|ed|ing) (the|a|an|some|work|result|response|processing|data|success)\\b|simulated\\b|(sample|fake|example) (data|values?|results?|response)|hard-?coded\\b|simplified (version|implementation)|dummy\\b|replace (this )?with"
              + " (your|the|actual|real)).*");
  private static final Pattern TODO = Pattern.compile("(todo|fixme|xxx|tbd)\\b.*");

  private PlaceholderWords() {}

  /** The words of a comment, in lower case, without delimiters. */
  static String plain(String comment) {
    return comment.replaceAll("^[\\s#/*!-]+|[\\s*/]+$", "").toLowerCase(Locale.ROOT);
  }

  static boolean isMarker(String words) {
    return MARKER.matcher(words).matches();
  }

  static boolean isLeftOut(String words) {
    return LEFT_OUT.matcher(words).matches();
  }

  static boolean isPretence(String words) {
    return PRETENDED.matcher(words).matches();
  }

  static boolean isTodo(String words) {
    return TODO.matcher(words).matches();
  }

  /** Whether a message says that code is missing. */
  static boolean isInMessage(String message) {
    return message
        .toLowerCase(Locale.ROOT)
        .matches(
            ".*\\b(not (yet )?implemented|to ?do|stub|implement (this|me)|unimplemented)\\b.*");
  }
}
