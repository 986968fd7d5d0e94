package io.nodesmith.validate.code;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterPython;

/** Reads Python files with tree-sitter. One parser, used by one thread at a time. */
public final class PythonReader {
  private final ReentrantLock lock = new ReentrantLock();
  private final TSParser parser = new TSParser();

  public PythonReader() {
    parser.setLanguage(new TreeSitterPython());
  }

  /** The file as a tree; what does not parse is left out. */
  public CodeTree read(String text) {
    PythonSource source = new PythonSource(text);
    Depth depth = new Depth();
    lock.lock();
    // The tree owns the memory that its nodes point to: it is closed only after the last look.
    try (TSTree tree = parser.parseString(null, PythonSource.plain(text))) {
      TSNode root = tree.getRootNode();
      List<Statement> body = new PythonStatements(source, depth).body(root);
      return new CodeTree("python", text, body, PythonComments.in(text), !depth.wasReached());
    } finally {
      lock.unlock();
    }
  }
}
