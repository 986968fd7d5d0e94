package io.nodesmith.request;

import java.util.List;

/**
 * One sentence, list item or table row, with what it speaks of.
 *
 * @param role what it speaks of
 * @param place how it stands in the text
 * @param title heading or label above it; may be empty
 * @param words its words
 * @param text as written
 */
record Passage(Role role, Place place, String title, List<Word> words, String text) {

  enum Place {
    TITLE,
    HEADING,
    SENTENCE,
    ITEM,
    ROW
  }
}
