package io.nodesmith.llm.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * What the disk itself takes to keep one record, which no reply can be spared.
 *
 * @param p50 median in milliseconds
 * @param p99 the time that one in a hundred exceeds, in milliseconds
 */
record DiskSync(double p50, double p99) {
  private static final int TIMES = 500;
  private static final int RECORD = 1024;

  /** One way to have a record on the disk. */
  @FunctionalInterface
  private interface Keeping {
    void record(int place) throws IOException;
  }

  /** Small records written into space that the file has already, one sync for each. */
  static DiskSync written(Path folder) throws IOException {
    return measure(
        folder,
        channel ->
            place -> {
              channel.write(ByteBuffer.allocate(RECORD), place);
              channel.force(false);
            });
  }

  /** The same through memory that the file is mapped into. */
  static DiskSync mapped(Path folder) throws IOException {
    return measure(
        folder,
        channel -> {
          MappedByteBuffer memory = channel.map(MapMode.READ_WRITE, 0, channel.size());
          return place -> {
            memory.put(place, new byte[RECORD]);
            memory.force(place, RECORD);
          };
        });
  }

  /** Makes the way for a file. */
  @FunctionalInterface
  private interface Way {
    Keeping into(FileChannel channel) throws IOException;
  }

  private static DiskSync measure(Path folder, Way way) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "sync", ".tmp");
    long[] all = new long[TIMES];
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(TIMES * RECORD));
      channel.force(true);
      Keeping keeping = way.into(channel);
      for (int i = 0; i < TIMES; i++) {
        long start = System.nanoTime();
        keeping.record(i * RECORD);
        all[i] = System.nanoTime() - start;
      }
    } finally {
      Files.delete(file);
    }
    Arrays.sort(all);
    return new DiskSync(all[TIMES / 2] / 1e6, all[TIMES * 99 / 100] / 1e6);
  }
}
