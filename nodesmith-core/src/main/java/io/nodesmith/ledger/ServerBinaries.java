package io.nodesmith.ledger;

import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of the server that comes with Nodesmith, unpacked once. */
final class ServerBinaries {
  private static final List<String> ARCHIVES =
      List.of(
          "/postgres-linux-x86_64.txz",
          "/postgres-linux-arm_64.txz",
          "/postgres-darwin-x86_64.txz",
          "/postgres-darwin-arm_64.txz");
  private static final int OWNER_MAY_RUN = 0100;

  private final Path folder;

  private ServerBinaries(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks what is not unpacked yet. For one process at a time.
   *
   * @param parent a folder of ours
   * @param random names what is half unpacked
   */
  static ServerBinaries in(Path parent, RandomGenerator random) throws IOException {
    String archive =
        ARCHIVES.stream()
            .filter(name -> ServerBinaries.class.getResource(name) != null)
            .findFirst()
            .orElseThrow(ServerBinaries::missing);
    Path folder = parent.resolve("postgres-" + version(archive));
    if (!Files.isDirectory(folder)) {
      Path half = parent.resolve("unpacking-" + HexFormat.of().toHexDigits(random.nextInt()));
      unpack(archive, half);
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new ServerBinaries(folder);
  }

  private static NodesmithException missing() {
    String message =
        "The program was built without a database server for this platform; set NODESMITH_DB_URL.";
    return new NodesmithException("database-missing", false, message, null);
  }

  /** Two archives have the same name here only if they are the same; its ends tell them apart. */
  private static String version(String archive) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = open(archive)) {
      crc.update(in.readNBytes(1 << 16));
    }
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static InputStream open(String archive) {
    return Optional.ofNullable(ServerBinaries.class.getResourceAsStream(archive))
        .orElseThrow(ServerBinaries::missing);
  }

  private static void unpack(String archive, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream in = open(archive);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("the archive leaves its folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Path parent = target.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, target);
          if ((entry.getMode() & OWNER_MAY_RUN) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made a program");
          }
        }
      }
    }
  }

  Path program(String name) throws IOException {
    try (Stream<Path> found =
        Files.find(folder, 3, (path, facts) -> path.endsWith("bin/" + name))) {
      return found.findFirst().orElseThrow(ServerBinaries::missing);
    }
  }
}
