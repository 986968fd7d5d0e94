package io.nodesmith.validate.code;

import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a Java text in one pass. */
final class JavaComments {
  private final String text;
  private final List<CodeTree.Comment> found = new ArrayList<>();
  private int at;

  private JavaComments(String text) {
    this.text = text;
  }

  static List<CodeTree.Comment> in(String text) {
    JavaComments comments = new JavaComments(text);
    comments.scan();
    return comments.found;
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '/' && peek(1) == '/') {
        take(endOfLine());
      } else if (c == '/' && peek(1) == '*') {
        int end = text.indexOf("*/", at + 2);
        take(end < 0 ? text.length() : end + 2);
      } else if (text.startsWith("\"\"\"", at)) {
        skipBlock();
      } else if (c == '"' || c == '\'') {
        skipLiteral(c);
      } else {
        at++;
      }
    }
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\n';
  }

  private void take(int end) {
    found.add(new CodeTree.Comment(text.substring(at, end), new Span(at, end)));
    at = end;
  }

  private int endOfLine() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void skipBlock() {
    at += 3;
    while (at < text.length() && !text.startsWith("\"\"\"", at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at += 3;
  }

  private void skipLiteral(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }
}
