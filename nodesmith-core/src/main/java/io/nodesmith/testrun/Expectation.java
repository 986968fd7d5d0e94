package io.nodesmith.testrun;

import io.nodesmith.testrun.ChildReport.Entry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is known of a job before it runs, against which the child's report is held. */
interface Expectation {
  /** How files are called that stand beside the tests. */
  Pattern BESIDE_TESTS = Pattern.compile("(?i).*(test|fixture|mock|fake|stub|support)[^/]*");

  /** Why a report of nothing but good tests is not to be believed; empty if it is. */
  Optional<String> objection(List<Entry> entries);

  /** The source file that a frame is in, if it is in the job's own sources. */
  Optional<String> fileOf(String frameType);

  /** Whether the source file holds tests, or what only tests need. */
  boolean isTest(String file);

  /** The coverage of the measured sources. */
  List<MethodCoverage> coverage(ChildReport report);
}
