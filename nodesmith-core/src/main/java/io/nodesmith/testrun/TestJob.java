package io.nodesmith.testrun;

import io.nodesmith.sandbox.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to test.
 *
 * @param sources files by their path relative to the job's root, with {@code /}
 * @param folder an existing folder whose files come first; null if the sources are all there is
 * @param kind how it is tested
 * @param classPath jars that Java code is compiled with and runs with, those of JUnit among them
 * @param measured paths of the sources whose coverage is wanted; empty for none
 * @param release the Java release it is compiled for; 0 for the running one
 * @param retried whether what fails is run once more, to tell flaky from wrong
 * @param limits what it may use
 * @param environment its environment, and nothing else
 */
public record TestJob(
    Map<String, String> sources,
    @Nullable Path folder,
    TestKind kind,
    List<Path> classPath,
    Set<String> measured,
    int release,
    boolean retried,
    Limits limits,
    Map<String, String> environment) {
  public TestJob {
    sources = Map.copyOf(sources);
    classPath = List.copyOf(classPath);
    measured = Set.copyOf(measured);
    environment = Map.copyOf(environment);
  }

  /** A job that is all in memory, with the usual limits, without coverage and second run. */
  public static TestJob of(Map<String, String> sources, TestKind kind, List<Path> classPath) {
    return new TestJob(
        sources, null, kind, classPath, Set.of(), 0, false, Limits.forTests(), Map.of());
  }

  /** A job of an existing folder, with the limits of a whole project. */
  public static TestJob ofFolder(Path folder, TestKind kind, Map<String, String> environment) {
    return new TestJob(
        Map.of(), folder, kind, List.of(), Set.of(), 0, false, Limits.forProjects(), environment);
  }

  /** The same with other sources. */
  public TestJob with(Map<String, String> newSources) {
    return new TestJob(
        newSources, folder, kind, classPath, measured, release, retried, limits, environment);
  }

  /** The same with other limits. */
  public TestJob within(Limits newLimits) {
    return new TestJob(
        sources, folder, kind, classPath, measured, release, retried, newLimits, environment);
  }

  /** The same, measuring the coverage of these sources. */
  public TestJob measuring(Set<String> paths) {
    return new TestJob(
        sources, folder, kind, classPath, paths, release, retried, limits, environment);
  }

  /** The same for another Java release. */
  public TestJob forRelease(int newRelease) {
    return new TestJob(
        sources, folder, kind, classPath, measured, newRelease, retried, limits, environment);
  }

  /** The same, with one more run of what fails. */
  public TestJob retrying() {
    return new TestJob(
        sources, folder, kind, classPath, measured, release, true, limits, environment);
  }
}
