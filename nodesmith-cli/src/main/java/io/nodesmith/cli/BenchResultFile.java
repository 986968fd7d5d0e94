package io.nodesmith.cli;

import io.nodesmith.bench.BenchResult;
import io.nodesmith.bench.BenchResultLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Results on disk, each as soon as it is there. Safe for several threads. */
final class BenchResultFile implements AutoCloseable {
  private final BenchResultLines lines = new BenchResultLines();
  private final BufferedWriter out;

  private BenchResultFile(BufferedWriter out) {
    this.out = out;
  }

  /**
   * Opens the file, and makes its folder.
   *
   * @param before results that stay; empty to begin anew
   */
  static BenchResultFile open(Path file, Optional<List<BenchResult>> before) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (before.isEmpty()) {
      return new BenchResultFile(Files.newBufferedWriter(file));
    }
    // What is appended would end up on the line that was cut, and be lost with it.
    BenchResultLines lines = new BenchResultLines();
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    Files.write(whole, before.get().stream().map(lines::write).toList());
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    return new BenchResultFile(Files.newBufferedWriter(file, StandardOpenOption.APPEND));
  }

  synchronized void add(BenchResult result) {
    try {
      out.write(lines.write(result));
      out.newLine();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the results cannot be written", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
