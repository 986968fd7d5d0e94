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
  private final Path folder;
  private final JournalJson json = new JournalJson();
  private final Map<Path, Long> read = new HashMap<>();

  JournalTail(Path folder) {
    this.folder = folder;
  }

  void read(Consumer<JournalRecord> consumer) throws IOException {
    for (Path file : JournalReader.files(folder)) {
      long from = read.getOrDefault(file, 0L);
      long size = file.toFile().length();
      if (size > from) {
        read.put(file, from + records(bytes(file, from, size), consumer));
      }
    }
  }

  private static byte[] bytes(Path file, long from, long to) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(to - from)];
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
      JournalRecord record = json.read(Arrays.copyOfRange(bytes, start, end));
      if (record != null) {
        consumer.accept(record);
      }
      offset = JournalFrame.next(bytes, end);
    }
    return end;
  }
}
