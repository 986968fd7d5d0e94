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
        "Actions: move_piece, capture_piece, resign | move_piece capture_piece resign",
        "Upgrade: drain pods, hold traffic, frobnicate caches, verify health, with rollback"
            + " | drain_pods hold_traffic frobnicate_caches verify_health",
        "Steps: 1) build image 2) scan image 3) deploy image | build_image scan_image deploy_image",
        "A saga which holds seats, charges cards and issues tickets | hold_seats charge_cards"
            + " issue_tickets",
        "It parses and formats rows. No database is touched. | parse_rows format_rows",
        "Extracts keywords, no external calls | extract_keywords",
        "Record linkage. Given some people the node shall compare names and find duplicates"
            + " | compare_names find_duplicates",
        "Migrate schemas, verify data, switch traffic; each step can be undone | migrate_schemas"
            + " verify_data switch_traffic",
        "Call https://x.example/store/delete?a=b and fetch rates | fetch_rates",
        "Given subject and action, evaluate policies | evaluate_policies",
        "Merge counters coming from replicas | merge_counters",
        "Finance wants order. The node stores invoices once a day and lists them"
            + " | store_invoices list_invoices",
        "A reducer node `queue_monitor` with update_length and compute_wait | update_length"
            + " compute_wait",
        "Base64 encode and decode strings | encode_strings decode_strings",
        "Mask API keys | mask_api_keys",
        "It picks up parcels and drops off letters | pick_up_parcels drop_off_letters",
        "Sort letters, frobnicate them and mail them | sort_letters frobnicate_letters mail_letters",
        "add marks, foo sums by weight, publish nothing | add_marks foo_sums",
        "Redis cache effect for baskets | cache_baskets",
        "Mail notifier for failed builds | notify_failed_builds",
        "Store with add, findByKey, remove | add find_by_key remove",
        "The view counts open cases and lists them | count_open_cases list_open_cases",
        "It wakes probes up and pulls readings | wake_up_probes pull_readings",
        "Readings must be thinned out after a year | thin_out_readings",
        "Retry failed calls up to three times, store answers | retry_failed_calls store_answers",
        "Get rid of old files | remove_old_files",
        "Fold readings into a state - vents are counted, temperatures averaged"
            + " | count_vents average_temperatures",
        "Calculates the sum, rounding up to five cents | calculate_sum",
        "Recall of a product: 1. notify shops 2. block sales 3. collect goods"
            + " | notify_shops block_sales collect_goods",
        "Goal: replace the fax. Letters are received by mail and sorted. | receive_letters sort_letters",
        "Validation and enrichment of orders: weights are converted | validate_orders enrich_orders convert_weights",
        "Schools lend exhibits to schools. The node has to lend exhibits to schools | lend_exhibits",
        "CRUD for tasting notes | create read update delete",
        "For every lot, remember the bid, reject bids that come in late and count bidders"
            + " | remember_bid reject_bids count_bidders",
        "Cart: AddItem, RemoveItem and ClearCart events are applied | add_item remove_item clear_cart",
        "Track the status from OrderPlaced and ClaimOpened events | track_status",
        "Tally of calls per queue | tally_calls",
        "It drops rows and resets at midnight | drop_rows reset",
        "It asks the mail node to send the letter and then files the copy | send_letter file_copy",
        "Bookings made by phone should be entered | enter_bookings",
        "A guest's credit score is calculated | calculate_credit_score"
      })
  void operationsAreReadFromTheSentence(String text, String operations) {
    assertEquals(List.of(operations.split(" ", -1)), Reading.operations(text));
  }
}
