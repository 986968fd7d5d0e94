package io.nodesmith.validate.code;

import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;

/** Python text beside tree-sitter's nodes of it. */
record PythonSource(String text) {

  /** The text with one ASCII character for each, so that bytes count as characters. */
  static String plain(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      char c = plain[i];
      if (c == 0) {
        plain[i] = '?';
      } else if (c == '\f' && (i == 0 || plain[i - 1] == '\n')) {
        plain[i] = '\n';
      } else if (c == '\uFEFF') {
        plain[i] = ' ';
      } else if (c > 126) {
        plain[i] = Character.isSpaceChar(c) ? ' ' : 'x';
      }
    }
    return new String(plain);
  }

  Span span(TSNode node) {
    int start = Math.min(node.getStartByte(), text.length());
    return new Span(start, Math.clamp(node.getEndByte(), start, text.length()));
  }

  String text(TSNode node) {
    return span(node).in(text);
  }

  Optional<TSNode> field(TSNode node, String name) {
    TSNode child = node.getChildByFieldName(name);
    return child == null || child.isNull() ? Optional.empty() : Optional.of(child);
  }

  /** The named children without comments. */
  List<TSNode> children(TSNode node) {
    int count = node.getNamedChildCount();
    List<TSNode> children = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      TSNode child = node.getNamedChild(i);
      if (!child.getType().equals("comment") && !child.getType().equals("line_continuation")) {
        children.add(child);
      }
    }
    return children;
  }

  /** The word or sign that joins the operands. */
  String operator(TSNode node) {
    return field(node, "operator").map(this::text).orElse("");
  }
}
