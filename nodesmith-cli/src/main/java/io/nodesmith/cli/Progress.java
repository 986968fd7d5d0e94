package io.nodesmith.cli;

import io.nodesmith.logic.LogicEvent;
import io.nodesmith.pipeline.PipelineEvent;
import io.nodesmith.pipeline.StageRecord;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestRun;
import java.util.List;
import java.util.function.Consumer;

/** Shows a run while it goes on: stages as lines, methods as they are worked on. */
final class Progress implements Consumer<PipelineEvent> {
  private final Console console;

  Progress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void accept(PipelineEvent event) {
    switch (event) {
      case PipelineEvent.StageStarted started ->
          console.progress("  " + started.stage().id() + " ...");
      case PipelineEvent.StageEnded ended -> ended(ended.stage());
      case PipelineEvent.Logic logic -> logic(logic.event());
      case PipelineEvent.Checked checked -> {
        // Whoever wants findings reads them in the summary.
      }
      case PipelineEvent.Ended ended -> console.endProgress();
    }
  }

  private void ended(StageRecord stage) {
    if (stage.status() == StageRecord.Status.SKIPPED) {
      return;
    }
    console.endProgress();
    console.note(
        "  %-22s %6d ms%s"
            .formatted(
                stage.stage().id(),
                stage.duration().toMillis(),
                stage.status() == StageRecord.Status.OK ? "" : "  " + stage.status().id()));
  }

  private void logic(LogicEvent event) {
    console.endProgress();
    switch (event) {
      case LogicEvent.Asked asked -> console.progress("    asking for " + asked.method() + " ...");
      case LogicEvent.Planned planned -> console.progress("    planned " + planned.method());
      case LogicEvent.Answered answered ->
          console.note(
              "    %s: %s"
                  .formatted(
                      answered.method(),
                      answered.problem().isEmpty()
                          ? "answered by " + answered.attempt().model()
                          : answered.problem()));
      case LogicEvent.Tested tested -> console.note("    tests: " + words(tested.report()));
    }
  }

  /** What to say of tests that failed and then passed untouched. */
  static List<String> flaky(TestRun run) {
    return run.flaky().stream()
        .map(test -> "nodesmith: Flaky: " + test + " failed, and then passed with nothing changed.")
        .toList();
  }

  static String words(TestReport report) {
    return switch (report) {
      case TestReport.Passed passed -> passed.run().passed() + " passed";
      case TestReport.Failed failed ->
          failed.run().passed() + " passed, " + failed.run().failed() + " failed";
      case TestReport.Broken broken ->
          broken.reason() == TestReport.Reason.NO_RUNNER ? "not run" : broken.reason().id();
    };
  }
}
