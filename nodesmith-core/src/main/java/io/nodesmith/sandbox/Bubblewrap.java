package io.nodesmith.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Namespaces made by bubblewrap, with prlimit(1) inside. */
final class Bubblewrap implements Confinement {
  /** What has a file system of its own that the stranger may write to. */
  private static final Set<Path> WRITABLE = Set.of(Path.of("/tmp"), Path.of("/dev/shm"));

  private final Path bubblewrap;
  private final Namespaces.Tools tools;
  private final Skeleton skeleton;
  private final Namespaces.Users users;

  Bubblewrap(Path bubblewrap, Namespaces.Tools tools, Skeleton skeleton, Namespaces.Users users) {
    this.bubblewrap = bubblewrap;
    this.tools = tools;
    this.skeleton = skeleton;
    this.users = users;
  }

  @Override
  public Isolation isolation() {
    return Isolation.by("bubblewrap", List.of());
  }

  @Override
  public List<String> confine(Command command, Path run) throws IOException {
    int user = users.take();
    Path passwd =
        Files.writeString(run.resolve("passwd"), Skeleton.passwdFor(user, command.folder()));
    List<String> arguments = new ArrayList<>();
    arguments.add(bubblewrap.toString());
    arguments.addAll(List.of("--die-with-parent", "--new-session", "--unshare-ipc"));
    arguments.addAll(List.of("--unshare-pid", "--unshare-net", "--unshare-uts"));
    arguments.add("--unshare-cgroup-try");
    if (users.root()) {
      Ownership.give(command.folder(), user);
    } else {
      String name = Integer.toString(user);
      arguments.addAll(List.of("--unshare-user", "--uid", name, "--gid", name));
    }
    addFiles(arguments, command, passwd);
    arguments.addAll(users.dropped(tools, user));
    arguments.addAll(ProcessLimits.arguments(tools.prlimit(), command.limits(), true));
    arguments.addAll(command.arguments());
    return arguments;
  }

  private void addFiles(List<String> arguments, Command command, Path passwd) {
    String disk = Long.toString(command.limits().diskBytes());
    for (Path system : Skeleton.mountedSystemFolders()) {
      bind(arguments, "--ro-bind", system, system);
    }
    for (String link : List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32")) {
      Path there = skeleton.folder().resolve(link);
      if (Files.isSymbolicLink(there)) {
        arguments.addAll(List.of("--symlink", target(there), "/" + link));
      }
    }
    command.readable().forEach(this::makeRoomInEtc);
    bind(arguments, "--ro-bind", skeleton.folder().resolve("etc"), Path.of("/etc"));
    bind(arguments, "--ro-bind", passwd, Path.of("/etc/passwd"));
    arguments.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    arguments.addAll(List.of("--size", disk, "--tmpfs", "/dev/shm"));
    arguments.addAll(List.of("--size", disk, "--perms", "1777", "--tmpfs", "/tmp"));
    Set<Path> closed = addParents(arguments, command);
    for (Path readable : command.readable()) {
      bind(arguments, "--ro-bind", readable, readable);
    }
    bind(arguments, "--bind", command.folder(), command.folder());
    closed.forEach(path -> arguments.addAll(List.of("--remount-ro", path.toString())));
    arguments.addAll(List.of("--remount-ro", "/", "--chdir", command.folder().toString(), "--"));
  }

  /** A JDK may link to certificates in /etc, where nothing can be made once it is mounted. */
  private void makeRoomInEtc(Path readable) {
    if (readable.startsWith("/etc") && Files.isDirectory(readable)) {
      try {
        Files.createDirectories(skeleton.folder().resolve(Path.of("/").relativize(readable)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Bubblewrap makes the folders above a mount for their owner alone. Those in what the stranger
   * may write are of a file system of their own, which is to be closed before he comes: he could
   * move them away, and put others in their place.
   */
  private static Set<Path> addParents(List<String> arguments, Command command) {
    Set<Path> parents = new TreeSet<>();
    Set<Path> closed = new TreeSet<>();
    List<Path> mounted = new ArrayList<>(command.readable());
    mounted.add(command.folder());
    for (Path path : mounted) {
      Path parent = path.getParent();
      while (parent != null && parent.getParent() != null) {
        parents.add(parent);
        parent = parent.getParent();
      }
    }
    parents.removeIf(path -> WRITABLE.contains(path) || path.startsWith("/usr"));
    for (Path parent : parents) {
      boolean isClosed = WRITABLE.contains(parent.getParent()) && !mounted.contains(parent);
      arguments.addAll(List.of("--perms", "0755"));
      arguments.addAll(List.of(isClosed ? "--tmpfs" : "--dir", parent.toString()));
      if (isClosed) {
        closed.add(parent);
      }
    }
    return closed;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void bind(List<String> arguments, String how, Path from, Path to) {
    arguments.addAll(List.of(how, from.toString(), to.toString()));
  }
}
