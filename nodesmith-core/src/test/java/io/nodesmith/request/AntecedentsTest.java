package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pronouns and what they stand for. */
class AntecedentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Print the map, verify its scale and archive it | print_map verify_scale archive_map",
        "Open cases, attach notes to them and close them | open_cases attach_notes close_cases",
        "Draft the letter, collect signatures, mail it | draft_letter collect_signatures mail_letter",
        "Rows are kept in Postgres; they are exported | keep_rows export_rows",
        "Ballots come in as events. They are to be sorted | sort_ballots",
        "Coats arrive by rail and have to be cleaned; they should be searchable | clean_coats search_coats",
        "The sorting of letters and their shredding in the evening | sort_letters shred_letters",
        "Sort red marbles and box blue ones | sort_red_marbles box_blue_marbles",
        "After the clerk has stamped the form, it is scanned and filed | scan_form file_form",
        "After the form was stamped, it is scanned | scan_form",
        "It scans the folder for letters and mails those | scan_folder mail_letters",
        "Letters come in as files; please have them sorted and sealed | sort_letters seal_letters",
        "Do: sort slopes, grade hills, combine both, reject lower ones"
            + " | sort_slopes grade_hills combine_hills reject_lower_hills",
        "Reading meters, converting nothing, just cleaning them | read_meter clean_meters"
      })
  void pronounsStandForWhatWasSpokenOf(String text, String operations) {
    assertEquals(List.of(operations.split(" ", -1)), Reading.operations(text));
  }
}
