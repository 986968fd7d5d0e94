package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands with something before them. */
class FrontedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "For each incoming order compute the total and print the slip | compute_total print_slip",
        "From badge-in and badge-out events derive the occupancy | derive_occupancy",
        "From gauge and size compute stitch counts, adjust rows | compute_stitch_counts adjust_rows",
        "In Redis store the session and look it up by token | store_session look_up_session",
        "With given rates convert amounts and round them | convert_amounts round_amounts",
        "For the port the node stores berths | store_berths"
      })
  void whatStandsBeforeACommandIsNoAct(String text, String operations) {
    assertEquals(List.of(operations.split(" ", -1)), Reading.operations(text));
  }
}
