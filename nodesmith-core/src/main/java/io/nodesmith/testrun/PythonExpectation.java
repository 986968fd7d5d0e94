package io.nodesmith.testrun;

import io.nodesmith.testrun.ChildReport.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tests that stand in the sources are the tests that must have been run. */
record PythonExpectation(Set<Test> tests) implements Expectation {

  /** A test as the child names it. */
  record Test(String type, String method) {
    boolean is(Entry entry) {
      String plain = entry.method().replaceFirst("\\[.*", "");
      return entry.type().equals(type) && plain.equals(method);
    }
  }

  @Override
  public Optional<String> objection(List<Entry> entries) {
    return tests.stream()
        .filter(test -> entries.stream().noneMatch(test::is))
        .findFirst()
        .map(test -> "The report leaves out " + test.type() + "." + test.method() + ".");
  }

  @Override
  public Optional<String> fileOf(String frameType) {
    return Optional.of(frameType);
  }

  @Override
  public boolean isTest(String file) {
    String module = file.replaceFirst("\\.py$", "").replace('/', '.');
    return BESIDE_TESTS.matcher(file).matches()
        || tests.stream()
            .anyMatch(test -> test.type().equals(file) || test.type().startsWith(module + "."));
  }

  @Override
  public List<MethodCoverage> coverage(ChildReport report) {
    return report.methodCoverage();
  }
}
