package io.nodesmith.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plain child process, with the limits that prlimit(1) sets where it is found. */
final class LimitsOnly implements Confinement {
  private static final List<String> MISSING =
      List.of("network", "files outside its folder", "other processes", "number of processes");

  private final Optional<Path> setpriv;
  private final Optional<Path> prlimit;

  LimitsOnly(Optional<Path> setpriv, Optional<Path> prlimit) {
    this.setpriv = setpriv;
    this.prlimit = prlimit;
  }

  @Override
  public Isolation isolation() {
    List<String> missing = new ArrayList<>(MISSING);
    if (prlimit.isEmpty()) {
      missing.add("open files and file sizes");
    }
    if (setpriv.isEmpty()) {
      missing.add("end of its processes when ours is killed");
    }
    return Isolation.by(prlimit.isEmpty() ? "child process" : "limits only", missing);
  }

  @Override
  public List<String> confine(Command command, Path run) {
    List<String> arguments = new ArrayList<>();
    setpriv.ifPresent(
        path -> arguments.addAll(List.of(path.toString(), "--pdeathsig", "KILL", "--")));
    prlimit.ifPresent(
        path -> arguments.addAll(ProcessLimits.arguments(path, command.limits(), false)));
    arguments.addAll(command.arguments());
    return arguments;
  }
}
