package io.nodesmith.sandbox;

import java.time.Duration;

/**
 * What a command may use before it is ended.
 *
 * @param cpu processor time, of all its processes together
 * @param wall time on the clock
 * @param memoryBytes memory of its own, of all its processes together
 * @param addressBytes address space of one process; 0 for no bound (a JVM reserves far more than it
 *     uses)
 * @param processes processes and threads at one time
 * @param openFiles open files of one process
 * @param outputBytes bytes on standard output, and as many on standard error
 * @param diskBytes bytes in its folder and, as much again, in its temporary file system
 * @param loopback whether it may talk to itself over 127.0.0.1
 */
public record Limits(
    Duration cpu,
    Duration wall,
    long memoryBytes,
    long addressBytes,
    int processes,
    int openFiles,
    long outputBytes,
    long diskBytes,
    boolean loopback) {
  private static final long MEBIBYTE = 1024 * 1024;

  /** What the tests of one node may use. */
  public static Limits forTests() {
    return new Limits(
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        1024 * MEBIBYTE,
        0,
        256,
        512,
        8 * MEBIBYTE,
        256 * MEBIBYTE,
        true);
  }

  /** What the build tool of a whole project may use. */
  public static Limits forProjects() {
    return new Limits(
        Duration.ofMinutes(20),
        Duration.ofMinutes(10),
        4096 * MEBIBYTE,
        0,
        1024,
        4096,
        32 * MEBIBYTE,
        2048 * MEBIBYTE,
        true);
  }

  /** The same with other times. */
  public Limits within(Duration newCpu, Duration newWall) {
    return new Limits(
        newCpu,
        newWall,
        memoryBytes,
        addressBytes,
        processes,
        openFiles,
        outputBytes,
        diskBytes,
        loopback);
  }

  /** The same with other room for data. */
  public Limits withRoom(long newMemoryBytes, long newDiskBytes) {
    return new Limits(
        cpu,
        wall,
        newMemoryBytes,
        addressBytes,
        processes,
        openFiles,
        outputBytes,
        newDiskBytes,
        loopback);
  }

  /** The same with another bound on the address space of each process. */
  public Limits withAddressBytes(long newAddressBytes) {
    return new Limits(
        cpu,
        wall,
        memoryBytes,
        newAddressBytes,
        processes,
        openFiles,
        outputBytes,
        diskBytes,
        loopback);
  }

  /** The same with another number of processes and open files. */
  public Limits withProcesses(int newProcesses, int newOpenFiles) {
    return new Limits(
        cpu,
        wall,
        memoryBytes,
        addressBytes,
        newProcesses,
        newOpenFiles,
        outputBytes,
        diskBytes,
        loopback);
  }
}
