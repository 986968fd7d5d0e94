package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shall have become of things. */
class ResultListTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Closing: ledgers frozen, balances reconciled, auditors informed | freeze_ledgers reconcile_balances inform_auditors",
        "Images must be fetched, copies stored in S3 and originals removed | fetch_images store_copies remove_originals",
        "The oil must be heated and the valve closed | heat_oil close_valve",
        "The flow opens the case, has the claim assessed and mails the letter"
            + " | open_case assess_claim mail_letter",
        "Badges that nobody picked up are shredded | shred_badges",
        "I want moods rated and outliers flagged | rate_moods flag_outliers"
      })
  void whatBecomesOfThingsIsDoneToThem(String text, String operations) {
    assertEquals(List.of(operations.split(" ", -1)), Reading.operations(text));
  }
}
