package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents with requirements and lists. */
class DocumentReaderTest {

  @Test
  void numbersOfRequirementsAreNoOperations() {
    String text =
        """
        # Letter box

        ### Functional requirements
        - FR-1: Letters are sorted by street.
        - [R2] Letters are stored in Postgres.
        - US_03.1: Letters older than a year must be shredded.
        """;
    assertEquals(
        List.of("sort_letters", "store_letters", "shred_letters"), Reading.operations(text));
  }

  @Test
  void namesThatLeadItemsAreOperations() {
    String text =
        """
        tax brackets, compute
        - find_bracket: finds the bracket of an income
        - compute_tax: the tax of an income
        - marginal_rate: the rate of the next euro
        """;
    assertEquals(List.of("find_bracket", "compute_tax", "marginal_rate"), Reading.operations(text));
  }

  @Test
  void aSingleNounOfActionIsAnItem() {
    String text =
        """
        handle samples:
        1. registration of the sample
        2. analysis
        3. archiving of the sample
        """;
    assertEquals(List.of("register_sample", "analyze", "archive_sample"), Reading.operations(text));
  }
}
