package io.nodesmith.sandbox;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The few files of a root folder for strangers: links into {@code /usr}, mount points, and an
 * {@code /etc} that says nothing of this machine.
 */
final class Skeleton {
  static final List<String> DEVICES = List.of("null", "zero", "full", "random", "urandom");

  private static final List<String> SYSTEM_FOLDERS =
      List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");
  private static final List<String> LOADER_FILES =
      List.of("/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/nsswitch.conf", "/etc/localtime");
  private static final String PASSWD = "root:x:0:0::/:/bin/sh\n";

  private final Path folder;

  private Skeleton(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  static Skeleton in(Path home) {
    return new Skeleton(home.resolve("skeleton"));
  }

  static Path script(Path home) {
    return home.resolve("confine.sh");
  }

  /**
   * The folder with the skeleton and the script, made once: another process of ours finds it there,
   * until the script or the system's libraries change.
   */
  static Path homeIn(Path scratch, byte[] script) throws IOException {
    CRC32 mark = new CRC32();
    mark.update(script);
    for (String file : LOADER_FILES) {
      if (Files.isReadable(Path.of(file))) {
        mark.update(Files.readAllBytes(Path.of(file)));
      }
    }
    Path home = scratch.resolve("sandbox-" + Long.toHexString(mark.getValue()));
    if (Files.isDirectory(home)) {
      return home;
    }
    Path draft = Files.createTempDirectory(scratch, "draft");
    build(draft.resolve("skeleton"));
    Files.write(script(draft), script);
    try {
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another process was quicker: its skeleton is as good.
      Folders.remove(draft);
      if (!Files.isDirectory(home)) {
        throw e;
      }
    }
    return home;
  }

  private static void build(Path folder) throws IOException {
    for (String name :
        List.of("usr", "proc", "tmp", "etc", "dev/shm", ".pivot", "etc/alternatives")) {
      Files.createDirectories(folder.resolve(name));
    }
    for (String device : DEVICES) {
      Files.writeString(folder.resolve("dev").resolve(device), "");
    }
    link(folder.resolve("dev/fd"), Path.of("/proc/self/fd"));
    link(folder.resolve("dev/stdin"), Path.of("/proc/self/fd/0"));
    link(folder.resolve("dev/stdout"), Path.of("/proc/self/fd/1"));
    link(folder.resolve("dev/stderr"), Path.of("/proc/self/fd/2"));
    for (String system : SYSTEM_FOLDERS) {
      Path there = Path.of(system);
      if (Files.isSymbolicLink(there)) {
        link(folder.resolve(system.substring(1)), Files.readSymbolicLink(there));
      }
    }
    copyEtc(folder.resolve("etc"));
  }

  /** System folders that are no links, and so have to be mounted. */
  static List<Path> mountedSystemFolders() {
    return Stream.concat(Stream.of("/usr", "/etc/alternatives"), SYSTEM_FOLDERS.stream())
        .map(Path::of)
        .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** The line of {@code /etc/passwd} for a stranger; some programs insist on having one. */
  static String passwdFor(int user, Path home) {
    return PASSWD + "stranger:x:" + user + ":" + user + "::" + home + ":/bin/sh\n";
  }

  private static void copyEtc(Path etc) throws IOException {
    Files.writeString(etc.resolve("passwd"), PASSWD);
    Files.writeString(etc.resolve("group"), "root:x:0:\n");
    Files.writeString(etc.resolve("hosts"), "127.0.0.1 localhost\n::1 localhost\n");
    for (String file : LOADER_FILES) {
      Path there = Path.of(file);
      if (Files.isReadable(there)) {
        Files.copy(
            there.toRealPath(),
            etc.resolve(there.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }
}
