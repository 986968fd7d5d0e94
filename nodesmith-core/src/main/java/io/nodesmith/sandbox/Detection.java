package io.nodesmith.sandbox;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

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
      return new Trial(new SystemTools(programs), Files.createDirectories(scratch).toRealPath())
          .best();
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

  /** Tries one way after another. */
  private record Trial(SystemTools tools, Path scratch) {
    Detection best() throws IOException {
      List<Problem> rejected = new ArrayList<>();
      LimitsOnly limits = new LimitsOnly(tools.find("setpriv"), tools.find("prlimit"));
      for (Candidate candidate : candidates()) {
        Sandbox sandbox = new ConfinedSandbox(candidate.confinement(), scratch);
        Optional<String> reason = failure(sandbox);
        if (reason.isEmpty()) {
          return new Detection(sandbox, rejected);
        }
        rejected.add(rejection(candidate.name(), reason.get()));
      }
      if (tools.find("bwrap").isEmpty()) {
        rejected.addFirst(rejection("bubblewrap", "it is not installed"));
      }
      return new Detection(new ConfinedSandbox(limits, scratch), rejected);
    }

    private List<Candidate> candidates() throws IOException {
      List<Candidate> candidates = new ArrayList<>();
      Optional<Path> unshare = tools.find("unshare");
      Optional<Path> setpriv = tools.find("setpriv");
      Optional<Path> prlimit = tools.find("prlimit");
      Optional<Path> shell = tools.find("sh");
      if (unshare.isEmpty() || setpriv.isEmpty() || prlimit.isEmpty() || shell.isEmpty()) {
        return candidates;
      }
      Namespaces.Tools programs =
          new Namespaces.Tools(unshare.get(), setpriv.get(), prlimit.get(), shell.get());
      int first = Math.floorMod(ProcessHandle.current().pid() * 64, 10_000);
      Namespaces.Users users = new Namespaces.Users(isRoot(), new AtomicInteger(first));
      Path home = Files.createTempDirectory(scratch, "sandbox");
      Skeleton skeleton = Skeleton.build(home.resolve("skeleton"));
      tools
          .find("bwrap")
          .ifPresent(
              path ->
                  candidates.add(
                      new Candidate(
                          "bubblewrap", new Bubblewrap(path, programs, skeleton, users))));
      candidates.add(
          new Candidate(
              "util-linux", new Namespaces(programs, skeleton, script(home), users)));
      return candidates;
    }

    private Path script(Path home) throws IOException {
      Path script = home.resolve("confine.sh");
      try (InputStream resource = Detection.class.getResourceAsStream("confine.sh")) {
        if (resource == null) {
          throw new IllegalStateException("confine.sh is missing from the program");
        }
        Files.copy(resource, script);
      }
      return script;
    }

    private boolean isRoot() throws IOException {
      return Files.getAttribute(scratch, "unix:uid").equals(0);
    }

    /** Why it does not work; empty if a harmless command runs through it. */
    private Optional<String> failure(Sandbox sandbox) throws IOException {
      Path folder = Files.createTempDirectory(scratch, "trial");
      try {
        Limits limits =
            Limits.forTests().within(Duration.ofSeconds(5), Duration.ofSeconds(10));
        String shell = tools.find("sh").orElseThrow().toString();
        Execution execution =
            sandbox.run(Command.of(List.of(shell, "-c", "echo works > made"), folder, limits));
        if (execution.succeeded() && Files.exists(folder.resolve("made"))) {
          return Optional.empty();
        }
        return Optional.of(execution.errors().strip().replace('\n', ' '));
      } catch (NodesmithException e) {
        return Optional.of(String.valueOf(e.getMessage()));
      } finally {
        Folders.remove(folder);
      }
    }

    private static Problem rejection(String name, String reason) {
      return Problem.warning(
          "sandbox-unusable", "The sandbox " + name + " cannot be used: " + reason + ".", "");
    }
  }

  /** A confinement that may or may not work. */
  private record Candidate(String name, Confinement confinement) {}
}
