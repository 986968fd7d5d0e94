package io.nodesmith.llm;

import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what was added to a journal since the last time. For one thread at a time. */
public final class JournalTail {
  private final Path folder;
  private final JournalJson json = new JournalJson();
  private final Map<Path, Long> read = new HashMap<>();

  /** Begins at the beginning of every file. */
  public JournalTail(Path folder) {
    this.folder = folder;
  }

  void read(Consumer<JournalRecord> consumer) throws IOException {
    for (Path file : JournalReader.files(folder)) {
      long from = read.getOrDefault(file, 0L);
      read.put(file, readOn(file, from, Long.MAX_VALUE, consumer));
    }
  }

  /**
   * The names of the files, in the order in which they were begun.
   *
   * @throws NodesmithException with code {@code journal-unreadable}
   */
  public List<String> files() {
    try {
      return JournalReader.files(folder).stream()
          .map(file -> file.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw JournalReader.unreadable(folder, e);
    }
  }

  /** How long the file is now, in bytes. */
  public long size(String file) {
    return folder.resolve(file).toFile().length();
  }

  /**
   * Gives the whole records of one file that stand after a place.
   *
   * @param from the place, in bytes: 0, or what an earlier reading returned
   * @param most bytes to read at once, unless one record is longer
   * @return the place up to which there were whole records; {@code from} if there was none
   * @throws NodesmithException with code {@code journal-unreadable}
   */
  public long read(String file, long from, long most, Consumer<JournalRecord> consumer) {
    try {
      return readOn(folder.resolve(file), from, most, consumer);
    } catch (IOException e) {
      throw JournalReader.unreadable(folder, e);
    }
  }

  private long readOn(Path file, long from, long most, Consumer<JournalRecord> consumer)
      throws IOException {
    long size = file.toFile().length();
    long window = most;
    while (size > from) {
      int length = Math.toIntExact(Math.min(window, size - from));
      int end = records(bytes(file, from, length), consumer);
      if (end > 0 || length == size - from) {
        return from + end;
      }
      window *= 2;
    }
    return from;
  }

  private static byte[] bytes(Path file, long from, int length) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[length];
      in.seek(from);
      in.readFully(bytes);
      return bytes;
    }
  }

  /** Gives all whole records; returns up to where there were any. */
  private int records(byte[] bytes, Consumer<JournalRecord> consumer) {
    int end = 0;
    int offset = JournalFrame.next(bytes, 0);
    while (offset < bytes.length) {
      int start = offset + JournalFrame.HEADER;
      end = start + JournalFrame.payloadAt(bytes, offset);
      if (json.read(Arrays.copyOfRange(bytes, start, end))
          instanceof JournalJson.Reading.Known known) {
        consumer.accept(known.record());
      }
      offset = JournalFrame.next(bytes, end);
    }
    return end;
  }
}
