package io.nodesmith.testrun;

import java.nio.file.Path;
import java.util.List;

/** How the tests of a job are run. */
public sealed interface TestKind {
  /**
   * Java test classes on the JUnit Platform.
   *
   * @param types their binary names; empty for every class that has tests
   */
  record JUnit(List<String> types) implements TestKind {
    public JUnit {
      types = List.copyOf(types);
    }
  }

  /**
   * A Java main method that throws on failure, run with assertions enabled.
   *
   * @param type the class's binary name
   */
  record Main(String type) implements TestKind {}

  /**
   * Python unittest modules.
   *
   * @param modules their dotted names
   */
  record Unittest(List<String> modules) implements TestKind {
    public Unittest {
      modules = List.copyOf(modules);
    }
  }

  /**
   * Python pytest.
   *
   * @param arguments files or node ids, relative to the job's folder
   */
  record Pytest(List<String> arguments) implements TestKind {
    public Pytest {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A command of the user's, judged by its exit code and the JUnit XML files it leaves.
   *
   * @param arguments the program, looked up on the job's PATH, and its arguments
   * @param inPlace whether it runs in the job's folder itself and not in a copy
   * @param readable what it reads besides the project, a local Maven repository for instance
   */
  record UserCommand(List<String> arguments, boolean inPlace, List<Path> readable)
      implements TestKind {
    public UserCommand {
      arguments = List.copyOf(arguments);
      readable = List.copyOf(readable);
    }
  }
}
