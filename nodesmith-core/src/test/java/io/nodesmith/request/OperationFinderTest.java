package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence for each turn of grammar. */
class OperationFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The conversion of currencies and the removal of outliers | convert_currencies"
            + " remove_outliers",
        "Calculation of VAT, shipping and discount for a basket | calculate_vat",
        "A store supporting insertion and removal of articles | insert_articles remove_articles",
        "Email attachments get saved and are scanned for viruses | save_email_attachments"
            + " scan_email_attachments",
        "Orders have to be archived | archive_orders",
        "Keep track of the high score of each player | track_high_score",
        "A node that calls the tax node and the mail node | call_tax_node call_mail_node",
        "We got a bunch of CSVs; pull them and parse them | pull_csvs parse_csvs",
        "Markdown to HTML converter | convert_markdown",
        "CRUD for playlists plus a search by genre | create read update delete search",
        "Provide read and write access to entries | read_entry write_entries",
        "The component is reading bar codes and is writing rows | read_bar_code write_rows",
        "sort a list of tasks topologically by age | sort_tasks",
        "State is rebuilt by replaying the events; apply bids | apply_bids",
        "Actions: move_piece, capture_piece, resign | move_piece capture_piece resign"
      })
  void operationsAreReadFromTheSentence(String text, String operations) {
    assertEquals(List.of(operations.split(" ", -1)), Reading.operations(text));
  }
}
