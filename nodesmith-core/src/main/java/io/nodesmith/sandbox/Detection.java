package io.nodesmith.sandbox;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The best sandbox of this machine, found by trying.
 *
 * @param sandbox the best that works
 * @param rejected why each better one does not work, best first
 */
public record Detection(Sandbox sandbox, List<Problem> rejected) {
  public Detection {
    rejected = List.copyOf(rejected);
  }

  /** Where the system's programs are looked for unless the user says otherwise. */
  public static final List<Path> SYSTEM_FOLDERS =
      List.of(
          Path.of("/usr/bin"),
          Path.of("/bin"),
          Path.of("/usr/sbin"),
          Path.of("/sbin"),
          Path.of("/usr/local/bin"));

  /**
   * Tries bubblewrap, then util-linux, then limits only.
   *
   * @param programs folders to look for the system's programs in
   * @param scratch a folder of ours for short-lived files, created if missing
   * @throws NodesmithException if the scratch folder cannot be written ({@code sandbox-failed})
   */
  public static Detection detect(List<Path> programs, Path scratch) {
    try {
      List<Problem> rejected = new ArrayList<>();
      Trial trial =
          new Trial(new SystemTools(programs), Files.createDirectories(scratch).toRealPath());
      return new Detection(trial.best(rejected), rejected);
    } catch (IOException e) {
      throw new NodesmithException(
          "sandbox-failed", false, "The folder " + scratch + " cannot be written.", e);
    }
  }

  /** The same sandbox, or the problem that it is less than full where full is required. */
  public Optional<Problem> refusal(boolean requireIsolation) {
    if (!requireIsolation || sandbox.isolation().isFull()) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            "isolation-partial",
            "Full isolation is required, and this machine offers " + sandbox.isolation() + ".",
            "Install bubblewrap, or run without --require-isolation."));
  }

  /** Every sandbox that works here, best first. */
  static List<Sandbox> working(List<Path> programs, Path scratch) {
    try {
      return new Trial(new SystemTools(programs), Files.createDirectories(scratch).toRealPath())
          .working(new ArrayList<>());
    } catch (IOException e) {
      throw new NodesmithException(
          "sandbox-failed", false, "The folder " + scratch + " cannot be written.", e);
    }
  }
}
