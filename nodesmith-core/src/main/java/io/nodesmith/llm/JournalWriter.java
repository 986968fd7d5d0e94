package io.nodesmith.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.nio.channels.FileChannel;
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
 * Appends to this process's own file. Who writes copies a record into memory that is the file; one
 * thread does all that may wait for the disk. It syncs again and again while someone waits: all
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
  private @Nullable JournalFile file;
  private boolean dirty;
  private SyncBatch batch = new SyncBatch();
  private @Nullable SyncBatch roomWanted;
  private long roomBytes;
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

  /** Writes a record; returns what to wait for until it is on the disk. */
  SyncBatch write(byte[] payload) {
    int checksum = JournalFrame.checksum(payload);
    while (true) {
      SyncBatch room;
      writing.lock();
      try {
        if (closed) {
          throw unwritable(folder, new IOException("it is closed"));
        }
        JournalFile current = file;
        if (current != null && current.hasRoomFor(size(payload))) {
          current.add(payload, checksum);
          dirty = true;
          return batch;
        }
        room = wantRoom(size(payload));
      } finally {
        writing.unlock();
      }
      await(room);
    }
  }

  private static long size(byte[] payload) {
    return (long) JournalFrame.HEADER + payload.length;
  }

  private SyncBatch wantRoom(long bytes) {
    SyncBatch room = roomWanted == null ? new SyncBatch() : roomWanted;
    roomWanted = room;
    roomBytes = Math.max(roomBytes, bytes);
    return room;
  }

  /** Returns when everything of the batch is on the disk. */
  void await(SyncBatch due) {
    wanted = true;
    LockSupport.unpark(syncer());
    IOException failure = due.await();
    if (failure != null) {
      throw unwritable(folder, failure);
    }
  }

  private Thread syncer() {
    writing.lock();
    try {
      Thread running = syncer;
      if (running == null) {
        // Not a virtual thread: it would hold on to its carrier during every sync. And only this
        // one touches the file's channel, which an interrupt of any other would close.
        running = Thread.ofPlatform().daemon().name("journal-sync").start(this::workWhileWanted);
        syncer = running;
      }
      return running;
    } finally {
      writing.unlock();
    }
  }

  private void workWhileWanted() {
    while (!closed || wanted) {
      if (!wanted) {
        LockSupport.park(this);
      } else {
        wanted = false;
        syncAll();
        makeRoom();
      }
    }
  }

  private void syncAll() {
    JournalFile current;
    SyncBatch due;
    boolean full;
    boolean needed;
    writing.lock();
    try {
      current = file;
      due = batch;
      needed = dirty;
      dirty = false;
      batch = new SyncBatch();
      full = current != null && (current.used() >= fileLimit || closed);
      if (full) {
        file = null;
      }
    } finally {
      writing.unlock();
    }
    IOException failure = null;
    try {
      if (current != null && needed) {
        current.sync();
      }
      if (current != null && full) {
        current.close();
      }
    } catch (IOException e) {
      failure = e;
    }
    due.done(failure);
  }

  /** Makes room where somebody waits for it, or soon will. */
  private void makeRoom() {
    SyncBatch due;
    long bytes;
    JournalFile current;
    writing.lock();
    try {
      due = roomWanted;
      bytes = roomBytes;
      current = file;
      roomWanted = null;
      roomBytes = 0;
    } finally {
      writing.unlock();
    }
    IOException failure = null;
    try {
      if (current == null && due != null && !closed) {
        replace(begin(bytes));
      } else if (current != null && (due != null || current.isScarce())) {
        enlarge(current, current.makeRoom(bytes));
      }
    } catch (IOException e) {
      // Where nobody waits yet, the next to need room will see it.
      failure = e;
    }
    if (due != null) {
      due.done(failure);
    }
  }

  private void replace(JournalFile begun) {
    writing.lock();
    try {
      file = begun;
    } finally {
      writing.unlock();
    }
  }

  private void enlarge(JournalFile current, JournalFile.Room room) {
    writing.lock();
    try {
      current.use(room);
    } finally {
      writing.unlock();
    }
  }

  private JournalFile begin(long bytes) throws IOException {
    String name =
        "%s-%08x%s"
            .formatted(NAME_TIME.format(clock.instant()), random.nextInt(), JournalReader.SUFFIX);
    JournalFile begun = JournalFile.create(folder.resolve(name), bytes);
    // The name of a new file is durable only when its folder is.
    try (FileChannel parent = FileChannel.open(folder, StandardOpenOption.READ)) {
      parent.force(true);
    } catch (IOException e) {
      // Not every system lets a folder be opened; those that do not need no sync of it.
      return begun;
    }
    return begun;
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
    await(last);
  }
}
