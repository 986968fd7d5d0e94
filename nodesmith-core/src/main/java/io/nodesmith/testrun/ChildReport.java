package io.nodesmith.testrun;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the runner in the child process says, as it stands in its JSON. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ChildReport(
    @Nullable List<Entry> tests,
    @Nullable List<SyntaxError> problems,
    @Nullable List<String> changed,
    @Nullable List<String> missing,
    @Nullable List<Probes> probes,
    @Nullable List<MethodCoverage> methods) {

  /** One test. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(
      String type,
      String method,
      String name,
      String status,
      @Nullable String thrown,
      @Nullable String message,
      @Nullable String expected,
      @Nullable String actual,
      @Nullable List<Frame> frames) {
    boolean is(String wanted) {
      return status.equals(wanted);
    }

    boolean isBad() {
      return !is("passed") && !is("skipped");
    }
  }

  /** One frame of a trace: a class or a file, a method, a line. */
  record Frame(String type, String method, int line) {}

  /** Where a file does not parse. */
  record SyntaxError(String file, int line, int column, String message) {}

  /** Which probes of an instrumented class were passed. */
  record Probes(String type, String hit) {}

  List<Entry> entries() {
    return tests == null ? List.of() : tests;
  }

  List<SyntaxError> syntaxErrors() {
    return problems == null ? List.of() : problems;
  }

  List<String> changedFramework() {
    return changed == null ? List.of() : changed;
  }

  List<String> missingModules() {
    return missing == null ? List.of() : missing;
  }

  List<Probes> passedProbes() {
    return probes == null ? List.of() : probes;
  }

  List<MethodCoverage> methodCoverage() {
    return methods == null ? List.of() : methods;
  }
}
