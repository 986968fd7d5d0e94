package io.nodesmith.validate;

import com.sun.source.util.JavacTask;
import io.nodesmith.language.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Asks the compiler what the names in a Java file mean; nothing is written. */
final class JavaAttribution {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none", "-implicit:none", "-Xlint:rawtypes,unchecked", "-Xmaxerrs", "300",
          "-XDshould-stop.ifError=FLOW");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private List<Path> opened = List.of();
  private StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);

  /** What the compiler says of the first of the files, with the others beside it. */
  synchronized List<Diagnostic<? extends JavaFileObject>> diagnostics(
      SourceText file, List<SourceText> others, List<Path> classPath) {
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    Memory main = new Memory(file);
    List<JavaFileObject> units = new ArrayList<>();
    units.add(main);
    for (SourceText other : others) {
      if (!other.path().equals(file.path()) && other.path().endsWith(".java")) {
        units.add(new Memory(other));
      }
    }
    try {
      open(classPath);
      JavacTask task =
          (JavacTask)
              compiler.getTask(Writer.nullWriter(), files, collector, OPTIONS, null, units);
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException("The class path cannot be read.", e);
    } catch (IllegalStateException e) {
      if (!(e.getCause() instanceof StackOverflowError)) {
        throw e;
      }
    }
    return collector.getDiagnostics().stream().filter(d -> main.equals(d.getSource())).toList();
  }

  /** Simple names of the classes of a package, on the platform and the class path. */
  synchronized Set<String> classes(String packageName) {
    Set<String> names = new HashSet<>();
    try {
      List<JavaFileManager.Location> places = new ArrayList<>();
      places.add(StandardLocation.CLASS_PATH);
      JavaFileManager.Location base =
          files.getLocationForModule(StandardLocation.SYSTEM_MODULES, "java.base");
      if (base != null) {
        places.add(base);
      }
      for (JavaFileManager.Location place : places) {
        for (JavaFileObject type :
            files.list(place, packageName, Set.of(JavaFileObject.Kind.CLASS), false)) {
          String name = type.getName().replaceAll("^.*[/(]|\\.class\\)?$", "");
          if (!name.contains("$")) {
            names.add(name);
          }
        }
      }
    } catch (IOException e) {
      return Set.of();
    }
    return names;
  }

  private void open(List<Path> classPath) throws IOException {
    if (!classPath.equals(opened)) {
      files.close();
      files = compiler.getStandardFileManager(null, Locale.ROOT, null);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      opened = List.copyOf(classPath);
    } else if (classPath.isEmpty()) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
    }
  }

  /** A source file that is only text, named as its class must be. */
  private static final class Memory extends SimpleJavaFileObject {
    private final String text;

    Memory(SourceText file) {
      super(URI.create("memory:///" + file.path().replaceAll("[^\\w./-]", "_")), Kind.SOURCE);
      this.text = file.text().startsWith("\uFEFF") ? " " + file.text().substring(1) : file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
