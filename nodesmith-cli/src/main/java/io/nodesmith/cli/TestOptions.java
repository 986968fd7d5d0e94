package io.nodesmith.cli;

import io.nodesmith.language.SourceText;
import io.nodesmith.testrun.TestJob;
import io.nodesmith.testrun.TestKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How existing code is tested. */
final class TestOptions {
  @ArgGroup(multiplicity = "1")
  private Judge judge = new Judge();

  @Option(names = "--show-tests", description = "Let the model see the tests.")
  private boolean showTests;

  /** Exactly one of these. */
  static final class Judge {
    @Option(
        names = "--test-command",
        paramLabel = "CMD",
        description = "Run in a copy of the current folder; for example \"mvn -q test\".")
    private @Nullable String command;

    @Option(
        names = "--test-file",
        paramLabel = "FILE",
        description = "A JUnit class, a Java main class, a unittest or a pytest file.")
    private @Nullable Path file;
  }

  /** The tests' text, if a model may see it. */
  Optional<String> shown() {
    return showTests && judge.file != null
        ? Optional.of(SourceFiles.read(judge.file).text())
        : Optional.empty();
  }

  /** A run of the tests on the files in the given state. */
  TestJob job(Map<Path, SourceText> files, Environment environment, Wiring wiring) {
    if (judge.command != null) {
      Map<String, String> overlay = new HashMap<>();
      files.forEach((file, text) -> overlay.put(relative(environment.folder(), file), text.text()));
      TestKind kind =
          new TestKind.UserCommand(SourceFiles.words(judge.command), false, wiring.toolFolders());
      Map<String, String> variables = new HashMap<>();
      environment.get("PATH").ifPresent(path -> variables.put("PATH", path));
      TestJob job = TestJob.ofFolder(environment.folder(), kind, variables);
      return job.with(overlay);
    }
    SourceText test = SourceFiles.read(Objects.requireNonNull(judge.file));
    Map<String, String> sources = new HashMap<>();
    files.forEach((file, text) -> sources.put(file.getFileName().toString(), text.text()));
    String name = judge.file.getFileName().toString();
    sources.put(name, test.text());
    String stem = name.substring(0, name.lastIndexOf('.'));
    if (SourceFiles.isPython(judge.file)) {
      TestKind kind =
          test.text().contains("unittest")
              ? new TestKind.Unittest(List.of(stem))
              : new TestKind.Pytest(List.of(name));
      return TestJob.of(sources, kind, List.of());
    }
    boolean junit = test.text().contains("org.junit");
    TestKind kind = junit ? new TestKind.JUnit(List.of()) : new TestKind.Main(stem);
    return TestJob.of(sources, kind, junit ? wiring.nodeLibraries() : List.of());
  }

  private static String relative(Path folder, Path file) {
    Path absolute = folder.resolve(file).normalize();
    if (!absolute.startsWith(folder)) {
      throw new UsageException(
          file + " is outside of the current folder, in which the test command runs.",
          "Start nodesmith in the project's folder.");
    }
    return folder.relativize(absolute).toString().replace('\\', '/');
  }
}
