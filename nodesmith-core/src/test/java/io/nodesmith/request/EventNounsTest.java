package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nouns that stand for doing something. */
class EventNounsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The storage and retrieval of maps | store_maps retrieve_maps",
        "The export of maps and the review of drafts | export_maps review_drafts",
        "The clarification of facts and the extension of loans | clarify_facts extend_loans",
        "screening of the tenant, drafting of the lease, collection of the deposit | screen_tenant draft_lease collect_deposit",
        "Steps: mixing the dough, frobnicating the loaf, logging the batch"
            + " | mix_dough frobnicate_loaf log_batch",
        "with the steps frobbing, boiling and bottling | frob boil bottle",
        "Upgrade of the belt - stop motors, oil gears, start motors | stop_motors oil_gears start_motors"
      })
  void nounsOfActionAreActs(String text, String operations) {
    assertEquals(List.of(operations.split(" ", -1)), Reading.operations(text));
  }
}
