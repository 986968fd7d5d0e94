package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorFinderTest {

  @Test
  void itemsUnderErrorsAreTaken() {
    assertEquals(
        List.of("NOT_FOUND: the id has no user", "CONFLICT: the email is taken"),
        errors(
            "# Users\n\nStores users.\n\n## Errors\n- NOT_FOUND: the id has no user\n"
                + "- CONFLICT: the email is taken\n"));
  }

  @Test
  void sentenceOnFailureIsTaken() {
    assertEquals(
        List.of("Raise a VALIDATION_ERROR if the email is malformed."),
        errors("Store users. Raise a VALIDATION_ERROR if the email is malformed."));
  }

  @Test
  void sentenceWithoutFailureIsNone() {
    assertEquals(List.of(), errors("Store users in PostgreSQL and delete them."));
  }

  private static List<String> errors(String text) {
    return Reading.of(text).errors();
  }
}
