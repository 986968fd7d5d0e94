package io.nodesmith.pattern;

import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Compiles a node and runs its tests, in this virtual machine: patterns are our own code. */
final class TrialRun {
  private static final JavaCompiler COMPILER =
      Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());

  private final Path folder;
  private final Artifacts artifacts;

  /** Compiles all files of the node; they must compile without a warning. */
  TrialRun(Path folder, Artifacts artifacts) {
    this.folder = folder;
    this.artifacts = artifacts;
    compile(
        artifacts.files().stream().filter(file -> file.path().endsWith(".java")).toList(),
        folder.resolve("classes"),
        List.of());
  }

  /** What the tests say of the node as it was compiled. */
  TestExecutionSummary run() {
    return run(List.of(folder.resolve("classes")));
  }

  /** What they say of it with another text of its class. */
  TestExecutionSummary runWith(String nodeText) {
    Path other = folder.resolve("other-" + Integer.toHexString(nodeText.hashCode()));
    compile(
        List.of(artifacts.node().withText(nodeText)), other, List.of(folder.resolve("classes")));
    return run(List.of(other, folder.resolve("classes")));
  }

  private void compile(List<Artifact> sources, Path target, List<Path> classes) {
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      Path texts = target.resolveSibling(target.getFileName() + "-src");
      List<Path> paths = new ArrayList<>();
      for (Artifact source : sources) {
        Path path = texts.resolve(source.path());
        Files.createDirectories(path.getParent());
        paths.add(Files.writeString(path, source.text()));
      }
      Files.createDirectories(target);
      StringBuilder classPath = new StringBuilder(System.getProperty("java.class.path"));
      classes.forEach(path -> classPath.append(java.io.File.pathSeparator).append(path));
      List<String> options =
          List.of(
              "--release",
              "17",
              "-Xlint:all,-processing,-classfile,-path",
              "-Werror",
              "-proc:none",
              "-d",
              target.toString(),
              "-cp",
              classPath.toString());
      StringWriter messages = new StringWriter();
      boolean done =
          COMPILER
              .getTask(
                  new PrintWriter(messages),
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(paths))
              .call();
      if (!done) {
        throw new AssertionError(messages.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TestExecutionSummary run(List<Path> classes) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    List<URL> urls = new ArrayList<>();
    try {
      for (Path path : classes) {
        urls.add(path.toUri().toURL());
      }
      try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), before)) {
        Thread.currentThread().setContextClassLoader(loader);
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
            .execute(
                LauncherDiscoveryRequestBuilder.request()
                    .selectors(testNames().stream().map(DiscoverySelectors::selectClass).toList())
                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                    .configurationParameter("junit.jupiter.execution.timeout.default", "20 s")
                    .configurationParameter(
                        "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
                    .build(),
                listener);
        return listener.getSummary();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private List<String> testNames() {
    return artifacts.ofRole(Artifact.Role.TEST).stream()
        .map(file -> file.path().replaceFirst(".*src/test/java/", "").replaceFirst("\\.java$", ""))
        .filter(name -> name.endsWith("LawsTest") || name.endsWith("Test"))
        .map(name -> name.replace('/', '.'))
        .toList();
  }
}
