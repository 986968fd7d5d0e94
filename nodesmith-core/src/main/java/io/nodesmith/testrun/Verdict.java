package io.nodesmith.testrun;

import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import io.nodesmith.problem.Severity;
import io.nodesmith.sandbox.Ending;
import io.nodesmith.sandbox.Execution;
import io.nodesmith.testrun.ChildReport.Entry;
import io.nodesmith.testrun.TestReport.Broken;
import io.nodesmith.testrun.TestReport.Failed;
import io.nodesmith.testrun.TestReport.Passed;
import io.nodesmith.testrun.TestReport.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a report of how the child ended, what it said, and what it had to say. */
final class Verdict {
  private static final String TOO_MUCH_MEMORY = "The tests wanted more memory than they may have.";
  private static final int MOST_PLACES = 5;
  private static final int LAST_CHARACTERS = 4000;

  private final Execution execution;
  private final String token;
  private final Expectation expectation;
  private final SourceTexts texts;

  Verdict(Execution execution, String token, Expectation expectation, SourceTexts texts) {
    this.execution = execution;
    this.token = token;
    this.expectation = expectation;
    this.texts = texts;
  }

  TestReport report() {
    return switch (Reply.read(execution.output(), token)) {
      case Reply.Genuine genuine -> judged(genuine.report());
      case Reply.Forged ignored ->
          broken(Reason.FORGED, "Something other than the test runner wrote a report.");
      case Reply.Nothing ignored -> withoutReport();
    };
  }

  private TestReport judged(ChildReport report) {
    if (execution.ending() == Ending.OUTPUT_LIMIT) {
      return withoutReport();
    }
    if (!report.missingModules().isEmpty()) {
      return broken(
          Reason.NO_RUNNER, "The interpreter has no " + report.missingModules().getFirst() + ".");
    }
    if (!report.syntaxErrors().isEmpty()) {
      return new Broken(
          run(report),
          Reason.COMPILE_ERROR,
          "The code does not compile.",
          report.syntaxErrors().stream().map(Verdict::problem).toList());
    }
    if (!report.changedFramework().isEmpty()) {
      return broken(
          Reason.FORGED, "The code changed the test framework: " + report.changedFramework() + ".");
    }
    List<Entry> bad = report.entries().stream().filter(this::isBad).toList();
    if (bad.stream().anyMatch(Verdict::isOutOfMemory)) {
      return broken(Reason.OUT_OF_MEMORY, TOO_MUCH_MEMORY);
    }
    if (!bad.isEmpty()) {
      return new Failed(run(report), bad.stream().map(this::failure).toList());
    }
    return good(report);
  }

  /** A test that the tested code itself calls off is not skipped, whatever the framework says. */
  private boolean isBad(Entry entry) {
    return entry.isBad() || isCalledOff(entry);
  }

  private boolean isCalledOff(Entry entry) {
    List<ChildReport.Frame> own = ownFrames(entry);
    return entry.is("skipped")
        && !own.isEmpty()
        && !expectation.isTest(place(own.getFirst()).file());
  }

  private TestReport good(ChildReport report) {
    Optional<String> objection = expectation.objection(report.entries());
    if (objection.isPresent()) {
      return broken(Reason.FORGED, objection.get());
    }
    if (report.entries().stream().noneMatch(entry -> entry.is("passed"))) {
      return new Broken(run(report), Reason.NO_TESTS, "Not one test was run.", List.of());
    }
    return new Passed(run(report));
  }

  private TestReport withoutReport() {
    return ended(execution, TestRun.empty(execution.duration(), execution.isolation(), output()));
  }

  private Broken broken(Reason reason, String message) {
    return broken(
        TestRun.empty(execution.duration(), execution.isolation(), output()), reason, message);
  }

  private static Broken broken(TestRun run, Reason reason, String message) {
    return new Broken(run, reason, message, List.of());
  }

