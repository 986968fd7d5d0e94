package io.nodesmith.validate.code;

import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a Python text in one pass. */
final class PythonComments {
  private final String text;
  private final List<CodeTree.Comment> found = new ArrayList<>();
  private int at;

  private PythonComments(String text) {
    this.text = text;
  }

  static List<CodeTree.Comment> in(String text) {
    PythonComments comments = new PythonComments(text);
    comments.scan();
    return comments.found;
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = at;
        while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        found.add(new CodeTree.Comment(text.substring(at, end), new Span(at, end)));
        at = end;
      } else if (c == '"' || c == '\'') {
        skip(c);
      } else {
        at++;
      }
    }
  }

  private void skip(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    boolean block = text.startsWith(triple, at);
    at += block ? 3 : 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (block && text.startsWith(triple, at)) {
        at += 3;
        return;
      } else if (!block && (c == quote || c == '\n')) {
        at++;
        return;
      } else {
        at++;
      }
    }
  }
}
