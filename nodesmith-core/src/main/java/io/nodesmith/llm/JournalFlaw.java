package io.nodesmith.llm;

/**
 * A stretch of a journal file that holds no sound record.
 *
 * @param file the file's name
 * @param offset where it starts, in bytes
 * @param length how long it is, in bytes
 * @param torn whether it is the end of the file: a record that was being written
 */
public record JournalFlaw(String file, long offset, long length, boolean torn) {}
