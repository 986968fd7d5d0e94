package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Reads what the program prints, and holds it to the published schema. */
public final class Documents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Documents() {}

  /** The document of a run that generates. */
  static JsonNode generation(Program.Run run) throws IOException {
    return generation(run.out());
  }

  /** The document of a run that generates, from what it printed. */
  public static JsonNode generation(String out) throws IOException {
    JsonNode document = JSON.readTree(out);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Program.checkout().resolve("docs/schema/generation.schema.json")));
    assertEquals(List.of(), schema.validate(document), out);
    return document;
  }
}