  /** The report of an execution that ended without one of its own. */
  static Broken ended(Execution execution, TestRun run) {
    String code = "exit code " + execution.exitCode() + ".";
    return switch (execution.ending()) {
      case TIMED_OUT -> broken(run, Reason.TIME_OUT, "The tests did not end in time.");
      case OUT_OF_CPU -> broken(run, Reason.TIME_OUT, "The tests used up their processor time.");
      case OUT_OF_MEMORY -> broken(run, Reason.OUT_OF_MEMORY, TOO_MUCH_MEMORY);
      case OUTPUT_LIMIT -> broken(run, Reason.OUTPUT_LIMIT, "The tests wrote too much output.");
      case DISK_LIMIT -> broken(run, Reason.DISK_LIMIT, "The tests wrote too much to their disk.");
      case KILLED -> broken(run, Reason.CRASH, "The process of the tests was killed, " + code);
      case EXITED -> exited(execution, run, code);
    };
  }

  private static Broken exited(Execution execution, TestRun run, String code) {
    String errors = execution.errors() + execution.output();
    if (errors.contains("java.lang.OutOfMemoryError") || errors.contains("MemoryError")) {
      return broken(run, Reason.OUT_OF_MEMORY, TOO_MUCH_MEMORY);
    }
    return broken(
        run, Reason.NO_REPORT, "The process ended before the tests had reported, " + code);
  }

  private TestRun run(ChildReport report) {
    List<Entry> entries = report.entries();
    return new TestRun(
        (int) entries.stream().filter(entry -> entry.is("passed")).count(),
        (int) entries.stream().filter(this::isBad).count(),
        (int) entries.stream().filter(entry -> entry.is("skipped") && !isBad(entry)).count(),
        execution.duration(),
        execution.isolation(),
        List.of(),
        expectation.coverage(report),
        output());
  }

  private String output() {
    String text = execution.errors();
    return text.substring(Math.max(0, text.length() - LAST_CHARACTERS));
  }

  private static boolean isOutOfMemory(Entry entry) {
    String thrown = String.valueOf(entry.thrown());
    return thrown.equals("java.lang.OutOfMemoryError") || thrown.equals("MemoryError");
  }

  private TestFailure failure(Entry entry) {
    List<ChildReport.Frame> own = ownFrames(entry);
    List<Place> places = own.stream().map(this::place).toList();
    StringBuilder trace = new StringBuilder();
    trace.append(entry.thrown()).append(": ").append(entry.message());
    for (ChildReport.Frame frame : own) {
      Place place = place(frame);
      trace.append("\n  at ").append(place).append(" in ").append(frame.method());
      String line = texts.line(place);
      trace.append(line.isEmpty() ? "" : ": " + line);
    }
    return new TestFailure(
        name(entry),
        entry.is("failed") ? TestFailure.Kind.ASSERTION : TestFailure.Kind.ERROR,
        String.valueOf(entry.thrown()),
        String.valueOf(entry.message()),
        entry.expected(),
        entry.actual(),
        places,
        trace.toString(),
        places.isEmpty() ? "" : texts.methodAt(places.getLast()));
  }

  /** The innermost frames in the job's own sources, and the outermost, which is the test's. */
  private List<ChildReport.Frame> ownFrames(Entry entry) {
    List<ChildReport.Frame> all = entry.frames() == null ? List.of() : entry.frames();
    List<ChildReport.Frame> own =
        all.stream().filter(frame -> expectation.fileOf(frame.type()).isPresent()).toList();
    List<ChildReport.Frame> kept =
        new ArrayList<>(own.subList(0, Math.min(MOST_PLACES, own.size())));
    if (own.size() > MOST_PLACES) {
      kept.add(own.getLast());
    }
    return kept;
  }

  private Place place(ChildReport.Frame frame) {
    return new Place(expectation.fileOf(frame.type()).orElse(""), frame.line(), 0);
  }

  private static String name(Entry entry) {
    if (entry.method().isEmpty()) {
      return entry.type().isEmpty() ? entry.name() : entry.type();
    }
    String plain = entry.type() + "." + entry.method();
    boolean telling =
        !entry.name().startsWith(entry.method())
            && !entry.name().startsWith(entry.type())
            && !entry.name().contains("(" + entry.type());
    return telling ? plain + " " + entry.name() : plain;
  }

  private static Problem problem(ChildReport.SyntaxError error) {
    return new Problem(
        "compile-error",
        Severity.ERROR,
        error.message(),
        new Place(error.file(), error.line(), error.column()),
        "");
  }
}
