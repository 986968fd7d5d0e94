package io.nodesmith.testrun;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import io.nodesmith.problem.Severity;
import io.nodesmith.testrun.Compilation.Compiled;
import io.nodesmith.testrun.Compilation.Rejected;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles Java sources in memory, with this JVM's own compiler and no annotation processor. */
final class JavaCompilation {
  private static final int MOST_ERRORS = 200;

  private JavaCompilation() {}

  static Compilation compile(Map<String, String> sources, List<Path> classPath, int release) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new NodesmithException(
          "no-java-compiler", false, "This Java has no compiler; run with a JDK.", null);
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      MemoryFiles memory = new MemoryFiles(files);
      List<JavaFileObject> units = new ArrayList<>();
      sources.entrySet().stream()
          .filter(file -> file.getKey().endsWith(".java"))
          .sorted(Map.Entry.comparingByKey())
          .forEach(file -> units.add(new MemoryFiles.Source(file.getKey(), file.getValue())));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  Writer.nullWriter(), memory, diagnostics, options(release), null, units);
      TestMethods tests = new TestMethods(task);
      task.addTaskListener(
          new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
              TypeElement type = event.getTypeElement();
              if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null) {
                tests.addFrom(type);
              }
            }
          });
      if (units.isEmpty() || !task.call()) {
        return new Rejected(problems(diagnostics));
      }
      return new Compiled(memory.classes(), memory.files(), tests.found());
    } catch (IOException e) {
      throw new NodesmithException(
          "compile-failed", false, "The class path cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<String> options(int release) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-proc:none", "-g", "-parameters", "-Xlint:none", "-implicit:class"));
    options.addAll(List.of("-Xmaxerrs", Integer.toString(MOST_ERRORS), "-encoding", "UTF-8"));
    if (release > 0) {
      options.addAll(List.of("--release", Integer.toString(release)));
    }
    return options;
  }

  private static List<Problem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
    List<Problem> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        problems.add(problem(diagnostic, diagnostic.getSource()));
      }
    }
    if (problems.isEmpty()) {
      problems.add(Problem.error("no-sources", "There is no Java source to compile.", ""));
    }
    return problems;
  }

  private static Problem problem(
      Diagnostic<? extends JavaFileObject> diagnostic, @Nullable JavaFileObject source) {
    Place place =
        source instanceof MemoryFiles.Source file
            ? new Place(
                file.path(),
                (int) Math.max(0, diagnostic.getLineNumber()),
                (int) Math.max(0, diagnostic.getColumnNumber()))
            : null;
    return new Problem(
        "compile-error", Severity.ERROR, diagnostic.getMessage(Locale.ROOT).strip(), place, "");
  }
}
