package io.nodesmith.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be written where.
 *
 * @param folder the folder that all files go into
 * @param files texts by path relative to it, with {@code /}
 */
public record WritePlan(Path folder, Map<String, String> files) {
  public WritePlan {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * One planned file.
   *
   * @param path relative to the plan's folder
   * @param sha256 of its bytes, in hexadecimal
   * @param bytes how many there are
   */
  public record Entry(String path, String sha256, long bytes) {}

  /** All planned files, in order. */
  public List<Entry> entries() {
    return files.entrySet().stream()
        .map(file -> entry(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static Entry entry(String path, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Entry(path, HexFormat.of().formatHex(digest), bytes.length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
