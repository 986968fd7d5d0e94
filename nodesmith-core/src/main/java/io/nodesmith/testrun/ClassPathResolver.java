package io.nodesmith.testrun;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Problem;
import io.nodesmith.sandbox.Execution;
import io.nodesmith.sandbox.TrustedTools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Maven coordinates into jars with the user's own Maven, and remembers the answer. */
public final class ClassPathResolver {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern COORDINATE =
      Pattern.compile("([\\w.-]+):([\\w.-]+):(?:([\\w.-]+):(?:([\\w.-]+):)?)?([\\w.+-]+)");
  private static final Pattern SCOPE = Pattern.compile(":(compile|runtime|test|provided)$");
  private static final Pattern JUPITER =
      Pattern.compile("org\\.junit\\.jupiter:[\\w-]+:(?:jar:)?(\\d+)(\\.[\\w.+-]+)");
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
  private static final String PLUGIN =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";

  private final Optional<Path> maven;
  private final Map<String, String> environment;
  private final TrustedTools tools;
  private final Path cache;

  /** What became of coordinates. */
  public sealed interface Resolution {
    /** The jars, in class path order. */
    record Resolved(List<Path> jars) implements Resolution {
      public Resolved {
        jars = List.copyOf(jars);
      }
    }

    /** Why there are none. */
    record Unresolved(Problem problem) implements Resolution {}
  }

  /**
   * Makes a resolver.
   *
   * @param maven the mvn program; empty if there is none
   * @param environment what Maven needs, HOME and JAVA_HOME for instance
   * @param cache a folder that lasts
   */
  public ClassPathResolver(
      Optional<Path> maven, Map<String, String> environment, TrustedTools tools, Path cache) {
    this.maven = maven;
    this.environment = Map.copyOf(environment);
    this.tools = tools;
    this.cache = cache;
  }

  /**
   * Resolves coordinates, {@code group:artifact[:type[:classifier]]:version}, a scope at their end
   * left out, and what they depend on; with JUnit Jupiter comes the launcher of the same version.
   *
   * @throws NodesmithException if the cache folder cannot be written ({@code class-path-failed})
   */
  public synchronized Resolution resolve(List<String> coordinates) {
    if (coordinates.isEmpty()) {
      return new Resolution.Resolved(List.of());
    }
    List<String> all = new ArrayList<>();
    coordinates.forEach(one -> all.add(SCOPE.matcher(one).replaceFirst("")));
    List.copyOf(all).stream().map(ClassPathResolver::launcherFor).forEach(all::addAll);
    for (String coordinate : all) {
      if (!COORDINATE.matcher(coordinate).matches()) {
        return unresolved(coordinate + " is no Maven coordinate.", "Write group:artifact:version.");
      }
    }
    try {
      return resolveAll(all.stream().distinct().toList());
    } catch (IOException e) {
      throw new NodesmithException(
          "class-path-failed", true, "The folder " + cache + " cannot be used.", e);
    }
  }

  private Resolution resolveAll(List<String> coordinates) throws IOException {
    Path folder = cache.resolve("classpath-" + Fingerprint.of(coordinates.toString()));
    Path answer = folder.resolve("classpath.txt");
    List<Path> remembered = read(answer);
    if (!remembered.isEmpty()) {
      return new Resolution.Resolved(remembered);
    }
    if (maven.isEmpty()) {
      return unresolved(
          "Maven is needed to find " + coordinates + ", and there is none.",
          "Install Maven, or put mvn on the PATH.");
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("pom.xml"), pom(coordinates));
    Execution execution = ask(folder, answer, List.of("-o"));
    if (!execution.succeeded()) {
      execution = ask(folder, answer, List.of());
    }
    List<Path> jars = read(answer);
    if (!execution.succeeded() || jars.isEmpty()) {
      String reason = execution.output().lines().limit(3).reduce("", (a, b) -> a + " " + b);
      return unresolved(
          "Maven could not find " + coordinates + ":" + COLOUR.matcher(reason).replaceAll(""),
          "Check the coordinates and the network.");
    }
    return new Resolution.Resolved(jars);
  }

  private Execution ask(Path folder, Path answer, List<String> flags) {
    List<String> arguments =
        new ArrayList<>(List.of(maven.orElseThrow().toString(), "-B", "-q", "-Dstyle.color=never"));
    arguments.addAll(flags);
    arguments.addAll(List.of("-f", folder.resolve("pom.xml").toString(), PLUGIN));
    arguments.addAll(List.of("-Dmdep.outputFile=" + answer, "-Dmdep.includeScope=runtime"));
    return tools.run(arguments, folder, environment, PATIENCE);
  }

  /** The jars that were written down; none if one of them is gone. */
  private static List<Path> read(Path answer) throws IOException {
    if (!Files.exists(answer)) {
      return List.of();
    }
    List<Path> jars =
        Arrays.stream(Files.readString(answer).strip().split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList();
    return jars.stream().allMatch(Files::exists) ? jars : List.of();
  }

  private static List<String> launcherFor(String coordinate) {
    Matcher jupiter = JUPITER.matcher(coordinate);
    if (!jupiter.matches()) {
      return List.of();
    }
    // JUnit 5 numbers its platform from 1; from JUnit 6 on they have one version.
    String major = jupiter.group(1).equals("5") ? "1" : jupiter.group(1);
    return List.of("org.junit.platform:junit-platform-launcher:" + major + jupiter.group(2));
  }

  private static String pom(List<String> coordinates) {
    StringBuilder pom = new StringBuilder();
    pom.append("<project><modelVersion>4.0.0</modelVersion><groupId>nodesmith</groupId>");
    pom.append("<artifactId>class-path</artifactId><version>1</version><dependencies>");
    for (String coordinate : coordinates) {
      Matcher parts = COORDINATE.matcher(coordinate);
      if (parts.matches()) {
        pom.append("<dependency><groupId>").append(parts.group(1));
        pom.append("</groupId><artifactId>").append(parts.group(2)).append("</artifactId>");
        if (parts.group(3) != null) {
          pom.append("<type>").append(parts.group(3)).append("</type>");
        }
        if (parts.group(4) != null) {
          pom.append("<classifier>").append(parts.group(4)).append("</classifier>");
        }
        pom.append("<version>").append(parts.group(5)).append("</version></dependency>");
      }
    }
    return pom.append("</dependencies></project>\n").toString();
  }

  private static Resolution unresolved(String message, String remedy) {
    return new Resolution.Unresolved(Problem.error("class-path-unresolved", message, remedy));
  }
}
