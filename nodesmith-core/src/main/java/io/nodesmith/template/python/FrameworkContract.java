package io.nodesmith.template.python;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.onex.NodeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** A contract in the framework's own words: what its loader takes, and nothing else. */
final class FrameworkContract {
  private static final int LOCAL_MS = 1_000;
  private static final int REMOTE_MS = 30_000;
  private static final int WEIGHT_DIGITS = 4;

  private final OnexProfile profile;
  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  FrameworkContract(OnexProfile profile) {
    this.profile = profile;
  }

  String write(NodeContract contract) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("name", contract.nodeName());
    boolean recent = profile == OnexProfile.JULY_2026;
    version(tree.putObject(recent ? "contract_version" : "version"), contract.version());
    tree.put("description", description(contract));
    tree.put("node_type", nodeType(contract.kind()));
    tree.put("input_model", "Model" + NodeContract.pascal(contract.name()) + "Request");
    tree.put("output_model", "Model" + NodeContract.pascal(contract.name()) + "Response");
    tree.putObject("performance").put("single_operation_max_ms", limit(contract.kind()));
    tree.putArray("dependencies");
    tags(tree.putArray("tags"), contract);
    switch (profile) {
      case JULY_2026 -> addJuly2026(tree, contract);
      case OCTOBER_2025 -> addOctober2025(tree, contract);
    }
    try {
      return yaml.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }

  private static String description(NodeContract contract) {
    return contract.description().isBlank() ? contract.nodeName() : contract.description();
  }

  private String nodeType(NodeKind kind) {
    return profile == OnexProfile.JULY_2026
        ? kind.id().toUpperCase(Locale.ROOT) + "_GENERIC"
        : kind.id();
  }

  private static void version(ObjectNode tree, String version) {
    String[] parts = version.split("\\.", -1);
    tree.put("major", Integer.parseInt(parts[0]));
    tree.put("minor", Integer.parseInt(parts[1]));
    tree.put("patch", Integer.parseInt(parts[2]));
  }

  private static void tags(ArrayNode tags, NodeContract contract) {
    tags.add(contract.kind().id());
    if (!contract.domain().isBlank()) {
      tags.add(contract.domain());
    }
    contract.features().forEach(tags::add);
  }

  private static int limit(NodeKind kind) {
    return switch (kind) {
      case COMPUTE, REDUCER -> LOCAL_MS;
      case EFFECT, ORCHESTRATOR -> REMOTE_MS;
    };
  }

  private static void addJuly2026(ObjectNode tree, NodeContract contract) {
    boolean pure = contract.kind() == NodeKind.COMPUTE || contract.kind() == NodeKind.REDUCER;
    ObjectNode descriptor = tree.putObject("descriptor");
    descriptor.put("node_archetype", contract.kind().id());
    descriptor.put("purity", pure ? "pure" : "side_effecting");
    descriptor.put("idempotent", contract.kind() == NodeKind.COMPUTE);
    descriptor.put("timeout_ms", limit(contract.kind()));
    ObjectNode routing = tree.putObject("handler_routing");
    version(routing.putObject("version"), "1.0.0");
    routing.put("default_handler", contract.name() + "_handler");
    ObjectNode bus = tree.putObject("event_bus");
    contract.topics().subscribe().forEach(bus.putArray("subscribe_topics")::add);
    contract.topics().publish().forEach(bus.putArray("publish_topics")::add);
  }

  private static void addOctober2025(ObjectNode tree, NodeContract contract) {
    switch (contract.kind()) {
      case EFFECT -> {
        ArrayNode operations = tree.putArray("io_operations");
        for (Operation operation : contract.operations()) {
          ObjectNode entry = operations.addObject();
          entry.put("operation_type", operation.name());
          entry.put("atomic", true);
          entry.put("timeout_seconds", REMOTE_MS / 1_000);
        }
      }
      case COMPUTE -> factors(tree.putObject("algorithm"), contract.operations());
      case REDUCER, ORCHESTRATOR -> {}
    }
  }

  /** The weights of all operations are the same and their sum is exactly 1. */
  private static void factors(ObjectNode algorithm, List<Operation> operations) {
    algorithm.put("algorithm_type", "weighted_factor_algorithm");
    ObjectNode factors = algorithm.putObject("factors");
    BigDecimal share =
        BigDecimal.ONE.divide(
            BigDecimal.valueOf(operations.size()), WEIGHT_DIGITS, RoundingMode.DOWN);
    BigDecimal rest =
        BigDecimal.ONE.subtract(share.multiply(BigDecimal.valueOf(operations.size() - 1L)));
    for (int i = 0; i < operations.size(); i++) {
      ObjectNode factor = factors.putObject(operations.get(i).name());
      factor.put("weight", (i + 1 < operations.size() ? share : rest).doubleValue());
      factor.put("calculation_method", operations.get(i).name());
    }
  }
}
