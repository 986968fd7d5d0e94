package io.nodesmith.testrun;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Where the compiler finds sources and leaves class files without touching a disk. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  MemoryFiles(StandardJavaFileManager manager) {
    super(manager);
  }

  /** A source file. */
  static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path.replace(" ", "%20")), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    String path() {
      return path;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE
          && (path.equals(simpleName + ".java") || path.endsWith("/" + simpleName + ".java"));
    }
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    if (sibling instanceof Source source) {
      files.put(className, source.path());
    }
    return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {
      @Override
      public OutputStream openOutputStream() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        outputs.put(className, output);
        return output;
      }
    };
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    // Without a source path the compiler would take sources from the class path and compile them.
    return location == StandardLocation.CLASS_PATH
        ? super.list(location, packageName, Set.of(JavaFileObject.Kind.CLASS), recurse)
        : super.list(location, packageName, kinds, recurse);
  }

  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  Map<String, String> files() {
    return Map.copyOf(files);
  }
}
