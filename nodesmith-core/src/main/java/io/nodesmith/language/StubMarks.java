package io.nodesmith.language;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words in comments by which people and generators say that code is still to be written. */
public final class StubMarks {
  private static final Pattern REQUIRED = Pattern.compile("\\b(IMPLEMENTATION|SCHEMA) REQUIRED\\b");
  private static final Pattern NOTE =
      Pattern.compile(
          "\\b(contract configuration|integration test|todo|fixme|xxx|tbd|stub|stubbed|not (yet"
              + " )?implemented|implement(ation)?( me)?|fill (this"
              + " )?in|(your|add|write|insert|put)\\b.*\\bcode|placeholder|goes here|(your"
              + " )?(code|logic) here|unimplemented|to be (implemented|done|written))\\b");

  private StubMarks() {}

  /** Whether the comment marks a stub whatever else stands there. */
  public static boolean isRequired(String comment) {
    return REQUIRED.matcher(comment).find();
  }

  /** Whether the comment marks a stub if nothing of weight stands beside it. */
  public static boolean isNote(String comment) {
    return NOTE.matcher(comment.toLowerCase(Locale.ROOT)).find();
  }
}
