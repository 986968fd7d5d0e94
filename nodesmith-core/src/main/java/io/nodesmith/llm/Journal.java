package io.nodesmith.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The record of all that was asked and answered: files that are only added to, each by one process,
 * read together. Safe for use by several threads.
 */
public final class Journal implements AutoCloseable {
  private static final long FILE_LIMIT = 64L * 1024 * 1024;

  private final Path folder;
  private final TextKeeping texts;
  private final JournalWriter writer;
  private final Redactor redactor;
  private final JournalJson json = new JournalJson();

  private Journal(Path folder, TextKeeping texts, JournalWriter writer, Redactor redactor) {
    this.folder = folder;
    this.texts = texts;
    this.writer = writer;
    this.redactor = redactor;
  }

  /**
   * Opens the journal for writing; a file is begun with the first record.
   *
   * @param folder where the files are; made if it is not there
   * @param random makes the files' names unique; safe for use by several threads
   * @throws NodesmithException with code {@code journal-unwritable}
   */
  public static Journal open(Path folder, TextKeeping texts, Clock clock, RandomGenerator random) {
    return open(folder, texts, clock, random, FILE_LIMIT);
  }

  static Journal open(
      Path folder, TextKeeping texts, Clock clock, RandomGenerator random, long fileLimit) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw JournalWriter.unwritable(folder, e);
    }
    return new Journal(
        folder,
        texts,
        new JournalWriter(folder, clock, random, fileLimit),
        new Redactor(List.of()));
  }

  /** The same journal, into which these secrets never come, whoever writes them. */
  public Journal without(List<Secret> secrets) {
    return new Journal(folder, texts, writer, new Redactor(secrets));
  }

  /** Reads every sound record of all files, and says what could not be read. */
  public static JournalCheck read(Path folder, Consumer<JournalRecord> consumer) {
    return JournalReader.read(folder, consumer);
  }

  /** Reads everything, and only says what was found. */
  public static JournalCheck verify(Path folder) {
    return read(folder, record -> {});
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  /** What never comes into it. */
  List<Secret> secrets() {
    return redactor.keys();
  }

  /** What is kept of prompts and replies. */
  TextKeeping texts() {
    return texts;
  }

  /**
   * Keeps a note of another room: like every record it outlives this process at once, and a loss of
   * power from the next reply or the next {@link #keep} on.
   *
   * @param kind what it is about, {@code method-judged} for instance
   * @param body a JSON object
   * @throws NodesmithException with code {@code journal-unwritable}
   */
  public void note(String kind, JsonNode body) {
    note(writer.noted(kind, redactor.withoutKeys(body)));
  }

  /** Like {@link #note(String, JsonNode)}, and returns when it is on the disk. */
  public void keep(String kind, JsonNode body) {
    append(writer.noted(kind, redactor.withoutKeys(body)));
  }

  /** Writes a record that outlives this process, though perhaps not a loss of power. */
  public void note(JournalRecord record) {
    writer.note(json.frame(record));
  }

  /** Writes a record and returns when it is on the disk. */
  void append(JournalRecord record) {
    writer.append(json.frame(record));
  }

  /** Ends the file of this process. */
  @Override
  public void close() {
    writer.close();
  }
}
