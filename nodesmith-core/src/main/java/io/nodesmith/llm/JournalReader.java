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
      throw unreadable(folder, e);
    }
  }

  static NodesmithException unreadable(Path folder, IOException cause) {
    String message = "The journal in " + folder + " cannot be read: " + cause.getMessage();
    return new NodesmithException("journal-unreadable", true, message, cause);
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
    if (JournalFrame.hasGap(bytes)) {
      // What was being written when it was read is whole now; else it is lost.
      bytes = Files.readAllBytes(file);
    }
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
    switch (json.read(payload)) {
      case JournalJson.Reading.Known known -> {
        records++;
        follow(known.record());
        consumer.accept(known.record());
      }
      case JournalJson.Reading.Foreign foreign -> records++;
      case JournalJson.Reading.Unreadable unreadable ->
          flaws.add(
              new JournalCheck.Flaw(file.getFileName().toString(), offset, payload.length, false));
    }
  }

  private void follow(JournalRecord record) {
    switch (record) {
      case JournalRecord.Asked asked -> open.put(asked.stamp().key(), asked);
      case JournalRecord.Answered answered -> open.remove(answered.stamp().key());
      case JournalRecord.Failed failed -> open.remove(failed.stamp().key());
      case JournalRecord.Noted noted -> {
        // About no call that could be open.
      }
    }
  }
}
