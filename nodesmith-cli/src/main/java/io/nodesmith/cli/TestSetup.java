package io.nodesmith.cli;

import io.nodesmith.testrun.TestReport;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run on the untouched files says of the test command itself. */
final class TestSetup {
  /** Something that no implementation of a stub can mend. */
  private record Symptom(Pattern words, String meaning, String remedy) {}

  private static final List<Symptom> SYMPTOMS =
      List.of(
          symptom(
              "env: \\W*(?<what>[^\u2018\u2019':]+)\\W*: No such file",
              "there is no program of that name",
              "Check the command and PATH."),
          symptom(
              "(?<what>No module named \\W*(pytest|unittest|nose2?|tox)\\b.*)",
              "the test program is not installed for this Python",
              "Install it for the python3 that is first on PATH."),
          symptom(
              "(?<what>(Could not resolve dependencies|Non-resolvable|Could not find artifact"
                  + "|.*could not be resolved|.*has not been downloaded from it before"
                  + "|Could not resolve all |.*services\\.gradle\\.org).*)",
              "files of the build are missing, and the sandbox has no network",
              "Run the command once yourself, with network; then again here."),
          symptom(
              "(?<what>(Source|Target) option .* no longer supported.*|.*invalid (target|source)"
                  + " release.*|.*release version .* not supported.*|.*No compiler is provided.*"
                  + "|.*JAVA_HOME .*not defined correctly.*|.*UnsupportedClassVersionError.*)",
              "the project does not build with this JDK",
              "Set JAVA_HOME to the JDK that the project needs."));

  private TestSetup() {}

  private static Symptom symptom(String words, String meaning, String remedy) {
    return new Symptom(Pattern.compile(words), meaning, remedy);
  }

  /** Refuses a command that could not pass whatever is written; notes one that proves nothing. */
  static void check(TestReport untouched, Console console) {
    switch (untouched) {
      case TestReport.Passed passed ->
          console.note(
              "nodesmith: The tests pass while the stubs are still there, so they prove nothing of"
                  + " them.");
      case TestReport.Failed failed -> refuse(failed.run().output());
      case TestReport.Broken broken -> {
        refuse(broken.run().output());
        if (broken.reason() == TestReport.Reason.NO_RUNNER) {
          throw new UsageException(broken.message(), "Check the command.");
        }
      }
    }
  }

  private static void refuse(String output) {
    fault(output)
        .ifPresent(
            fault -> {
              throw fault;
            });
  }

  private static Optional<UsageException> fault(String output) {
    for (Symptom symptom : SYMPTOMS) {
      Matcher matcher = symptom.words().matcher(output);
      if (matcher.find()) {
        String what = matcher.group("what").strip();
        String message = "The test command cannot work: " + symptom.meaning() + " (" + what + ").";
        return Optional.of(new UsageException(message, symptom.remedy()));
      }
    }
    return Optional.empty();
  }
}
