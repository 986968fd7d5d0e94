package io.nodesmith.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks at a running command again and again, and says why it has to end. */
final class Watch {
  private static final long LOOK_MILLISECONDS = 20;
  private static final int LOOKS_A_MEASURE = 4;
  private static final int XCPU = 128 + 24;
  private static final int SIGNALLED = 128;

  private final Process process;
  private final Command command;
  private final AtomicBoolean cancelled;
  private final BoundedOutput output;
  private final BoundedOutput errors;
  private final long start = System.nanoTime();

  Watch(Process process, Command command, AtomicBoolean cancelled) {
    this.process = process;
    this.command = command;
    this.cancelled = cancelled;
    this.output = new BoundedOutput(process.getInputStream(), command.limits().outputBytes());
    this.errors = new BoundedOutput(process.getErrorStream(), command.limits().outputBytes());
  }

  BoundedOutput output() {
    return output;
  }

  BoundedOutput errors() {
    return errors;
  }

  boolean outputExceeded() {
    return output.exceeded() || errors.exceeded();
  }

  /** Waits until the command ends or must end. */
  Ending untilEnd() throws InterruptedException {
    int looks = 0;
    while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      if (cancelled.get() || elapsed().compareTo(command.limits().wall()) > 0) {
        return Ending.TIMED_OUT;
      }
      if (outputExceeded()) {
        return Ending.OUTPUT_LIMIT;
      }
      looks++;
      if (looks % LOOKS_A_MEASURE == 0) {
        Optional<Ending> ending = measured();
        if (ending.isPresent()) {
          return ending.get();
        }
      }
    }
    return Ending.EXITED;
  }

  /** What the ending really was, once the output is drained and the exit code known. */
  Ending settled(Ending seen) {
    if (seen != Ending.EXITED) {
      return seen;
    }
    if (outputExceeded()) {
      return Ending.OUTPUT_LIMIT;
    }
    if (process.exitValue() == XCPU) {
      return Ending.OUT_OF_CPU;
    }
    return process.exitValue() > SIGNALLED ? Ending.KILLED : Ending.EXITED;
  }

  private Optional<Ending> measured() {
    Limits limits = command.limits();
    Usage usage = Usage.of(process.pid());
    if (usage.memoryBytes() > limits.memoryBytes()) {
      return Optional.of(Ending.OUT_OF_MEMORY);
    }
    if (usage.cpu().compareTo(limits.cpu()) > 0) {
      return Optional.of(Ending.OUT_OF_CPU);
    }
    if (limits.diskBytes() == Long.MAX_VALUE) {
      return Optional.empty();
    }
    try {
      if (Folders.size(command.folder(), limits.diskBytes()) > limits.diskBytes()) {
        return Optional.of(Ending.DISK_LIMIT);
      }
    } catch (IOException e) {
      // Files come and go while it runs: the next look will tell.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
