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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How existing code is tested. */
final class TestOptions {
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

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

  /** Whether the tests are a command of the user's, about which little is known. */
  boolean isCommand() {
    return judge.command != null;
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
          new TestKind.UserCommand(
              SourceFiles.words(judge.command), false, wiring.buildTools().folders(judge.command));
      Map<String, String> variables = new HashMap<>();
      environment.get("PATH").ifPresent(path -> variables.put("PATH", path));
      variables.put("JAVA_HOME", UserJdk.of(environment).home().toString());
      environment.get("VIRTUAL_ENV").ifPresent(folder -> variables.put("VIRTUAL_ENV", folder));
      variables.put("MAVEN_OPTS", mavenOptions(environment));
      TestJob job = TestJob.ofFolder(environment.folder(), kind, variables);
      return job.with(overlay);
    }
    Path file = Objects.requireNonNull(judge.file);
    TestSources sources = TestSources.of(environment.folder(), files, file);
    String test = Objects.requireNonNull(sources.texts().get(sources.testPath()));
    if (SourceFiles.isPython(file)) {
      String module = sources.testPath().replaceFirst("\\.py$", "").replace('/', '.');
      TestKind kind =
          test.contains("unittest")
              ? new TestKind.Unittest(List.of(module))
              : new TestKind.Pytest(List.of(sources.testPath()));
      return TestJob.of(sources.texts(), kind, List.of());
    }
    String type = type(file, test);
    boolean junit = test.contains("org.junit");
    TestKind kind = junit ? new TestKind.JUnit(List.of(type)) : new TestKind.Main(type);
    return TestJob.of(sources.texts(), kind, junit ? wiring.nodeLibraries() : List.of());
  }

  /** Those of the user, and where his repository is: the sandbox has another home. */
  private static String mavenOptions(Environment environment) {
    String given = environment.get("MAVEN_OPTS").map(options -> options + " ").orElse("");
    String repository =
        environment
            .get("HOME")
            .filter(home -> home.chars().noneMatch(Character::isWhitespace))
            .map(home -> " -Dmaven.repo.local=" + Path.of(home, ".m2", "repository"))
            .orElse("");
    return given + "-Dstyle.color=never" + repository;
  }

  private static String type(Path file, String text) {
    String name = file.getFileName().toString().replaceFirst("\\.java$", "");
    Matcher matcher = PACKAGE.matcher(text);
    return matcher.find() ? matcher.group(1) + "." + name : name;
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
