package io.nodesmith.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The limits that the kernel holds for each single process, as arguments of prlimit(1). */
final class ProcessLimits {
  private ProcessLimits() {}

  static List<String> arguments(Path prlimit, Limits limits, boolean countsProcesses) {
    List<String> arguments = new ArrayList<>();
    arguments.add(prlimit.toString());
    arguments.add("--core=0");
    arguments.add("--cpu=" + (limits.cpu().toSeconds() + 1));
    arguments.add("--nofile=" + limits.openFiles());
    arguments.add("--fsize=" + limits.diskBytes());
    arguments.add("--data=" + limits.memoryBytes());
    if (limits.addressBytes() > 0) {
      arguments.add("--as=" + limits.addressBytes());
    }
    if (countsProcesses) {
      arguments.add("--nproc=" + limits.processes());
    }
    arguments.add("--");
    return arguments;
  }
}
