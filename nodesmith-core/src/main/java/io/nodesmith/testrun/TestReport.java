package io.nodesmith.testrun;

import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /**
   * What two runs of the very same files say together: the second is believed, and what failed in
   * one of the two alone is flaky.
   */
  static TestReport together(TestReport first, TestReport second) {
    if (!(first instanceof Failed failed)) {
      return first;
    }
    Set<String> before = names(failed);
    return switch (second) {
      case Passed passed -> new Passed(passed.run().withFlaky(List.copyOf(before)));
      case Failed again -> {
        Set<String> after = names(again);
        Set<String> either = new TreeSet<>(before);
        either.addAll(after);
        either.removeIf(name -> before.contains(name) && after.contains(name));
        yield new Failed(again.run().withFlaky(List.copyOf(either)), again.failures());
      }
      case Broken broken -> failed;
    };
  }

  private static Set<String> names(Failed failed) {
    return failed.failures().stream()
        .map(TestFailure::test)
        .collect(Collectors.toCollection(TreeSet::new));
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
