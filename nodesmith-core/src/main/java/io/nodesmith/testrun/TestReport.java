package io.nodesmith.testrun;

import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Locale;

/** What the tests say of the code. */
public sealed interface TestReport {
  /** The figures. */
  TestRun run();

  /** All tests were run, at least one, and none failed. */
  record Passed(TestRun run) implements TestReport {}

  /** Tests were run and some failed. */
  record Failed(TestRun run, List<TestFailure> failures) implements TestReport {
    public Failed {
      failures = List.copyOf(failures);
    }
  }

  /**
   * There is no verdict of tests.
   *
   * @param reason why
   * @param message one sentence for a person
   * @param problems what the compiler or the checks say, if that is the reason
   */
  record Broken(TestRun run, Reason reason, String message, List<Problem> problems)
      implements TestReport {
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /** Why there is no verdict. */
  enum Reason {
    /** The checks forbid the code, so it was not run. */
    FORBIDDEN,
    /** The code does not compile. */
    COMPILE_ERROR,
    /** The process died. */
    CRASH,
    /** Time on the clock or processor time was up. */
    TIME_OUT,
    /** It wanted more memory, or more threads, than it may have. */
    OUT_OF_MEMORY,
    /** It wrote more output than it may. */
    OUTPUT_LIMIT,
    /** It wrote more to its disk than it may. */
    DISK_LIMIT,
    /** Not one test was run. */
    NO_TESTS,
    /** What runs the tests is missing. */
    NO_RUNNER,
    /** The process ended before it had reported. */
    NO_REPORT,
    /** The report does not agree with the tests that there are, or is not ours. */
    FORGED;

    /** The name in lower case with hyphens, as it stands in JSON documents. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
