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

/** Tries one way of confinement after another, each with a harmless command. */
record Trial(SystemTools tools, Path scratch) {

  /** A confinement that may or may not work; without one, why it cannot even be tried. */
  private record Candidate(String name, Optional<Confinement> confinement, String missing) {}

  /** The first that works; why those before it do not is added to the list. */
  Sandbox best(List<Problem> rejected) throws IOException {
    for (Candidate candidate : candidates()) {
      Optional<Sandbox> sandbox = tried(candidate, rejected);
      if (sandbox.isPresent()) {
        return sandbox.get();
      }
    }
    return limitsOnly();
  }

  /** All that work, best first. */
  List<Sandbox> working(List<Problem> rejected) throws IOException {
    List<Sandbox> working = new ArrayList<>();
    for (Candidate candidate : candidates()) {
      tried(candidate, rejected).ifPresent(working::add);
    }
    working.add(limitsOnly());
    return working;
  }

  private Sandbox limitsOnly() {
    LimitsOnly limits = new LimitsOnly(tools.find("setpriv"), tools.find("prlimit"));
    return new ConfinedSandbox(limits, scratch);
  }

  private Optional<Sandbox> tried(Candidate candidate, List<Problem> rejected) throws IOException {
    Optional<String> reason = Optional.of(candidate.missing());
    if (candidate.confinement().isPresent()) {
      Sandbox sandbox = new ConfinedSandbox(candidate.confinement().get(), scratch);
      reason = failure(sandbox);
      if (reason.isEmpty()) {
        return Optional.of(sandbox);
      }
    }
    rejected.add(
        Problem.warning(
            "sandbox-unusable",
            "The sandbox " + candidate.name() + " cannot be used: " + reason.get() + ".",
            ""));
    return Optional.empty();
  }

  private List<Candidate> candidates() throws IOException {
    Optional<Path> bubblewrap = tools.find("bwrap");
    List<String> missing =
        List.of("unshare", "setpriv", "prlimit", "sh").stream()
            .filter(name -> tools.find(name).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      String words = "not found: " + String.join(", ", missing);
      return List.of(
          new Candidate("bubblewrap", Optional.empty(), words),
          new Candidate("util-linux", Optional.empty(), words));
    }
    Namespaces.Tools programs =
        new Namespaces.Tools(path("unshare"), path("setpriv"), path("prlimit"), path("sh"));
    int first = Math.floorMod(ProcessHandle.current().pid() * 64, 10_000);
    Namespaces.Users users = new Namespaces.Users(isRoot(), new AtomicInteger(first));
    Path home = Skeleton.homeIn(scratch, script());
    Skeleton skeleton = Skeleton.in(home);
    return List.of(
        new Candidate(
            "bubblewrap",
            bubblewrap.map(path -> new Bubblewrap(path, programs, skeleton, users)),
            "not found: bwrap"),
        new Candidate(
            "util-linux",
            Optional.of(new Namespaces(programs, skeleton, Skeleton.script(home), users)),
            ""));
  }

  private Path path(String name) {
    return tools.find(name).orElseThrow();
  }

  private static byte[] script() throws IOException {
    try (InputStream resource = Trial.class.getResourceAsStream("confine.sh")) {
      if (resource == null) {
        throw new IllegalStateException("confine.sh is missing from the program");
      }
      return resource.readAllBytes();
    }
  }

  private boolean isRoot() throws IOException {
    return Files.getAttribute(scratch, "unix:uid").equals(0);
  }

  /** Why it does not work; empty if a harmless command runs through it. */
  private Optional<String> failure(Sandbox sandbox) throws IOException {
    Path folder = Files.createTempDirectory(scratch, "trial");
    try {
      Limits limits = Limits.forTests().within(Duration.ofSeconds(10), Duration.ofSeconds(20));
      List<String> arguments = List.of(path("sh").toString(), "-c", "echo works > made");
      Execution execution = sandbox.run(Command.of(arguments, folder, limits));
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
}
