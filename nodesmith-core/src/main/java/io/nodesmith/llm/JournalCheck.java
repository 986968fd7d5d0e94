package io.nodesmith.llm;

import java.util.List;

/**
 * What reading a journal came to.
 *
 * @param files how many files were read
 * @param records how many sound records they hold
 * @param unfinished calls that were sent and have no end on record: they may have been billed
 * @param flaws what could not be read
 */
public record JournalCheck(
    int files, long records, List<JournalRecord.Asked> unfinished, List<Flaw> flaws) {
  public JournalCheck {
    unfinished = List.copyOf(unfinished);
    flaws = List.copyOf(flaws);
  }

  /**
   * A stretch of a file that holds no sound record.
   *
   * @param file the file's name
   * @param offset where it starts, in bytes
   * @param length how long it is, in bytes
   * @param torn whether it is the end of the file: a record that was being written
   */
  public record Flaw(String file, long offset, long length, boolean torn) {}

  /** Whether every byte could be read, but for records that were being written at the end. */
  public boolean isSound() {
    return flaws.stream().allMatch(Flaw::torn);
  }
}
