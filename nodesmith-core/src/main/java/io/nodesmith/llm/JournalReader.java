package io.nodesmith.llm;

import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads all files of a journal in the order in which they were begun. */
final class JournalReader {
  static final String SUFFIX = ".journal";

  private final JournalJson json = new JournalJson();
  private final List<JournalCheck.Flaw> flaws = new ArrayList<>();
  private final Map<String, JournalRecord.Asked> open = new LinkedHashMap<>();
  private final Consumer<JournalRecord> consumer;
  private long records;

  private JournalReader(Consumer<JournalRecord> consumer) {
    this.consumer = consumer;
  }

  static JournalCheck read(Path folder, Consumer<JournalRecord> consumer) {
    JournalReader reader = new JournalReader(consumer);
    try {
      List<Path> files = files(folder);
      for (Path file : files) {
        reader.read(file);
      }
      return new JournalCheck(
          files.size(), reader.records, List.copyOf(reader.open.values()), reader.flaws);
    } catch (IOException e) {
      String message = "The journal in " + folder + " cannot be read: " + e.getMessage();
      throw new NodesmithException("journal-unreadable", true, message, e);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private void read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = JournalFrame.usedLength(bytes);
    int offset = 0;
    while (offset < end) {
      int length = JournalFrame.payloadAt(bytes, offset);
      int start = offset + JournalFrame.HEADER;
      if (length >= 0) {
        offset = start + length;
        record(file, Arrays.copyOfRange(bytes, start, offset), start);
      } else {
        int next = JournalFrame.next(bytes, offset + 1);
        boolean torn = next == bytes.length;
        int flawed = Math.min(next, end) - offset;
        flaws.add(new JournalCheck.Flaw(file.getFileName().toString(), offset, flawed, torn));
        offset = next;
      }
    }
  }

  private void record(Path file, byte[] payload, int offset) {
    JournalRecord record = json.read(payload);
    if (record == null) {
      flaws.add(
          new JournalCheck.Flaw(file.getFileName().toString(), offset, payload.length, false));
      return;
    }
    records++;
    String key = record.stamp().id() + "/" + record.stamp().attempt();
    switch (record) {
      case JournalRecord.Asked asked -> open.put(key, asked);
      case JournalRecord.Answered answered -> open.remove(key);
      case JournalRecord.Failed failed -> open.remove(key);
    }
    consumer.accept(record);
  }
}
