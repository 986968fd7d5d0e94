package io.nodesmith.llm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * One file of a journal while it is written. Its room is made ahead, as zeros, so that a sync has
 * nothing but data to write; what is left of the room is cut off at the end. Not through mapped
 * memory, which the system syncs more slowly; and not through a channel that the interrupt of a
 * thread would close.
 */
final class JournalFile {
  private static final int FIRST_ROOM = 256 * 1024;
  private static final int MOST_ROOM = 512 * 1024;
  private static final int PIECE = 16 * 1024;
  private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(FIRST_ROOM).asReadOnlyBuffer();

  private final RandomAccessFile records;
  // For the one thread that makes room, which nobody interrupts.
  private final FileChannel zeros;
  private final AsynchronousFileChannel disk;
  private byte[] added = new byte[PIECE];
  private int addedLength;
  private long size;
  private long used;
  private long synced;

  private JournalFile(Path path) throws IOException {
    this.records = new RandomAccessFile(path.toFile(), "rw");
    this.zeros = FileChannel.open(path, StandardOpenOption.WRITE);
    this.disk = AsynchronousFileChannel.open(path, StandardOpenOption.WRITE);
  }

  /** A new file with room for a record of this many bytes. */
  static JournalFile create(Path path, long record) throws IOException {
    Files.createFile(path);
    JournalFile file = new JournalFile(path);
    try {
      file.use(file.makeRoom(Math.max(FIRST_ROOM, record)));
      return file;
    } catch (IOException e) {
      // On a full disk every call tries again, and must not hold on to the file of the last one.
      file.close();
      throw e;
    }
  }

  boolean hasRoomFor(long frame) {
    return size - used - addedLength >= frame;
  }

  /** Whether more room should be made before it is needed. */
  boolean isScarce() {
    return size - used - addedLength < growth() / 2;
  }

  long used() {
    return used;
  }

  /** Takes a frame that there is room for; one thread at a time, as all that follows. */
  void add(byte[] frame) {
    int length = addedLength + frame.length;
    if (length > added.length) {
      added = Arrays.copyOf(added, Math.max(length, 2 * added.length));
    }
    System.arraycopy(frame, 0, added, addedLength, frame.length);
    addedLength = length;
  }

  /** Drops the frame that was added last. */
  void forget(byte[] frame) {
    addedLength -= frame.length;
  }

  /**
   * Hands all that was added to the system, in one piece; after a failure it can be tried again.
   */
  void write() throws IOException {
    if (addedLength == 0) {
      return;
    }
    try {
      records.write(added, 0, addedLength);
    } catch (IOException e) {
      records.seek(used);
      throw e;
    }
    used += addedLength;
    addedLength = 0;
    if (added.length > MOST_ROOM) {
      added = new byte[PIECE];
    }
  }

  /** Makes the file longer, for a record of this many bytes at least; the size to come. */
  long makeRoom(long record) throws IOException {
    // Really written: in a file with holes, a full disk would show only with the record.
    long missing = Math.max(growth(), record);
    long end = size;
    while (missing > 0) {
      ByteBuffer piece = ZEROS.duplicate().limit((int) Math.min(FIRST_ROOM, missing));
      int written = zeros.write(piece, end);
      end += written;
      missing -= written;
    }
    disk.force(false);
    return end;
  }

  /** Takes the larger room into use; not while a record is added. */
  void use(long larger) {
    size = larger;
  }

  private long growth() {
    return Math.min(size, MOST_ROOM);
  }

  /** Returns when all up to a place is on the disk; one thread at a time. */
  void sync(long upTo) throws IOException {
    if (upTo > synced) {
      disk.force(false);
      synced = upTo;
    }
  }

  /** Writes and syncs what is left, and cuts off the room that was not needed. */
  void close() throws IOException {
    try (records;
        zeros;
        disk) {
      write();
      sync(used);
      records.setLength(used);
    }
  }
}
