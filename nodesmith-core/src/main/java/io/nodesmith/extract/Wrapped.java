package io.nodesmith.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pieces of a text in which a whole method may stand though the text itself is none: a session of
 * an interpreter, quoted lines, a string over lines, ticks within a line.
 */
final class Wrapped {
  /** The prompts of Python, of IPython and of JShell: the first line's, a further line's. */
  private static final Pattern PROMPT =
      Pattern.compile("[ \\t]*(>>> |In \\[\\d+\\]: |jshell> )(.*)");

  private static final Pattern FURTHER = Pattern.compile("[ \\t]*\\.\\.\\.(?:[:>] ?| |$)(.*)");
  private static final String[] STRING_MARKS = {"\"\"\"", "'''"};
  private static final int MOST = 40;

  private Wrapped() {}

  /** The pieces that have the name in them, each kind in the order of the text. */
  static List<String> in(String text, String name) {
    List<String> found = new ArrayList<>();
    Consumer<String> add =
        piece -> {
          if (piece.contains(name) && found.size() < MOST) {
            found.add(piece);
          }
        };
    if (text.contains("...")) {
      add.accept(session(text));
    }
    if (text.indexOf('>') >= 0) {
      quotedRuns(text).forEach(add);
    }
    for (String mark : STRING_MARKS) {
      strings(text, mark).forEach(add);
    }
    if (text.indexOf('`') >= 0) {
      ticked(text).forEach(add);
    }
    return found;
  }

  /** What was typed, without what was answered. */
  private static String session(String text) {
    StringBuilder typed = new StringBuilder();
    boolean open = false;
    for (String line : text.split("\n", -1)) {
      Matcher first = PROMPT.matcher(line);
      Matcher further = FURTHER.matcher(line);
      if (first.matches()) {
        typed.append(first.group(2)).append('\n');
        open = true;
      } else if (open && further.matches()) {
        typed.append(further.group(1)).append('\n');
      } else {
        open = false;
      }
    }
    return typed.toString();
  }

  private static List<String> quotedRuns(String text) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      boolean quoted = line.startsWith(">") && !line.startsWith(">>");
      if (quoted) {
        run.append(line.substring(line.startsWith("> ") ? 2 : 1)).append('\n');
      } else if (!run.isEmpty()) {
        runs.add(run.toString());
        run.setLength(0);
      }
    }
    runs.add(run.toString());
    return runs;
  }

  private static List<String> strings(String text, String mark) {
    List<String> found = new ArrayList<>();
    int open = text.indexOf(mark);
    while (open >= 0) {
      int close = text.indexOf(mark, open + 3);
      if (close < 0) {
        break;
      }
      found.add(text.substring(open + 3, close));
      open = text.indexOf(mark, close + 3);
    }
    return found;
  }

  /** In a table the lines of a method stand in ticks of their own, with breaks between. */
  private static List<String> ticked(String text) {
    List<String> found = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String joined = line.replaceAll("`<br */?>`", "\n");
      int at = 0;
      int open;
      while (found.size() < MOST && (open = joined.indexOf('`', at)) >= 0) {
        int close = joined.indexOf('`', open + 1);
        if (close < 0) {
          break;
        }
        found.add(joined.substring(open + 1, close));
        at = close + 1;
      }
    }
    return found;
  }
}
