package io.nodesmith.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Appends to this process's own file. A note is handed to the system at once, with all records that
 * were added before. Of those who wait for the disk the first goes there for all; where many write,
 * one thread does it, again and again: all that was added during one sync is on the disk with the
 * next.
 */
final class JournalWriter {
  private static final DateTimeFormatter NAME_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;
  private final Pulse pulse = Pulse.system();
  private final SyncPace pace = new SyncPace(pulse);
  private final RandomGenerator random;
  private final long fileLimit;
  private final AtomicReference<Instant> lastNote = new AtomicReference<>(Instant.EPOCH);
  private final ReentrantLock writing = new ReentrantLock();
  // Held by whoever syncs; taken before the other lock.
  private final ReentrantLock disk = new ReentrantLock();
  private @Nullable JournalFile file;
  private SyncBatch batch = new SyncBatch();
  private final SyncBatch ended = new SyncBatch();
  private @Nullable SyncBatch roomWanted;
  private long roomBytes;
  private volatile @Nullable Thread syncer;
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
    return new JournalRecord.Noted(id, later(), kind, body);
  }

  /** The time; where the clock went back, a moment after the last note: the last word counts. */
  private Instant later() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return lastNote.updateAndGet(last -> now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS));
  }

  static NodesmithException unwritable(Path folder, IOException cause) {
    String message = "The journal in " + folder + " cannot be written: " + cause.getMessage() + ".";
    return new NodesmithException("journal-unwritable", true, message, cause);
  }

  /** Returns when the record outlives this process, though perhaps not a loss of power. */
  void note(byte[] frame) {
    var _ = add(frame, true);
  }

  /** Returns when the record is on the disk. */
  void append(byte[] frame) {
    // Written with the sync, and with all others that go with it.
    await(add(frame, false));
  }

  /** Adds a record; returns what to wait for until it is on the disk. */
  private SyncBatch add(byte[] frame, boolean atOnce) {
    while (true) {
      SyncBatch room;
      writing.lock();
      try {
        if (closed) {
          throw unwritable(folder, new IOException("it is closed"));
        }
        JournalFile current = file;
        if (current != null && !isFull(current) && current.hasRoomFor(frame.length)) {
          current.add(frame);
          if (atOnce) {
            writeOrForget(current, frame);
          }
          pace.added();
          return batch;
        }
        room = wantRoom(frame.length);
      } finally {
        writing.unlock();
      }
      leaveToSyncer(room);
    }
  }

  private void writeOrForget(JournalFile current, byte[] last) {
    try {
      current.write();
    } catch (IOException e) {
      current.forget(last);
      throw unwritable(folder, e);
    }
  }

  private SyncBatch wantRoom(long bytes) {
    SyncBatch room = roomWanted == null ? new SyncBatch() : roomWanted;
    roomWanted = room;
    roomBytes = Math.max(roomBytes, bytes);
    return room;
  }

  /** Returns when everything of the batch is on the disk. */
  private void await(SyncBatch due) {
    // The first of a batch goes to the disk for all of it: to send another thread costs two changes
    // of threads. Where many write, he would hold on to the carrier that the others need.
    if (!due.isDone() && !pace.isBusy() && due.lead()) {
      sync(due);
    }
    if (due.isDone() || due.isLed()) {
      check(due.await());
    } else {
      leaveToSyncer(due);
    }
  }

  private void sync(SyncBatch due) {
    boolean isLittleLeft = false;
    disk.lock();
    try {
      // Whoever was there before may have taken it along.
      if (!due.isDone()) {
        isLittleLeft = syncAll();
      }
    } finally {
      disk.unlock();
    }
    if (isLittleLeft) {
      wake();
    }
  }

  private void leaveToSyncer(SyncBatch due) {
    // Who was called and has not looked yet will see what was written until now.
    if (!wanted) {
      wake();
    }
    check(due.await());
  }

  private void check(@Nullable IOException failure) {
    if (failure != null) {
      throw unwritable(folder, failure);
    }
  }

  private void wake() {
    wanted = true;
    Thread running = syncer;
    LockSupport.unpark(running == null ? begunSyncer() : running);
  }

  private Thread begunSyncer() {
    writing.lock();
    try {
      Thread running = syncer;
      if (running == null) {
        // Not a virtual thread: it would hold on to its carrier while it writes room.
        running = Thread.ofPlatform().daemon().name("journal-sync").start(this::workWhileWanted);
        syncer = running;
      }
      return running;
    } finally {
      writing.unlock();
    }
  }

  private void workWhileWanted() {
    IOException failure = null;
    try {
      while (!closed || wanted) {
        if (!wanted) {
          LockSupport.park(this);
        } else {
          wanted = false;
          long start = pulse.nanos();
          failure = syncAndEndFull();
          makeRoom();
          pace.pauseAfter(start, () -> closed);
        }
      }
    } finally {
      ended.done(failure);
    }
  }

  private @Nullable IOException syncAndEndFull() {
    disk.lock();
    try {
      var _ = syncAll();
      return endFull();
    } finally {
      disk.unlock();
    }
  }

  /** Writes and syncs what was added so far; whether the file has little room left. */
  private boolean syncAll() {
    JournalFile current;
    long used = 0;
    SyncBatch due;
    boolean isLittleLeft = false;
    IOException failure;
    writing.lock();
    try {
      current = file;
      due = batch;
      batch = new SyncBatch();
      pace.begun();
      failure = current == null ? null : failureOf(current::write);
      if (current != null) {
        used = current.used();
        isLittleLeft = isFull(current) || current.isScarce();
      }
    } finally {
      writing.unlock();
    }
    if (current != null && failure == null) {
      long written = used;
      failure = failureOf(() -> current.sync(written));
    }
    due.done(failure);
    return isLittleLeft;
  }

  /** Something done to a file. */
  private interface FileWork {
    void run() throws IOException;
  }

  private static @Nullable IOException failureOf(FileWork work) {
    try {
      work.run();
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private boolean isFull(JournalFile current) {
    return current.used() >= fileLimit || closed;
  }

  /** Closes the file if it is to have no more; the next record begins another. */
  private @Nullable IOException endFull() {
    JournalFile full;
    SyncBatch last;
    writing.lock();
    try {
      full = file;
      if (full == null || !isFull(full)) {
        return null;
      }
      last = batch;
      batch = new SyncBatch();
      file = null;
    } finally {
      writing.unlock();
    }
    IOException failure = failureOf(full::close);
    last.done(failure);
    return failure;
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

  private void enlarge(JournalFile current, long size) {
    writing.lock();
    try {
      current.use(size);
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
    wake();
    check(last.await());
    check(ended.await());
  }
}
