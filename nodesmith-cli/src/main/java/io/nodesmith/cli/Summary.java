package io.nodesmith.cli;

import io.nodesmith.llm.Cost;
import io.nodesmith.logic.Attempt;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.pipeline.Outcome;
import io.nodesmith.pipeline.StageRecord;
import io.nodesmith.quality.QualityScore;
import io.nodesmith.template.python.PythonTestBed;
import io.nodesmith.write.WritePlan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A run for a person: what was made, how good it is, what is left to do. */
final class Summary {
  private final Console console;

  Summary(Console console) {
    this.console = console;
  }

  void print(Outcome outcome, Optional<UUID> run, int exitCode) {
    switch (outcome) {
      case Outcome.Refused refused -> refused(refused);
      case Outcome.Planned planned -> planned(planned);
      case Outcome.Made made -> made(made, exitCode);
    }
    run.ifPresent(id -> console.print("Run:     " + id));
  }

  private void refused(Outcome.Refused refused) {
    console.problems(refused.problems());
    if (!refused.questions().isEmpty()) {
      console.note("nodesmith: the request does not say enough. Please answer in it:");
      refused.questions().forEach(question -> console.note("  - " + question));
    }
  }

  private void planned(Outcome.Planned planned) {
    if (!planned.problems().isEmpty()) {
      console.problems(planned.problems());
      console.print("Nothing was written.");
      return;
    }
    heading(planned.design());
    console.print("Files:");
    for (WritePlan.Entry entry : planned.design().plan().entries()) {
      console.print("  %7d  %s".formatted(entry.bytes(), entry.path()));
    }
    console.print("Nothing was written.");
  }

  private void heading(Outcome.Design design) {
    console.print(
        "%s (%s, confidence %.2f: %s)"
            .formatted(
                design.contract().nodeName(),
                design.classification().kind().id(),
                design.classification().confidence(),
                String.join("; ", design.classification().reasons())));
    console.print("Folder: " + design.plan().folder());
  }

  private void made(Outcome.Made made, int exitCode) {
    console.print("");
    heading(made.design());
    console.print("");
    console.print("  %-28s %-12s %-34s %s".formatted("method", "status", "source", "attempts"));
    for (MethodResult method : made.logic().methods()) {
      console.print(
          "  %-28s %-12s %-34s %d"
              .formatted(
                  method.stub().name(),
                  method.status().name().toLowerCase(Locale.ROOT),
                  source(method),
                  method.attempts().size()));
    }
    console.print("");
    made.logic()
        .report()
        .ifPresent(
            report ->
                console.print(
                    "Tests:   "
                        + Progress.words(report)
                        + "; isolation "
                        + report.run().isolation()));
    made.logic().report().stream()
        .flatMap(report -> Progress.flaky(report.run()).stream())
        .forEach(console::note);
    made.logic()
        .report()
        .flatMap(report -> PythonTestBed.usedCore(report.run().output()))
        .ifPresent(core -> console.print("         omnibase_core used: " + core));
    quality(made.quality());
    console.print("Cost:    " + cost(made) + "; time " + seconds(made.stages()));
    console.problems(made.problems());
    made.logic().methods().stream()
        .filter(method -> method.status() == MethodResult.Status.STUB)
        .forEach(
            method -> {
              console.note("nodesmith: " + method.stub().name() + " is still a stub.");
              console.problems(method.problems());
            });
    String folder = made.design().plan().folder().toString();
    if (!made.written()) {
      console.print("Nothing was written: with --strict only a finished node is.");
    } else if (exitCode == ExitCode.DONE) {
      console.print("Done. Try it: " + howToTest(made, folder));
    } else {
      console.print("Written to " + folder + ", but not done: see above.");
    }
  }

  private static String howToTest(Outcome.Made made, String folder) {
    boolean maven = made.design().plan().files().containsKey("pom.xml");
    return maven ? "cd " + folder + " && mvn test" : "see " + folder + "/README.md";
  }

  private static String source(MethodResult method) {
    return switch (method.origin()) {
      case MethodResult.Origin.FromModel from -> from.model() + " (" + from.tier() + ")";
      case MethodResult.Origin.FromPattern from -> "pattern " + from.patternId();
      case MethodResult.Origin.Nothing nothing -> "-";
    };
  }

  private void quality(QualityScore quality) {
    console.print(
        ("Quality: %.2f %s (compliance %.2f, types %.2f, code %.2f, documentation %.2f,"
                + " coverage %.2f)")
            .formatted(
                quality.score(),
                quality.passed() ? "passed" : "below the gate of " + QualityScore.GATE,
                quality.onexCompliance(),
                quality.typeSafety(),
                quality.codeQuality(),
                quality.documentation(),
                quality.testCoverage()));
  }

  private static String cost(Outcome.Made made) {
    List<Attempt> attempts =
        made.logic().methods().stream().flatMap(method -> method.attempts().stream()).toList();
    Cost cost = attempts.stream().map(Attempt::cost).reduce(Cost.free(), Cost::plus);
    return attempts.isEmpty() ? "no model was asked" : cost + " for " + attempts.size() + " calls";
  }

  private static String seconds(List<StageRecord> stages) {
    long millis = stages.stream().map(StageRecord::duration).mapToLong(Duration::toMillis).sum();
    return "%.1f s".formatted(millis / 1000.0);
  }
}
