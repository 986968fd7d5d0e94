package io.nodesmith.llm;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * One record as bytes: a mark, the length of the payload, a checksum of length and payload, the
 * payload. All numbers are four bytes, big-endian.
 */
final class JournalFrame {
  static final int HEADER = 12;
  static final int MARK = 0x4E534A31; // "NSJ1"

  private JournalFrame() {}

  private static boolean markAt(byte[] file, int offset) {
    return file.length - offset >= 4 && ByteBuffer.wrap(file).getInt(offset) == MARK;
  }

  /** Length of the payload of a whole and sound frame at the offset; -1 if there is none. */
  static int payloadAt(byte[] file, int offset) {
    if (file.length - offset < HEADER || !markAt(file, offset)) {
      return -1;
    }
    ByteBuffer header = ByteBuffer.wrap(file);
    int length = header.getInt(offset + 4);
    if (length < 0 || length > file.length - offset - HEADER) {
      return -1;
    }
    int found = checksum(length, file, offset + HEADER);
    return found == header.getInt(offset + 8) ? length : -1;
  }

  /** Where the next sound frame begins; the end of the bytes if there is none. */
  static int next(byte[] file, int from) {
    for (int i = from; i < file.length; i++) {
      if (file[i] == 'N' && payloadAt(file, i) >= 0) {
        return i;
      }
    }
    return file.length;
  }

  /** Where the bytes end that are not zero: behind it is room that was made and not used. */
  static int usedLength(byte[] file) {
    int length = file.length;
    while (length > 0 && file[length - 1] == 0) {
      length--;
    }
    return length;
  }

  /** Completes a frame in which only the payload stands so far. */
  static byte[] sealed(byte[] frame) {
    int length = frame.length - HEADER;
    ByteBuffer.wrap(frame).putInt(MARK).putInt(length).putInt(checksum(length, frame, HEADER));
    return frame;
  }

  /** Whether something that is no sound frame stands before one that is. */
  static boolean hasGap(byte[] file) {
    int offset = 0;
    while (offset < file.length) {
      int length = payloadAt(file, offset);
      if (length < 0) {
        return next(file, offset + 1) < file.length;
      }
      offset += HEADER + length;
    }
    return false;
  }

  private static int checksum(int length, byte[] bytes, int offset) {
    CRC32C crc = new CRC32C();
    crc.update(length >>> 24);
    crc.update(length >>> 16);
    crc.update(length >>> 8);
    crc.update(length);
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }
}
