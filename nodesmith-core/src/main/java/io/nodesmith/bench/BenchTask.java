package io.nodesmith.bench;

import io.nodesmith.language.SourceText;
import java.util.List;
import java.util.Map;

/**
 * A file with stubs, and tests that tell whether they are filled well.
 *
 * @param id unique in its file
 * @param language id of the language
 * @param file with its stubs
 * @param methods the stubs that are to be filled
 * @param files further sources and the tests, by path from the same root
 * @param runner {@code unittest}, {@code junit5} or {@code main}
 * @param targets test modules or classes
 * @param maven coordinates of the jars that Java needs
 */
public record BenchTask(
    String id,
    String language,
    SourceText file,
    List<Method> methods,
    Map<String, String> files,
    String runner,
    List<String> targets,
    List<String> maven) {
  public BenchTask {
    methods = List.copyOf(methods);
    files = Map.copyOf(files);
    targets = List.copyOf(targets);
    maven = List.copyOf(maven);
  }

  /**
   * One stub of a task.
   *
   * @param index its key in the task
   * @param firstLine of the stub, from 1
   * @param lastLine of the stub, itself included
   */
  public record Method(int index, String name, int firstLine, int lastLine) {}
}
