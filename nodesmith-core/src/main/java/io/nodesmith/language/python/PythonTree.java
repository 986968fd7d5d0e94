package io.nodesmith.language.python;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterPython;

/** Syntax problems as tree-sitter sees them. One parser, used by one thread at a time. */
final class PythonTree {
  private static final int MOST_PROBLEMS = 20;

  private static final Pattern PAGE_BREAK = Pattern.compile("(?m)^\\f+(?=\\r?$)");
  private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

  private final ReentrantLock lock = new ReentrantLock();
  private final TSParser parser = new TSParser();

  PythonTree() {
    parser.setLanguage(new TreeSitterPython());
  }

  List<Problem> problems(SourceText source) {
    // The parser takes UTF-8, where half a surrogate pair has no form.
    String whole = HALF_PAIR.matcher(source.text()).replaceAll("\uFFFD");
    String text = PAGE_BREAK.matcher(whole).replaceAll(" ");
    lock.lock();
    // The tree owns the memory that its nodes point to: it is closed only after the last look.
    try (TSTree tree = parser.parseString(null, text)) {
      TSNode root = tree.getRootNode();
      return root.hasError() ? errors(root, source) : List.of();
    } finally {
      lock.unlock();
    }
  }

  private static List<Problem> errors(TSNode root, SourceText source) {
    List<Problem> problems = new ArrayList<>();
    List<TSNode> open = new ArrayList<>();
    open.add(root);
    while (!open.isEmpty() && problems.size() < MOST_PROBLEMS) {
      TSNode node = open.removeLast();
      if (node.isMissing()) {
        problems.add(problem(node, source, "Expected " + node.getType() + "."));
      } else if (node.isError()) {
        problems.add(problem(node, source, "This is not Python."));
      } else if (node.hasError()) {
        for (int i = node.getChildCount() - 1; i >= 0; i--) {
          open.add(node.getChild(i));
        }
      }
    }
    return problems;
  }

  private static Problem problem(TSNode node, SourceText source, String message) {
    int line = node.getStartPoint().getRow() + 1;
    int column = characters(source.text(), line, node.getStartPoint().getColumn()) + 1;
    return Problem.error("syntax-error", message, "").at(new Place(source.path(), line, column));
  }

  /** Columns come as UTF-8 bytes; people and editors count UTF-16 units. */
  private static int characters(String text, int line, int bytes) {
    int start = 0;
    for (int i = 1; i < line && start >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int at = start;
    int seen = 0;
    while (at < text.length() && seen < bytes) {
      int point = text.codePointAt(at);
      seen += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      at += Character.charCount(point);
    }
    return at - start;
  }
}
