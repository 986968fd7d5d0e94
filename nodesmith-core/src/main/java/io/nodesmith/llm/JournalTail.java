package io.nodesmith.llm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what was added to a journal since the last time. */
final class JournalTail {
  private static final int PIECE = 16 * 1024;

  private final Path folder;
  private final JournalJson json = new JournalJson();
  private final Map<Path, Long> read = new HashMap<>();

  JournalTail(Path folder) {
    this.folder = folder;
  }

  void read(Consumer<JournalRecord> consumer) throws IOException {
    for (Path file : JournalReader.files(folder)) {
      long from = read.getOrDefault(file, 0L);
      if (file.toFile().length() > from) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
          read.put(file, from + added(in, from, consumer));
        }
      }
    }
  }

  /** Gives the records from here on; returns how many bytes they are. */
  private long added(RandomAccessFile in, long from, Consumer<JournalRecord> consumer)
      throws IOException {
    long done = 0;
    int wanted = PIECE;
    while (true) {
      byte[] bytes = bytes(in, from + done, wanted);
      int whole = records(bytes, consumer);
      done += whole;
      boolean isAll = bytes.length < wanted;
      if (whole == 0 && (isAll || isRoom(bytes))) {
        return done;
      }
      // A record that is longer than the piece, or is damaged, shows in a longer one.
      wanted = whole == 0 ? Math.multiplyExact(wanted, 4) : PIECE;
    }
  }

  /** Nothing was written here yet; a whole piece of zeros is in no record, which is text. */
  private static boolean isRoom(byte[] bytes) {
    return JournalFrame.usedLength(bytes) == 0;
  }

  private static byte[] bytes(RandomAccessFile in, long from, int most) throws IOException {
    byte[] bytes = new byte[(int) Math.min(most, Math.max(0, in.length() - from))];
    in.seek(from);
    int length = 0;
    int more = 0;
    // Whoever writes the file may cut off its room meanwhile.
    while (more >= 0 && length < bytes.length) {
      length += more;
      more = in.read(bytes, length, bytes.length - length);
    }
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** Gives all whole records; returns up to where there were any. */
  private int records(byte[] bytes, Consumer<JournalRecord> consumer) {
    int end = 0;
    int offset = JournalFrame.next(bytes, 0);
    while (offset < bytes.length) {
      int start = offset + JournalFrame.HEADER;
      end = start + JournalFrame.payloadAt(bytes, offset);
      JournalRecord record = json.read(Arrays.copyOfRange(bytes, start, end));
      if (record != null) {
        consumer.accept(record);
      }
      offset = JournalFrame.next(bytes, end);
    }
    return end;
  }
}
