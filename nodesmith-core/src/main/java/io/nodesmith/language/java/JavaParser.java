package io.nodesmith.language.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler's own parser, on text in memory. Nothing is attributed and nothing generated. */
final class JavaParser {
  /** The name that the compiler gives to the class around members that stand alone. */
  static final String LOOSE = "LooseMembers__";

  private static final int DEEPEST = 400;
  private static final int LONGEST = 2_000_000;

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = withoutClassPath(compiler);
  private final ConcurrentMap<String, Set<String>> packages = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Set<String>> members = new ConcurrentHashMap<>();

  /** Where there is a class path, each parse would look through its jars for plug-ins. */
  private static StandardJavaFileManager withoutClassPath(JavaCompiler compiler) {
    StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
      files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("The compiler reads only memory.", e);
    }
  }

  JavaTree parse(String text) {
    JavaMask mask = JavaMask.of(text);
    if (text.length() > LONGEST || mask.deepest() > DEEPEST) {
      return JavaTree.tooBig(mask);
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try {
      JavacTask task = task(text, diagnostics);
      CompilationUnitTree unit = task.parse().iterator().next();
      List<JavaTree.Fault> faults =
          diagnostics.getDiagnostics().stream()
              .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
              .map(JavaParser::fault)
              .toList();
      return new JavaTree(unit, Trees.instance(task).getSourcePositions(), faults, mask);
    } catch (IOException e) {
      throw new UncheckedIOException("The compiler reads only memory.", e);
    } catch (IllegalStateException | StackOverflowError e) {
      // The compiler wraps what its recursion runs into.
      return JavaTree.tooBig(mask);
    }
  }

  /** The public names of a package of the platform; none if it is not of the platform. */
  Set<String> platformTypes(String packageName) {
    return packages.computeIfAbsent(packageName, this::list);
  }

  private Set<String> list(String packageName) {
    synchronized (files) {
      try {
        Set<String> names = new HashSet<>();
        for (Set<JavaFileManager.Location> modules :
            files.listLocationsForModules(StandardLocation.SYSTEM_MODULES)) {
          for (JavaFileManager.Location module : modules) {
            for (JavaFileObject type :
                files.list(module, packageName, Set.of(JavaFileObject.Kind.CLASS), false)) {
              names.add(type.getName().replaceAll("^.*/|\\.class$", ""));
            }
          }
        }
        return names;
      } catch (IOException e) {
        return Set.of();
      }
    }
  }

  /**
   * The names that a wildcard import of a type of the platform brings; none if it is no such type.
   *
   * @param onlyTypes without the methods and fields
   */
  Set<String> platformMembers(String typeName, boolean onlyTypes) {
    return members.computeIfAbsent(
        typeName + (onlyTypes ? " types" : ""), key -> members(typeName, onlyTypes));
  }

  private Set<String> members(String typeName, boolean onlyTypes) {
    synchronized (files) {
      Elements elements = task("", new DiagnosticCollector<>()).getElements();
      TypeElement type = elements.getTypeElement(typeName);
      return type == null
          ? Set.of()
          : elements.getAllMembers(type).stream()
              .filter(member -> member.getModifiers().contains(Modifier.STATIC))
              .filter(member -> !onlyTypes || member instanceof TypeElement)
              .map(member -> member.getSimpleName().toString())
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  private JavacTask task(String text, DiagnosticCollector<JavaFileObject> diagnostics) {
    synchronized (files) {
      return (JavacTask)
          compiler.getTask(
              // Where its recursion ends, the compiler would write pages to the standard error.
              Writer.nullWriter(),
              files,
              diagnostics,
              List.of("-proc:none"),
              null,
              List.of(new Memory(text)));
    }
  }

  private static JavaTree.Fault fault(Diagnostic<? extends JavaFileObject> diagnostic) {
    return new JavaTree.Fault(
        diagnostic.getCode(),
        diagnostic.getMessage(Locale.ROOT),
        (int) diagnostic.getPosition(),
        (int) diagnostic.getLineNumber(),
        (int) diagnostic.getColumnNumber());
  }

  /** A source file that is only text. */
  private static final class Memory extends SimpleJavaFileObject {
    private final String text;

    Memory(String text) {
      super(URI.create("memory:///" + LOOSE + ".java"), Kind.SOURCE);
      // The compiler does not know the mark; a blank keeps every offset where it is.
      this.text = text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
