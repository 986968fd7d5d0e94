package io.nodesmith.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.llm.Cost;
import io.nodesmith.logic.Attempt;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.logic.MethodResult.Origin;
import io.nodesmith.pipeline.Outcome;
import io.nodesmith.pipeline.StageRecord;
import io.nodesmith.problem.Problem;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.validate.Finding;
import io.nodesmith.validate.RuleGroup;
import io.nodesmith.validate.Verdict;
import io.nodesmith.write.WritePlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happened in one run, as the JSON of notes. */
final class NoteWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final UUID run;

  NoteWriter(UUID run) {
    this.run = run;
  }

  /**
   * What a method belongs to.
   *
   * @param file its path
   * @param nodeType kind of its node; empty if it is of none
   * @param service name of its node; empty if it is of none
   */
  record Subject(String file, String nodeType, String service) {
    static Subject of(Outcome.Design design) {
      return new Subject("", design.contract().kind().id(), design.contract().name());
    }
  }

  ObjectNode started(String command, String language) {
    return note().put("command", command).put("language", language);
  }

  private ObjectNode note() {
    return NODES.objectNode().put("run", run.toString());
  }

  ObjectNode checked(UUID call, Verdict verdict) {
    return note()
        .put("call", call.toString())
        .put("syntax_valid", errors(verdict, RuleGroup.SYNTAX) == 0)
        .put("onex_compliant", errors(verdict, RuleGroup.COMPLIANCE) == 0)
        .put("has_type_hints", verdict.of(RuleGroup.TYPES).isEmpty())
        .put("security_issues", verdict.of(RuleGroup.SECURITY).size());
  }

  private static long errors(Verdict verdict, RuleGroup group) {
    return verdict.of(group).stream().filter(Finding::isError).count();
  }

  ObjectNode judged(Subject subject, MethodResult method, LogicResult result) {
    ObjectNode note = note();
    note.put("file", subject.file());
    note.put("index", method.stub().index());
    note.put("method", method.stub().qualifiedName());
    note.put("node_type", subject.nodeType());
    note.put("service", subject.service());
    note.put("status", method.status().name().toLowerCase(Locale.ROOT));
    note.put("proven", isProven(method, result));
    origin(method, note);
    ArrayNode attempts = note.putArray("attempts");
    method.attempts().forEach(attempt -> attempts.add(attempt(attempt, method)));
    cost(note, method.attempts().stream().map(Attempt::cost).reduce(Cost.free(), Cost::plus));
    note.put(
        "latency_us", method.attempts().stream().map(Attempt::latency).mapToLong(this::us).sum());
    note.put("problem", method.problems().stream().findFirst().map(Problem::code).orElse(""));
    return note;
  }

  /** A method is right when the tests of the whole file say so. */
  private static boolean isProven(MethodResult method, LogicResult result) {
    return method.status() == MethodResult.Status.IMPLEMENTED
        && result.report().filter(report -> !(report instanceof TestReport.Broken)).isPresent();
  }

  /** Where it is from; for a stub, who was asked last. */
  private static void origin(MethodResult method, ObjectNode note) {
    switch (method.origin()) {
      case Origin.FromModel from ->
          note.put("source", "model")
              .put("tier", from.tier())
              .put("model", from.model())
              .put("call", from.call().toString());
      case Origin.FromPattern from ->
          note.put("source", "pattern").put("tier", "embedded").put("pattern", from.patternId());
      case Origin.Nothing nothing -> {
        note.put("source", "none");
        lastAsked(method)
            .ifPresent(last -> note.put("tier", last.tier().id()).put("model", last.model()));
      }
    }
  }

  private static Optional<Attempt> lastAsked(MethodResult method) {
    List<Attempt> attempts = method.attempts();
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
  }

  private static ObjectNode attempt(Attempt attempt, MethodResult method) {
    ObjectNode node = NODES.objectNode().put("round", attempt.round());
    node.put("purpose", attempt.purpose().id());
    if (!attempt.fixedBy().isEmpty()) {
      attempt.fixedBy().forEach(node.putArray("fixed_by")::add);
    }
    attempt.call().ifPresent(call -> node.put("call", call.toString()));
    return node.put("outcome", outcome(attempt, method)).put("problem", attempt.problem());
  }

  /** What became of an answer: it stands or fell with the tests, gave way, or was of no use. */
  private static String outcome(Attempt attempt, MethodResult method) {
    if (attempt.call().isEmpty()) {
      return "no_reply";
    }
    boolean chosen =
        method.origin() instanceof Origin.FromModel from
            && from.call().equals(attempt.call().get());
    if (!chosen) {
      boolean isPlan = attempt.purpose() == Attempt.Purpose.PLAN;
      return !attempt.problem().isEmpty() ? "unusable" : isPlan ? "planned" : "replaced";
    }
    return method.status() == MethodResult.Status.IMPLEMENTED ? "passed" : "failed";
  }

  /** An unknown price is null, and never 0; an amount is text, and never a floating number. */
  private static void cost(ObjectNode node, Cost cost) {
    switch (cost) {
      case Cost.Priced(BigDecimal usd) -> node.put("cost_usd", usd.toPlainString());
      case Cost.Unpriced() -> node.putNull("cost_usd");
    }
  }

  private long us(Duration duration) {
    return duration.toNanos() / 1000;
  }

  /**
   * The end of a run that is not a pipeline's.
   *
   * @param written by path what it wrote, each with its SHA-256
   */
  ObjectNode ended(boolean isDone, Map<String, String> written) {
    ObjectNode note = note().put("outcome", isDone ? "done" : "below");
    note.put("written", !written.isEmpty());
    ArrayNode files = note.putArray("files");
    written.forEach((path, sum) -> files.addObject().put("path", path).put("sha256", sum));
    return note;
  }

  ObjectNode ended(Outcome outcome) {
    ObjectNode note = note();
    switch (outcome) {
      case Outcome.Refused refused -> note.put("outcome", "refused");
      case Outcome.Planned planned -> {
        note.put("outcome", "planned");
        design(planned.design(), note);
      }
      case Outcome.Made made -> {
        note.put("outcome", made.isDone() ? "done" : "below");
        note.put("written", made.written());
        design(made.design(), note);
        note.put("quality", made.quality().score());
        note.put(
            "tests_passed",
            made.logic().report().filter(TestReport.Passed.class::isInstance).isPresent());
      }
    }
    ArrayNode stages = note.putArray("stages");
    for (StageRecord stage : outcome.stages()) {
      stages
          .addObject()
          .put("stage", stage.stage().id())
          .put("status", stage.status().id())
          .put("us", us(stage.duration()));
    }
    ArrayNode problems = note.putArray("problems");
    outcome.problems().stream().map(Problem::code).distinct().forEach(problems::add);
    return note;
  }

  private static void design(Outcome.Design design, ObjectNode note) {
    note.put("node_type", design.contract().kind().id());
    note.put("service", design.contract().name());
    note.put("folder", design.plan().folder().toAbsolutePath().normalize().toString());
    ArrayNode files = note.putArray("files");
    for (WritePlan.Entry file : design.plan().entries()) {
      files.addObject().put("path", file.path()).put("sha256", file.sha256());
    }
  }
}
