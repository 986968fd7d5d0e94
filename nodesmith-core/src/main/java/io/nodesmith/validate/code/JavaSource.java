package io.nodesmith.validate.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import io.nodesmith.language.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java text, parsed by the compiler and read into a tree. */
final class JavaSource {
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private JavaSource(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  /** The parsed text; empty if it is nested more deeply than the compiler can follow. */
  static Optional<JavaSource> parse(
      String text, JavaCompiler compiler, StandardJavaFileManager files) {
    DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
    try {
      JavacTask task;
      synchronized (files) {
        task =
            (JavacTask)
                compiler.getTask(
                    Writer.nullWriter(),
                    files,
                    ignored,
                    List.of("-proc:none"),
                    null,
                    List.of(new Memory(text)));
      }
      CompilationUnitTree unit = task.parse().iterator().next();
      return Optional.of(new JavaSource(text, unit, Trees.instance(task).getSourcePositions()));
    } catch (StackOverflowError e) {
      return Optional.empty();
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof StackOverflowError) {
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("The compiler reads only memory.", e);
    }
  }

  static JavaCompiler compiler() {
    return ToolProvider.getSystemJavaCompiler();
  }

  static StandardJavaFileManager files(JavaCompiler compiler) {
    return compiler.getStandardFileManager(null, Locale.ROOT, null);
  }

  CompilationUnitTree unit() {
    return unit;
  }

  /** Where the tree stands; an empty span at the start if the parser made it up. */
  Span span(Tree tree) {
    int start = (int) positions.getStartPosition(unit, tree);
    int end = (int) positions.getEndPosition(unit, tree);
    if (start < 0) {
      return new Span(0, 0);
    }
    int last = Math.min(text.length(), Math.max(start, end));
    return new Span(Math.min(start, last), last);
  }

  /** The text between two places. */
  String text(int start, int end) {
    return text.substring(Math.min(start, end), Math.min(end, text.length()));
  }

  /** The text of a tree as it stands. */
  String text(Tree tree) {
    return span(tree).in(text);
  }

  /** A source file that is only text. */
  private static final class Memory extends SimpleJavaFileObject {
    private final String text;

    Memory(String text) {
      super(URI.create("memory:///Text__.java"), Kind.SOURCE);
      // The compiler does not know the byte-order mark; a blank keeps every offset where it is.
      this.text = text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
