package io.nodesmith.language.python;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Python text cut into logical lines, with strings and comments told apart from code.
 *
 * @param source the text
 * @param masked the text with comments blank and each character of a string replaced by a quote
 * @param lines the logical lines that are not blank
 * @param inString starts of physical lines that begin inside a string
 */
record PythonText(String source, String masked, List<PythonLine> lines, BitSet inString) {
  private static final Pattern STRING = Pattern.compile("[rRuU]?\"[\"\\s]*\"");

  static PythonText of(String source) {
    return new Scanner(source).scan();
  }

  /** The masked text of a line. */
  String code(PythonLine line) {
    return masked.substring(line.text(), line.end()).stripTrailing();
  }

  /** Whether the line is nothing but a string. */
  boolean isString(PythonLine line) {
    return STRING.matcher(code(line)).matches();
  }

  /** The line as it stands, with its comment. */
  String text(PythonLine line) {
    return source.substring(line.text(), line.end());
  }

  /** One pass over the text; each character is looked at once. */
  private static final class Scanner {
    private final String source;
    private final char[] mask;
    private final List<PythonLine> lines = new ArrayList<>();
    private final BitSet inString = new BitSet();
    private int at;

    Scanner(String source) {
      this.source = source;
      this.mask = source.toCharArray();
    }

    PythonText scan() {
      if (source.startsWith("\uFEFF")) {
        at = 1;
      }
      while (at < source.length()) {
        scanLine();
      }
      return new PythonText(source, new String(mask), List.copyOf(lines), inString);
    }

    private void scanLine() {
      int start = at;
      int indent = 0;
      while (at < source.length() && isBlank(source.charAt(at))) {
        char c = source.charAt(at++);
        indent = c == '\t' ? (indent / 8 + 1) * 8 : c == '\f' ? 0 : indent + 1;
      }
      if (at >= source.length()) {
        return;
      }
      int text = at;
      if (atBreak()) {
        skipBreak();
        return;
      }
      boolean comment = source.charAt(at) == '#';
      boolean complete = scanStatement(indent);
      int end = at;
      while (end > text && isBlank(source.charAt(end - 1))) {
        end--;
      }
      lines.add(new PythonLine(start, text, end, indent, comment, complete));
      if (at < source.length()) {
        skipBreak();
      }
    }

    private boolean scanStatement(int indent) {
      int depth = 0;
      boolean complete = true;
      while (at < source.length()) {
        char c = source.charAt(at);
        if (c == '\n' || c == '\r') {
          if (depth == 0) {
            return complete;
          }
          if (opensNextStatement(indent)) {
            return false;
          }
          skipBreak();
        } else if (c == '#') {
          blankComment();
        } else if (c == '"' || c == '\'') {
          complete &= scanString(c);
        } else if (c == '\\' && at + 1 < source.length() && isBreak(source.charAt(at + 1))) {
          at++;
          skipBreak();
        } else {
          if (c == '(' || c == '[' || c == '{') {
            depth++;
          } else if (c == ')' || c == ']' || c == '}') {
            complete &= --depth >= 0;
            depth = Math.max(depth, 0);
          }
          at++;
        }
      }
      return complete && depth == 0;
    }

    /** Inside brackets only a lost bracket explains a definition at the start of a line. */
    private boolean opensNextStatement(int indent) {
      int next = at;
      int column = 0;
      while (next < source.length() && (isBlank(source.charAt(next)) || atBreak(next))) {
        column = atBreak(next) ? 0 : column + 1;
        next++;
      }
      if (column > indent) {
        return false;
      }
      return source.startsWith("def ", next)
          || source.startsWith("async def ", next)
          || source.startsWith("class ", next)
          || (source.startsWith("@", next) && Character.isLetter(peek(next + 1)));
    }

    private char peek(int index) {
      return index < source.length() ? source.charAt(index) : '\n';
    }

    private void blankComment() {
      while (at < source.length() && !atBreak()) {
        mask[at++] = ' ';
      }
    }

    private boolean scanString(char quote) {
      boolean triple = peek(at + 1) == quote && peek(at + 2) == quote;
      int width = triple ? 3 : 1;
      maskNext(width);
      while (at < source.length()) {
        char c = source.charAt(at);
        if (c == quote && (!triple || (peek(at + 1) == quote && peek(at + 2) == quote))) {
          maskNext(width);
          return true;
        }
        if (isBreak(c)) {
          if (!triple) {
            return false;
          }
          skipBreak();
          inString.set(at);
        } else if (c == '\\' && isBreak(peek(at + 1)) && at + 1 < source.length()) {
          maskNext(1);
          skipBreak();
          inString.set(at);
        } else {
          maskNext(c == '\\' && at + 1 < source.length() ? 2 : 1);
        }
      }
      return false;
    }

    private void maskNext(int count) {
      for (int i = 0; i < count && at < source.length(); i++) {
        mask[at++] = '"';
      }
    }

    private void skipBreak() {
      if (source.charAt(at) == '\r' && peek(at + 1) == '\n') {
        at++;
      }
      at++;
    }

    private boolean atBreak() {
      return atBreak(at);
    }

    private boolean atBreak(int index) {
      return index < source.length() && isBreak(source.charAt(index));
    }

    private static boolean isBreak(char c) {
      return c == '\n' || c == '\r';
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t' || c == '\f';
    }
  }
}
