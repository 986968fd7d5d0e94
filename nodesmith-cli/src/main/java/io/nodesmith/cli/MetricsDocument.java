package io.nodesmith.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.ledger.Figures;
import io.nodesmith.ledger.MetricsSummary;
import io.nodesmith.ledger.Nodes;
import io.nodesmith.ledger.Target;
import io.nodesmith.ledger.Times;
import java.util.OptionalDouble;

/** Figures as one JSON document. */
final class MetricsDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MetricsDocument() {}

  static String of(MetricsSummary summary) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("since", summary.query().since().toString());
    document.put("until", summary.query().until().toString());
    document.put("by", summary.query().by().id());
    document.put("node_type", summary.query().nodeType());
    document.set("total", figures(summary.total()));
    nodes(document.putObject("nodes"), summary.nodes());
    ArrayNode groups = document.putArray("groups");
    summary
        .groups()
        .forEach(group -> groups.add(figures(group.figures()).put("name", group.name())));
    ArrayNode targets = document.putArray("targets");
    summary.targets().forEach(result -> targets.add(target(result)));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }

  private static void nodes(ObjectNode node, Nodes nodes) {
    node.put("total", nodes.total());
    node.put("done", nodes.done());
    put(node, "quality", nodes.quality());
    put(node, "duration_p95_s", nodes.secondsP95());
    put(node, "cost_usd", nodes.costUsd());
  }

  private static ObjectNode figures(Figures figures) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Figures.Methods methods = figures.methods();
    node.put("methods", methods.total());
    node.put("methods_asked_of_a_model", methods.asked());
    node.put("methods_proven", methods.proven());
    node.put("methods_proven_by_pattern", methods.byPattern());
    node.put("stubs", methods.stubs());
    put(node, "success_rate", methods.success());
    put(node, "first_attempt_success_rate", methods.firstAttemptSuccess());
    put(node, "after_repair_success_rate", methods.afterRepairSuccess());
    Figures.Calls calls = figures.calls();
    node.put("calls", calls.total());
    node.put("calls_failed", calls.failed());
    node.put("calls_truncated", calls.truncated());
    node.put("tokens_input", calls.tokensInput());
    node.put("tokens_output", calls.tokensOutput());
    node.put("tokens_cached", calls.tokensCached());
    node.put("tokens_reasoning", calls.tokensReasoning());
    node.put("cost_usd", calls.costUsd());
    node.put("calls_unpriced", calls.unpriced());
    put(node, "cost_usd_per_proven_method", figures.costPerProven());
    Figures.Checked checked = figures.checked();
    node.put("answers_checked", checked.total());
    put(node, "syntax_rate", checked.syntaxRate());
    put(node, "onex_compliance_rate", checked.complianceRate());
    put(node, "type_hint_rate", checked.typeHintRate());
    node.put("security_issues", checked.securityIssues());
    times(node, "latency", figures.latency());
    times(node, "first_content", figures.firstContent());
    return node;
  }

  private static void times(ObjectNode node, String name, Times times) {
    for (int share : new int[] {50, 95, 99}) {
      times
          .percentile(share / 100.0)
          .ifPresentOrElse(
              time -> node.put(name + "_p" + share + "_ms", time.toNanos() / 1e6),
              () -> node.putNull(name + "_p" + share + "_ms"));
    }
  }

  private static ObjectNode target(Target.Result result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", result.target().name());
    node.put("goal", result.target().goal());
    node.put("at_least", result.target().isAtLeast());
    node.put("unit", result.target().unit());
    put(node, "actual", result.actual());
    node.put("met", result.isMet());
    return node;
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }
}
