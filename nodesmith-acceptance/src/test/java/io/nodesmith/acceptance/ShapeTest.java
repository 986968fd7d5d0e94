package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The size of files, methods and parameter lists; what a record holds is data and has no limit. */
class ShapeTest {
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 50;
  private static final int PARAMETERS = 5;

  private final List<String> wrong = new ArrayList<>();

  @Test
  void filesMethodsAndParameterListsAreShort() throws IOException {
    List<Path> sources = Sources.main();
    for (Path source : sources) {
      long lines = Files.readString(source).lines().count();
      if (lines > FILE_LINES) {
        wrong.add(source.getFileName() + " has " + lines + " lines");
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Methods(unit, positions).scan(unit, false);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Looks at the methods of a file; the argument says whether they are a record's. */
  private final class Methods extends TreeScanner<Void, Boolean> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Methods(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, Boolean inRecord) {
      return super.visitClass(type, type.getKind() == Tree.Kind.RECORD);
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean inRecord) {
      String name = Path.of(unit.getSourceFile().getName()).getFileName() + ": " + method.getName();
      long lines = line(positions.getEndPosition(unit, method)) - line(start(method)) + 1;
      if (lines > METHOD_LINES) {
        wrong.add(name + " has " + lines + " lines");
      }
      boolean isData = inRecord && method.getReturnType() == null;
      if (method.getParameters().size() > PARAMETERS && !isData) {
        wrong.add(name + " takes " + method.getParameters().size());
      }
      return super.visitMethod(method, inRecord);
    }

    private long start(MethodTree method) {
      return positions.getStartPosition(unit, method);
    }

    /** The line of a position; 0 for what the compiler made itself. */
    private long line(long position) {
      return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
    }
  }
}
