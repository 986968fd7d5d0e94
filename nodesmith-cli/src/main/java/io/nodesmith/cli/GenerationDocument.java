package io.nodesmith.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.classify.Classification;
import io.nodesmith.llm.Cost;
import io.nodesmith.logic.Attempt;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.pipeline.Outcome;
import io.nodesmith.pipeline.StageRecord;
import io.nodesmith.problem.Problem;
import io.nodesmith.quality.QualityScore;
import io.nodesmith.request.RequestedOperation;
import io.nodesmith.request.Requirements;
import io.nodesmith.template.python.PythonTestBed;
import io.nodesmith.testrun.TestReport;
import io.nodesmith.testrun.TestReport.Reason;
import io.nodesmith.testrun.TestRun;
import io.nodesmith.write.WritePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A run as one JSON document; its schema is {@code docs/schema/generation.schema.json}. */
final class GenerationDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper JSON = new ObjectMapper();

  private GenerationDocument() {}

  /** The document as text, with its end of line left out. */
  static String of(Outcome outcome, Optional<UUID> run, int exitCode) {
    ObjectNode document = NODES.objectNode();
    run.ifPresent(id -> document.put("run_id", id.toString()));
    switch (outcome) {
      case Outcome.Refused refused -> {
        refused.requirements().ifPresent(r -> document.set("requirements", requirements(r)));
        empty(document);
      }
      case Outcome.Planned planned -> {
        design(document, planned.design());
        empty(document);
      }
      case Outcome.Made made -> {
        design(document, made.design());
        document.set("methods", methods(made.logic().methods()));
        document.set("tests", tests(made.logic()));
        document.set("quality", quality(made.quality()));
      }
    }
    document.set("stages", stages(outcome.stages()));
    document.set("totals", totals(outcome));
    ArrayNode questions = document.putArray("questions");
    if (outcome instanceof Outcome.Refused refused) {
      refused.questions().forEach(questions::add);
    }
    document.set("problems", problems(outcome.problems()));
    document.put("exit_code", exitCode);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }

  private static void empty(ObjectNode document) {
    document.set("methods", NODES.arrayNode());
    ObjectNode tests = document.putObject("tests");
    tests.put("passed", 0).put("failed", 0).put("skipped", 0);
  }

  private static void design(ObjectNode document, Outcome.Design design) {
    design.requirements().ifPresent(r -> document.set("requirements", requirements(r)));
    document.set("classification", classification(design.classification()));
    WritePlan plan = design.plan();
    document.put("contract_path", plan.folder().resolve("contract.yaml").toString());
    ArrayNode artifacts = document.putArray("artifacts");
    for (WritePlan.Entry entry : plan.entries()) {
      ObjectNode node = artifacts.addObject();
      node.put("path", plan.folder().resolve(entry.path()).toString());
      node.put("sha256", entry.sha256());
      node.put("bytes", entry.bytes());
    }
  }

  private static ObjectNode requirements(Requirements requirements) {
    ObjectNode node = NODES.objectNode();
    node.put("service_name", requirements.serviceName());
    node.put("domain", requirements.domain());
    node.put("description", requirements.description());
    ArrayNode operations = node.putArray("operations");
    for (RequestedOperation operation : requirements.operations()) {
      ObjectNode one = operations.addObject();
      one.put("name", operation.name());
      one.put("verb", operation.verb());
      one.put("object", operation.object());
      one.put("description", operation.description());
    }
    node.set("features", strings(requirements.features()));
    node.set("dependencies", strings(requirements.dependencies()));
    node.set("steps", strings(requirements.steps().names()));
    node.set("errors", strings(requirements.errors()));
    ArrayNode models = node.putArray("data_models");
    requirements
        .entities()
        .forEach(
            entity -> {
              ObjectNode model = models.addObject();
              model.put("name", entity.name());
              model.set("fields", strings(entity.fields().stream().map(f -> f.name()).toList()));
            });
    ObjectNode performance = node.putObject("performance_requirements");
    requirements
        .performance()
        .maxLatencyMillis()
        .ifPresent(value -> performance.put("max_latency_ms", value));
    requirements
        .performance()
        .throughputPerSecond()
        .ifPresent(value -> performance.put("throughput_per_second", value));
    node.put("extraction_confidence", requirements.confidence());
    return node;
  }

  private static ObjectNode classification(Classification.Decided decided) {
    ObjectNode node = NODES.objectNode();
    node.put("node_type", decided.kind().id());
    node.put("confidence", decided.confidence());
    node.set("reasons", strings(decided.reasons()));
    ArrayNode alternatives = node.putArray("alternatives");
    for (Classification.Alternative alternative : decided.alternatives()) {
      alternatives
          .addObject()
          .put("node_type", alternative.kind().id())
          .put("confidence", alternative.confidence());
    }
    return node;
  }

  /** Methods as every command reports them. */
  static ArrayNode methods(List<MethodResult> methods) {
    ArrayNode array = NODES.arrayNode();
    for (MethodResult method : methods) {
      ObjectNode node = array.addObject();
      node.put("name", method.stub().name());
      node.put("status", method.status().name().toLowerCase(Locale.ROOT));
      switch (method.origin()) {
        case MethodResult.Origin.FromModel from ->
            node.put("source", "model").put("tier", from.tier()).put("model", from.model());
        case MethodResult.Origin.FromPattern from ->
            node.put("source", "pattern")
                .put("tier", "embedded")
                .putNull("model")
                .put("pattern", from.patternId());
        case MethodResult.Origin.Nothing nothing ->
            node.putNull("source").putNull("tier").putNull("model");
      }
      figures(node, method.attempts());
      List<String> fixers = method.attempts().stream().flatMap(a -> a.fixedBy().stream()).toList();
      if (!fixers.isEmpty()) {
        fixers.forEach(node.putArray("fixed_by")::add);
      }
      node.set("problems", problems(method.problems()));
    }
    return array;
  }

  /** Attempts, tokens, money and time of a method. */
  static void figures(ObjectNode node, List<Attempt> attempts) {
    node.put("attempts", attempts.size());
    node.put("tokens_input", attempts.stream().mapToLong(Attempt::tokensInput).sum());
    node.put("tokens_output", attempts.stream().mapToLong(Attempt::tokensOutput).sum());
    cost(node, attempts.stream().map(Attempt::cost).reduce(Cost.free(), Cost::plus));
    node.put(
        "latency_ms", attempts.stream().map(Attempt::latency).mapToLong(Duration::toMillis).sum());
  }

  /** An unknown price is null, and never 0. */
  private static void cost(ObjectNode node, Cost cost) {
    switch (cost) {
      case Cost.Priced(BigDecimal usd) -> node.put("cost_usd", usd);
      case Cost.Unpriced() -> node.putNull("cost_usd");
    }
  }

  private static ObjectNode tests(LogicResult logic) {
    ObjectNode node = NODES.objectNode();
    Optional<TestRun> run = logic.report().map(TestReport::run);
    node.put("passed", run.map(TestRun::passed).orElse(0));
    node.put("failed", run.map(TestRun::failed).orElse(0));
    node.put("skipped", run.map(TestRun::skipped).orElse(0));
    boolean noRunner =
        logic.report().stream()
            .anyMatch(r -> r instanceof TestReport.Broken b && b.reason() == Reason.NO_RUNNER);
    node.put("run", run.isPresent() && !noRunner);
    run.flatMap(r -> PythonTestBed.usedCore(r.output()))
        .ifPresent(core -> node.put("omnibase_core", core));
    run.ifPresent(r -> r.flaky().forEach(node.putArray("flaky")::add));
    run.ifPresent(r -> node.put("isolation", r.isolation().level().id()));
    run.ifPresent(r -> node.put("isolation_means", r.isolation().means()));
    return node;
  }

  private static ObjectNode quality(QualityScore quality) {
    ObjectNode node = NODES.objectNode();
    node.put("score", rounded(quality.score()));
    node.put("onex_compliance", rounded(quality.onexCompliance()));
    node.put("type_safety", rounded(quality.typeSafety()));
    node.put("code_quality", rounded(quality.codeQuality()));
    node.put("documentation", rounded(quality.documentation()));
    node.put("test_coverage", rounded(quality.testCoverage()));
    node.put("passed", quality.passed());
    return node;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }

  private static ArrayNode stages(List<StageRecord> stages) {
    ArrayNode array = NODES.arrayNode();
    for (StageRecord stage : stages) {
      array
          .addObject()
          .put("name", stage.stage().id())
          .put("duration_ms", stage.duration().toMillis())
          .put("status", stage.status().id());
    }
    return array;
  }

  private static ObjectNode totals(Outcome outcome) {
    ObjectNode node = NODES.objectNode();
    List<Attempt> attempts =
        outcome instanceof Outcome.Made made
            ? made.logic().methods().stream().flatMap(m -> m.attempts().stream()).toList()
            : List.of();
    node.put("llm_calls", attempts.size());
    node.put("tokens_input", attempts.stream().mapToLong(Attempt::tokensInput).sum());
    node.put("tokens_output", attempts.stream().mapToLong(Attempt::tokensOutput).sum());
    cost(node, attempts.stream().map(Attempt::cost).reduce(Cost.free(), Cost::plus));
    node.put(
        "duration_ms",
        outcome.stages().stream().map(StageRecord::duration).mapToLong(Duration::toMillis).sum());
    return node;
  }

  /** Problems as every command reports them. */
  static ArrayNode problems(List<Problem> problems) {
    ArrayNode array = NODES.arrayNode();
    for (Problem problem : problems) {
      ObjectNode node = array.addObject();
      node.put("code", problem.code());
      node.put("severity", problem.severity().id());
      node.put("message", problem.message());
      node.put("where", problem.place() == null ? null : problem.place().toString());
      node.put("remedy", problem.remedy());
    }
    return array;
  }

  private static ArrayNode strings(Collection<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
