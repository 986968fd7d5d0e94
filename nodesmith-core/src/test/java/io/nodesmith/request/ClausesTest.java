package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses that say when, which and by whom. */
class ClausesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Parcels that come back from the depot have to be weighed | weigh_parcels",
        "Boxes which were opened are to be sealed | seal_boxes",
        "Letters older than a year are shredded | shred_letters",
        "The hours worked are totalled | total_hours",
        "Once both are there it prints labels | print_labels",
        "Each time a car passes a gate an event is emitted; count cars | count_cars",
        "The node first opens valves | open_valves",
        "It neither prints nor mails labels; it sorts labels | sort_labels",
        "Must: sort labels. Must not: mail labels. | sort_labels",
        "Count how many cars pass | count_cars",
        "Explain which digits differ | explain_digits",
        "To open a shop, the flow rents rooms and prints signs | rent_rooms print_signs",
        "Before a ship is loaded the deck has to be cleaned | clean_deck",
        "The form is scanned, frobnicated and mailed | scan_form frobnicate_form mail_form",
        "A reducer is needed which, for every vote, counts ballots | count_ballots",
        "Tickets are sold and every seat is checked by a separate node | sell_tickets",
        "Query the API, caching answers | query_api",
        "Fold rows into a tree, merging equal rows | fold_rows merge_equal_rows",
        "Our bakery sells bread. Wanted is a node for counting loaves | count_loaves",
        "Clerks weigh letters. The node sorts letters. | sort_letters",
        "Members borrow books and renew loans | borrow_books renew_loans",
        "The old script used to sort rows. The node shall merge rows. | merge_rows",
        "We have been copying maps by hand. Encrypt maps, upload maps. | encrypt_maps upload_maps",
        "Clerks should be able to cancel loans by answering a mail | cancel_loans",
        "Clean the text by trimming it and removing tags | clean_text trim_text remove_tags",
        "Coins are earned by purchases - a reducer shall fold coins and track debts | fold_coins track_debts",
        "Letters are sealed, after which the box is closed | seal_letters close_box",
        "When a claim arrives the coordinator has it assessed and lets the mail node mail it | assess_claim mail_claim",
        "When a claim arrives archive it in S3 | archive_claim",
        "Could a component be written that sorts rows and says which row is last? | sort_rows",
        "It stores rows and closes that file again | store_rows close_file",
        "Charges are mailed; declined charges are counted twice | mail_charges count_declined_charges",
        "Rows must be frobnicated; duplicates must be ignored | frobnicate_rows",
        "Coordinates a failover: verify health, promote replicas; undo whatever was done | verify_health promote_replicas",
        "It checks that the order is paid and ships it | check_order ship_order",
        "It reads maps which are uploaded by users and resizes them | read_map resize_maps",
        "The service waits until the file is uploaded and then parses it | parse_file",
        "It makes sure invoices are stored and sends reminders | store_invoices send_reminders",
        "Fold door events into a list: entering adds a person, leaving removes a person | fold_door_events",
        "Reject letters whose total is off | reject_letters",
        "The flow opens cases, has the claim assessed and mails the letters | open_cases assess_claim mail_letters",
        "Check letters; please write a compute node for that | check_letters"
      })
  void onlyTheMainClauseIsAWish(String text, String operations) {
    assertEquals(List.of(operations.split(" ", -1)), Reading.operations(text));
  }
}
