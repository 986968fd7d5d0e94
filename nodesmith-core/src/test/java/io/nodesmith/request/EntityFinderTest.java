package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTest {
  private static final String ARCHIVE =
      "# Invoice Archive\n\n## Operations\n- store_invoice\n- fetch_invoice\n\n";

  @ParameterizedTest
  @ValueSource(strings = {"Data Model", "Fields", "Schema"})
  void tableUnderPlainHeadingNamesTheMainNoun(String heading) {
    List<DataModel> models =
        models(
            ARCHIVE
                + ("## " + heading + "\n\n")
                + "| Field | Type | Required |\n|---|---|---|\n"
                + "| number | string | yes |\n| issued_at | datetime | yes |\n"
                + "| amount | decimal | no |\n");
    assertEquals(
        List.of(
            new DataModel(
                "invoice",
                List.of(
                    new DataModel.Field("number", "string", true),
                    new DataModel.Field("issued_at", "datetime", true),
                    new DataModel.Field("amount", "number", false)))),
        models);
  }

  @Test
  void listUnderPlainHeadingNamesTheMainNoun() {
    List<DataModel> models =
        models(ARCHIVE + "## Fields\n- number (string, required)\n- paid (boolean, optional)\n");
    assertEquals(List.of("invoice"), models.stream().map(DataModel::name).toList());
    assertEquals(new DataModel.Field("paid", "boolean", false), models.getFirst().fields().get(1));
  }

  @Test
  void headingWithANounNamesTheModel() {
    List<DataModel> models =
        models(ARCHIVE + "## Customer schema\n| Field | Type |\n|--|--|\n| email | string |\n");
    assertEquals("customer", models.getFirst().name());
  }

  @Test
  void sentenceNamesFields() {
    List<DataModel> models = models("Effect node that stores users with name, email and age");
    assertEquals("user", models.getFirst().name());
    assertEquals(
        List.of("name", "email", "age"),
        models.getFirst().fields().stream().map(DataModel.Field::name).toList());
    assertEquals("integer", models.getFirst().fields().get(2).type());
  }

  @Test
  void qualitiesAreNoFields() {
    assertEquals(
        List.of(), models("Effect node that stores users with caching, retries and encryption"));
  }

  private static List<DataModel> models(String text) {
    return Reading.of(text).entities();
  }
}
