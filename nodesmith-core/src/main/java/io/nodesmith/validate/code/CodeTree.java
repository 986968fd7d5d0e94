package io.nodesmith.validate.code;

import io.nodesmith.language.Span;
import java.util.List;

/**
 * A file as a tree.
 *
 * @param language its language's id
 * @param text the whole text
 * @param body what stands at the top
 * @param comments in file order
 * @param whole whether all of it was read; deeper nesting than any person writes is left out
 */
public record CodeTree(
    String language, String text, List<Statement> body, List<Comment> comments, boolean whole) {
  public CodeTree {
    body = List.copyOf(body);
    comments = List.copyOf(comments);
  }

  /** A comment with its delimiters. */
  public record Comment(String text, Span span) {}

  /** The tree of which nothing could be read. */
  public static CodeTree unread(String language, String text) {
    return new CodeTree(language, text, List.of(), List.of(), false);
  }

  public boolean isPython() {
    return language.equals("python");
  }

  public boolean isJava() {
    return language.equals("java");
  }
}
