package io.nodesmith.llm;

import io.nodesmith.problem.NodesmithException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Appends to this process's own file. Whoever needs a sync and finds none under way does it for all
 * that was written until then; the others wait for that one and usually need none of their own.
 */
final class JournalWriter {
  private static final DateTimeFormatter NAME_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;
  private final RandomGenerator random;
  private final long fileLimit;
  // Always taken in this order.
  private final ReentrantLock syncing = new ReentrantLock();
  private final ReentrantLock writing = new ReentrantLock();
  // An output stream and not a channel: an interrupt must not close it.
  private @Nullable FileOutputStream out;
  private long fileBytes;
  private long written;
  private volatile long synced;

  JournalWriter(Path folder, Clock clock, RandomGenerator random, long fileLimit) {
    this.folder = folder;
    this.clock = clock;
    this.random = random;
    this.fileLimit = fileLimit;
  }

  static NodesmithException unwritable(Path folder, IOException cause) {
    String message = "The journal in " + folder + " cannot be written: " + cause.getMessage() + ".";
    return new NodesmithException("journal-unwritable", true, message, cause);
  }

  /** Writes a frame; returns its number, for {@link #sync}. */
  long write(byte[] frame) {
    writing.lock();
    try {
      FileOutputStream file = out;
      if (file == null) {
        file = begin();
        out = file;
      }
      file.write(frame);
      fileBytes += frame.length;
      written++;
      return written;
    } catch (IOException e) {
      throw unwritable(folder, e);
    } finally {
      writing.unlock();
    }
  }

  /** Returns when the frame with this number is on the disk. */
  void sync(long frame) {
    if (synced >= frame) {
      return;
    }
    syncing.lock();
    try {
      if (synced < frame) {
        syncAll();
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    } finally {
      syncing.unlock();
    }
  }

  private void syncAll() throws IOException {
    FileOutputStream file;
    long upTo;
    boolean full;
    writing.lock();
    try {
      file = out;
      upTo = written;
      full = fileBytes >= fileLimit;
      if (full) {
        out = null;
        fileBytes = 0;
      }
    } finally {
      writing.unlock();
    }
    if (file != null) {
      file.getFD().sync();
      if (full) {
        file.close();
      }
    }
    synced = upTo;
  }

  private FileOutputStream begin() throws IOException {
    String name =
        "%s-%08x%s"
            .formatted(NAME_TIME.format(clock.instant()), random.nextInt(), JournalReader.SUFFIX);
    Path file = folder.resolve(name);
    Files.createFile(file);
    FileOutputStream stream = new FileOutputStream(file.toFile(), true);
    // The name of a new file is durable only when its folder is.
    try (FileChannel parent = FileChannel.open(folder, StandardOpenOption.READ)) {
      parent.force(true);
    } catch (IOException e) {
      // Not every system lets a folder be opened; those that do not need no sync of it.
      fileBytes = 0;
    }
    return stream;
  }

  void close() {
    syncing.lock();
    try {
      syncAll();
      writing.lock();
      try {
        if (out != null) {
          out.close();
          out = null;
        }
      } finally {
        writing.unlock();
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    } finally {
      syncing.unlock();
    }
  }
}
