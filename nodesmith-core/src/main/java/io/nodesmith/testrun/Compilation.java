package io.nodesmith.testrun;

import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the Java compiler made of sources. */
sealed interface Compilation {
  /**
   * It compiled.
   *
   * @param classes class files by binary name
   * @param files source file of each class, by binary name
   * @param tests methods that JUnit has to run, inherited ones too
   */
  record Compiled(Map<String, byte[]> classes, Map<String, String> files, Set<TestMethod> tests)
      implements Compilation {}

  /** It did not. */
  record Rejected(List<Problem> problems) implements Compilation {}

  /**
   * A test method.
   *
   * @param type the class that it is run in, whether it is its own or inherited
   * @param selected the class that is to be asked for to have it run
   */
  record TestMethod(String type, String method, String selected) {}
}
