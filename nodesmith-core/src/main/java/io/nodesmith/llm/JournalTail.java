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
  private static final int PIECE = 16 * 1024;

  private final Path folder;
  private final JournalJson json = new JournalJson();
  private final Map<Path, Long> read = new HashMap<>();

  /** Begins at the beginning of every file. */
  public JournalTail(Path folder) {
    this.folder = folder;
  }

  void read(Consumer<JournalRecord> consumer) throws IOException {
    for (Path file : JournalReader.files(folder)) {
      long from = -1;
      long to = read.getOrDefault(file, 0L);
      while (from != to) {
        from = to;
        to = readOn(file, from, PIECE, consumer);
      }
      read.put(file, to);
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

  /**
   * How far the file is written now, in bytes; room that was made ahead is no part of it.
   *
   * @throws NodesmithException with code {@code journal-unreadable}
   */
  public long size(String file) {
    Path path = folder.resolve(file);
    try {
      long end = path.toFile().length();
      int used = 0;
      while (used == 0 && end > 0) {
        long start = Math.max(0, end - PIECE);
        used = JournalFrame.usedLength(bytes(path, start, (int) (end - start)));
        end = used > 0 ? start + used : start;
      }
      return end;
    } catch (IOException e) {
      throw JournalReader.unreadable(folder, e);
    }
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
      byte[] bytes = bytes(file, from, length);
      if (JournalFrame.hasGap(bytes)) {
        // What was being written when it was read is whole now; else it is lost.
        bytes = bytes(file, from, length);
      }
      int end = records(bytes, consumer);
      boolean isRoom = JournalFrame.usedLength(bytes) == 0;
      if (end > 0 || isRoom || length == size - from) {
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
      int read = 0;
      int more = 0;
      // Whoever writes the file may cut off its room meanwhile.
      while (more >= 0 && read < length) {
        read += more;
        more = in.read(bytes, read, length - read);
      }
      return read == length ? bytes : Arrays.copyOf(bytes, read);
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
