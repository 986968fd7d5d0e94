package io.nodesmith.validate.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/** Reads Java files with the compiler's parser. Safe for use by several threads. */
public final class JavaReader {
  private final JavaCompiler compiler = JavaSource.compiler();
  private final StandardJavaFileManager files = JavaSource.files(compiler);

  /** The file as a tree; what does not parse is left out. */
  public CodeTree read(String text) {
    return JavaSource.parse(text, compiler, files)
        .map(source -> read(text, source))
        .orElseGet(() -> CodeTree.unread("java", text));
  }

  private static CodeTree read(String text, JavaSource source) {
    Depth depth = new Depth();
    JavaStatements statements = new JavaStatements(source, depth);
    CompilationUnitTree unit = source.unit();
    List<Statement> body = new ArrayList<>();
    for (ImportTree tree : unit.getImports()) {
      body.add(imported(source, tree));
    }
    body.addAll(statements.readAll(unit.getTypeDecls()));
    return new CodeTree("java", text, body, JavaComments.in(text), !depth.wasReached());
  }

  private static Statement imported(JavaSource source, ImportTree tree) {
    String name = source.text(tree.getQualifiedIdentifier()).replaceAll("\\s", "");
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    return new Statement.Import(
        dot < 0 ? "" : name.substring(0, dot),
        List.of(new Statement.Imported(last, last, source.span(tree.getQualifiedIdentifier()))),
        tree.isStatic(),
        source.span(tree));
  }
}
