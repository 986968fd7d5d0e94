package io.nodesmith.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contracts as YAML: written so that any text survives, read back with all problems at once. */
public final class ContractYaml {
  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private final ContractSchema schema = new ContractSchema();

  /** What comes of reading a contract. */
  public sealed interface Reading {
    /** A contract that keeps all rules. */
    record Valid(NodeContract contract) implements Reading {}

    /** A text that is no contract. */
    record Invalid(List<Problem> problems) implements Reading {}
  }

  /** The contract as a YAML document. */
  public String write(NodeContract contract) {
    try {
      return yaml.writeValueAsString(ContractTree.of(contract));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a contract of plain values is always writable", e);
    }
  }

  /** The contract in a YAML document; or all that is wrong with it. */
  public Reading read(String document) {
    JsonNode tree;
    try {
      tree = yaml.readTree(document);
    } catch (JsonProcessingException e) {
      return invalid("it is not YAML: " + firstLine(e));
    }
    if (!tree.isObject()) {
      return invalid("it is no mapping of fields.");
    }
    List<Problem> problems = new ArrayList<>(schema.check(tree));
    if (!problems.isEmpty()) {
      return new Reading.Invalid(problems);
    }
    Optional<NodeContract> contract = new ContractTree.Reader(problems).read(tree);
    return contract.isPresent() && problems.isEmpty()
        ? new Reading.Valid(contract.get())
        : new Reading.Invalid(problems);
  }

  private static Reading invalid(String why) {
    return new Reading.Invalid(
        List.of(
            Problem.error(
                "contract-unreadable",
                "The contract cannot be read: " + why,
                "Compare it with the schema of contracts in docs/schema/contract.schema.json.")));
  }

  private static String firstLine(JsonProcessingException e) {
    String place = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    return e.getOriginalMessage().lines().findFirst().orElse("") + place + ".";
  }
}
