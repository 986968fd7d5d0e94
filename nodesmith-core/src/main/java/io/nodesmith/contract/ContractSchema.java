package io.nodesmith.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Objects;

/** The published JSON Schema of contracts, applied. */
final class ContractSchema {
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              Objects.requireNonNull(
                  ContractSchema.class.getResourceAsStream("contract.schema.json")));

  List<Problem> check(JsonNode contract) {
    return schema.validate(contract).stream().map(ContractSchema::problem).toList();
  }

  private static Problem problem(Error error) {
    String where = error.getInstanceLocation().toString();
    return Problem.error(
        "contract-schema",
        "The contract breaks its schema at '%s': %s.".formatted(where, error.getMessage()),
        "");
  }
}
