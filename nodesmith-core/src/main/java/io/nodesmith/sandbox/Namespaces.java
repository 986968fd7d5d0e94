package io.nodesmith.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Namespaces made with util-linux alone: unshare, mount, pivot_root, setpriv and prlimit, led by a
 * shell script that is process 1 inside.
 */
final class Namespaces implements Confinement {
  /** What a stranger is called inside where we are not root and so have one user only. */
  private static final int ONLY_USER = 1000;

  /**
   * As root, a stranger keeps root's group: folders that a strict umask closed to others, a local
   * Maven repository for instance, are read through it. All it can see of them is read-only.
   */
  private static final String READS_AS_GROUP = "--groups=0";

  private final Tools tools;
  private final Skeleton skeleton;
  private final Path script;
  private final Users users;

  /** The programs it is made of. */
  record Tools(Path unshare, Path setpriv, Path prlimit, Path shell) {}

  /** Who a stranger is: as root one user for each run, or else ourselves in another name space. */
  record Users(boolean root, AtomicInteger next) {
    int take() {
      return root ? 50_000 + Math.floorMod(next.getAndIncrement(), 10_000) : ONLY_USER;
    }

    /** What starts a command as that user, who may do nothing to the process that leads the run. */
    List<String> dropped(Tools tools, int user) {
      List<String> arguments = new ArrayList<>();
      if (!root) {
        // One more user namespace: processes are counted in it alone, nobody in it is root, and
        // the processes outside of it, which are ours as well, cannot be traced from it.
        arguments.addAll(List.of(tools.unshare().toString(), "--user"));
        arguments.addAll(List.of("--map-user=" + user, "--map-group=" + user, "--"));
      }
      arguments.add(tools.setpriv().toString());
      if (root) {
        arguments.addAll(List.of("--reuid=" + user, "--regid=" + user, READS_AS_GROUP));
      }
      arguments.addAll(List.of("--inh-caps=-all", "--bounding-set=-all", "--no-new-privs", "--"));
      return arguments;
    }
  }

  Namespaces(Tools tools, Skeleton skeleton, Path script, Users users) {
    this.tools = tools;
    this.skeleton = skeleton;
    this.script = script;
    this.users = users;
  }

  @Override
  public Isolation isolation() {
    return Isolation.by("util-linux", List.of());
  }

  @Override
  public List<String> confine(Command command, Path run) throws IOException {
    Path root = Files.createDirectory(run.resolve("root"));
    writeMounts(command, run, root);
    int user = users.take();
    if (users.root()) {
      Ownership.give(command.folder(), user);
    }
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(tools.setpriv().toString(), "--pdeathsig", "KILL", "--"));
    arguments.add(tools.unshare().toString());
    if (!users.root()) {
      arguments.addAll(List.of("--user", "--map-root-user"));
    }
    arguments.addAll(List.of("--mount", "--pid", "--net", "--ipc", "--uts", "--cgroup"));
    arguments.addAll(List.of("--fork", "--kill-child", "--propagation", "private"));
    arguments.addAll(List.of(tools.shell().toString(), script.toString()));
    arguments.add(root.toString());
    arguments.add(skeleton.folder().toString());
    arguments.add(run.resolve("mounts").toString());
    arguments.add(Long.toString(command.limits().diskBytes()));
    arguments.add(command.folder().toString());
    arguments.add(command.limits().loopback() ? "yes" : "no");
    arguments.add(Integer.toString(user));
    arguments.addAll(users.dropped(tools, user));
    arguments.addAll(ProcessLimits.arguments(tools.prlimit(), command.limits(), true));
    arguments.addAll(command.arguments());
    return arguments;
  }

  private static void writeMounts(Command command, Path run, Path root) throws IOException {
    StringBuilder points = new StringBuilder();
    StringBuilder table = new StringBuilder();
    for (Path system : Skeleton.mountedSystemFolders()) {
      points.append("d ").append(system).append('\n');
      table.append(mount(system, root, "bind,ro,nosuid"));
    }
    for (String device : Skeleton.DEVICES) {
      table.append(mount(Path.of("/dev", device), root, "bind"));
    }
    for (Path readable : command.readable()) {
      points.append(Files.isDirectory(readable) ? "d " : "f ").append(readable).append('\n');
      table.append(mount(readable, root, "bind,ro,nosuid,nodev"));
    }
    points.append("d ").append(command.folder()).append('\n');
    table.append(mount(command.folder(), root, "bind,nosuid,nodev"));
    Files.writeString(run.resolve("mounts.points"), points, StandardCharsets.UTF_8);
    Files.writeString(run.resolve("mounts.table"), table, StandardCharsets.UTF_8);
  }

  private static String mount(Path path, Path root, String options) {
    return escaped(path.toString())
        + " "
        + escaped(root + path.toString())
        + " none "
        + options
        + " 0 0\n";
  }

  /** As fstab(5) wants it. */
  private static String escaped(String path) {
    return path.replace("\\", "\\134").replace(" ", "\\040").replace("\t", "\\011");
  }
}
