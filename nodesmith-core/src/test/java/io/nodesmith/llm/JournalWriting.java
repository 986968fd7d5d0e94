package io.nodesmith.llm;

/** Lets tests of other rooms write records of calls, which only calls write otherwise. */
public final class JournalWriting {
  private JournalWriting() {}

  public static void note(Journal journal, JournalRecord record) {
    journal.note(record);
  }
}
