package io.nodesmith.llm.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

  /** Writes small records into space that the file has already, one sync for each. */
  static DiskSync measure(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "sync", ".tmp");
    long[] all = new long[TIMES];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(TIMES * RECORD));
      channel.force(true);
      for (int i = 0; i < TIMES; i++) {
        long start = System.nanoTime();
        channel.write(ByteBuffer.allocate(RECORD), (long) i * RECORD);
        channel.force(false);
        all[i] = System.nanoTime() - start;
      }
    } finally {
      Files.delete(file);
    }
    Arrays.sort(all);
    return new DiskSync(all[TIMES / 2] / 1e6, all[TIMES * 99 / 100] / 1e6);
  }
}
