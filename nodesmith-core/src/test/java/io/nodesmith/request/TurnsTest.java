package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns of phrase between two parts of a sentence. */
class TurnsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Handles a claim, that is, registering the claim, paying the claim | register_claim pay_claim",
        "Moving house means packing boxes, renting a van and notifying neighbors | pack_boxes rent_van notify_neighbors",
        "Guests may wait at any time, that is why the node should seat guests | seat_guests",
        "The work consists in sorting letters and in weighing parcels"
            + " | sort_letters weigh_parcels",
        "Compare drafts line by line | compare_drafts",
        "As soon as a box arrives, weigh the box | weigh_box"
      })
  void turnsOfPhraseSayAsMuchAsAColon(String text, String operations) {
    assertEquals(List.of(operations.split(" ", -1)), Reading.operations(text));
  }
}
