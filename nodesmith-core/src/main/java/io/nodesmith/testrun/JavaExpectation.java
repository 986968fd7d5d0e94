package io.nodesmith.testrun;

import io.nodesmith.testrun.ChildReport.Entry;
import io.nodesmith.testrun.Compilation.Compiled;
import io.nodesmith.testrun.Compilation.TestMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tests that the compiler saw are the tests that must have been run. */
record JavaExpectation(Compiled compiled, Set<TestMethod> tests, Coverage measured)
    implements Expectation {

  @Override
  public Optional<String> objection(List<Entry> entries) {
    for (Entry entry : entries) {
      if (!compiled.classes().containsKey(entry.type())) {
        return Optional.of("The report names a test class that does not exist: " + entry.type());
      }
    }
    return tests.stream()
        .filter(test -> entries.stream().noneMatch(entry -> covers(entry, test)))
        .findFirst()
        .map(test -> "The report leaves out " + test.type() + "." + test.method() + ".");
  }

  private static boolean covers(Entry entry, TestMethod test) {
    boolean sameMethod = entry.type().equals(test.type()) && entry.method().equals(test.method());
    boolean skippedClass =
        entry.is("skipped")
            && entry.method().isEmpty()
            && (test.type().equals(entry.type()) || test.type().startsWith(entry.type() + "$"));
    return sameMethod || skippedClass;
  }

  @Override
  public Optional<String> fileOf(String frameType) {
    return Optional.ofNullable(compiled.files().get(frameType));
  }

  @Override
  public boolean isTest(String file) {
    return BESIDE_TESTS.matcher(file).matches()
        || tests.stream().anyMatch(test -> file.equals(compiled.files().get(test.type())));
  }

  @Override
  public List<MethodCoverage> coverage(ChildReport report) {
    return measured.methods(compiled, report.passedProbes());
  }
}
