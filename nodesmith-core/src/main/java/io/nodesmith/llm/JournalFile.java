package io.nodesmith.llm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of a journal while it is written. Its room is made ahead, as zeros, so that a sync has
 * nothing but data to write; it is filled through mapped memory, so that a record is out of this
 * process's hands without a call to the system. What is left of the room is cut off at the end.
 */
final class JournalFile {
  private static final int FIRST_ROOM = 256 * 1024;
  private static final int MOST_ROOM = 2 * 1024 * 1024;
  private static final ValueLayout.OfInt NUMBER =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final RandomAccessFile file;
  private Room room;
  private long used;
  private long synced;

  /** The whole file in memory. */
  record Room(Arena arena, MemorySegment memory) {
    static Room of(RandomAccessFile file) throws IOException {
      Arena arena = Arena.ofShared();
      return new Room(arena, file.getChannel().map(MapMode.READ_WRITE, 0, file.length(), arena));
    }

    long size() {
      return memory.byteSize();
    }
  }

  private JournalFile(RandomAccessFile file, Room room) {
    this.file = file;
    this.room = room;
  }

  /** A new file with room for a record of this many bytes. */
  static JournalFile create(Path path, long record) throws IOException {
    Files.createFile(path);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    return new JournalFile(file, made(file, Math.max(FIRST_ROOM, record)));
  }

  boolean hasRoomFor(long record) {
    return room.size() - used >= record;
  }

  /** Whether more room should be made before it is needed. */
  boolean isScarce() {
    return room.size() - used < growth() / 2;
  }

  long used() {
    return used;
  }

  /** Adds a record that there is room for; one thread at a time. */
  void add(byte[] payload, int checksum) {
    MemorySegment memory = room.memory();
    memory.set(NUMBER, used + 4, payload.length);
    memory.set(NUMBER, used + 8, checksum);
    MemorySegment.copy(
        payload, 0, memory, ValueLayout.JAVA_BYTE, used + JournalFrame.HEADER, payload.length);
    // The mark comes last: who reads meanwhile sees a whole record or none.
    VarHandle.releaseFence();
    memory.set(NUMBER, used, JournalFrame.MARK);
    used += JournalFrame.HEADER + payload.length;
  }

  /** Makes the file longer, for a record of this many bytes at least; not in use yet. */
  Room makeRoom(long record) throws IOException {
    return made(file, room.size() + Math.max(growth(), record));
  }

  /** Takes the larger room into use; not while a record is added, or a sync goes on. */
  void use(Room larger) {
    Room before = room;
    room = larger;
    before.arena().close();
  }

  private long growth() {
    return Math.min(room.size(), MOST_ROOM);
  }

  /** Room that is on the disk itself, so that no record has to wait for it. */
  private static Room made(RandomAccessFile file, long length) throws IOException {
    zeros(file, length);
    file.getChannel().force(false);
    return Room.of(file);
  }

  private static void zeros(RandomAccessFile file, long length) throws IOException {
    // Really written: in a file with holes, a full disk would show only when memory is touched.
    byte[] zeros = new byte[FIRST_ROOM];
    file.seek(file.length());
    long missing = length - file.length();
    while (missing > 0) {
      int part = (int) Math.min(zeros.length, missing);
      file.write(zeros, 0, part);
      missing -= part;
    }
  }

  /**
   * Returns when all up to a place is on the disk; one thread at a time, and not while room is
   * taken into use. Not through the channel, which an interrupt would close.
   */
  void sync(Room current, long upTo) throws IOException {
    if (upTo > synced) {
      try {
        current.memory().asSlice(synced, upTo - synced).force();
      } catch (UncheckedIOException e) {
        throw new IOException(e.getMessage(), e);
      }
      synced = upTo;
    }
  }

  /** What is in use now. */
  Room room() {
    return room;
  }

  /** Cuts off the room that was not needed. */
  void close() throws IOException {
    room.arena().close();
    try (file) {
      file.setLength(used);
    }
  }
}
