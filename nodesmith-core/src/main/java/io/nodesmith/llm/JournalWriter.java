package io.nodesmith.llm;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Appends to this process's own file. One thread syncs, again and again while someone waits: all
 * that was written during one sync is on the disk with the next.
 */
final class JournalWriter {
  private static final DateTimeFormatter NAME_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;
  private final RandomGenerator random;
  private final long fileLimit;
  private final ReentrantLock writing = new ReentrantLock();
  // An output stream and not a channel: an interrupt must not close it.
  private @Nullable FileOutputStream out;
  private long fileBytes;
  private boolean dirty;
  private SyncBatch batch = new SyncBatch();
  private @Nullable Thread syncer;
  private volatile boolean wanted;
  private volatile boolean closed;

  JournalWriter(Path folder, Clock clock, RandomGenerator random, long fileLimit) {
    this.folder = folder;
    this.clock = clock;
    this.random = random;
    this.fileLimit = fileLimit;
  }

  /** A note with an id of its own, made now. */
  JournalRecord.Noted noted(String kind, JsonNode body) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    return new JournalRecord.Noted(id, clock.instant(), kind, body);
  }

  static NodesmithException unwritable(Path folder, IOException cause) {
    String message = "The journal in " + folder + " cannot be written: " + cause.getMessage() + ".";
    return new NodesmithException("journal-unwritable", true, message, cause);
  }

  /** Writes a frame; returns what to wait for until it is on the disk. */
  SyncBatch write(byte[] frame) {
    writing.lock();
    try {
      if (closed) {
        throw new IOException("it is closed");
      }
      FileOutputStream file = out;
      if (file == null) {
        file = begin();
        out = file;
      }
      file.write(frame);
      fileBytes += frame.length;
      dirty = true;
      return batch;
    } catch (IOException e) {
      throw unwritable(folder, e);
    } finally {
      writing.unlock();
    }
  }

  /** Returns when everything of the batch is on the disk. */
  void sync(SyncBatch written) {
    wanted = true;
    LockSupport.unpark(syncer());
    IOException failure = written.await();
    if (failure != null) {
      throw unwritable(folder, failure);
    }
  }

  private Thread syncer() {
    writing.lock();
    try {
      Thread running = syncer;
      if (running == null) {
        // Not a virtual thread: it would hold on to its carrier during every sync.
        running = Thread.ofPlatform().daemon().name("journal-sync").start(this::syncWhileWanted);
        syncer = running;
      }
      return running;
    } finally {
      writing.unlock();
    }
  }

  private void syncWhileWanted() {
    while (!closed || wanted) {
      if (!wanted) {
        LockSupport.park(this);
      } else {
        wanted = false;
        syncAll();
      }
    }
  }

  private void syncAll() {
    FileOutputStream file;
    SyncBatch due;
    boolean full;
    boolean needed;
    writing.lock();
    try {
      file = out;
      due = batch;
      needed = dirty;
      dirty = false;
      batch = new SyncBatch();
      full = fileBytes >= fileLimit || closed;
      if (full) {
        out = null;
        fileBytes = 0;
      }
    } finally {
      writing.unlock();
    }
    IOException failure = null;
    try {
      if (file != null && needed) {
        file.getFD().sync();
      }
      if (file != null && full) {
        file.close();
      }
    } catch (IOException e) {
      failure = e;
    }
    due.done(failure);
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

  /** Syncs what was written, and takes no more. */
  void close() {
    SyncBatch last;
    writing.lock();
    try {
      if (closed) {
        return;
      }
      last = batch;
      // In this order, so that the syncing thread does not leave before the last sync.
      wanted = true;
      closed = true;
    } finally {
      writing.unlock();
    }
    sync(last);
  }
}
