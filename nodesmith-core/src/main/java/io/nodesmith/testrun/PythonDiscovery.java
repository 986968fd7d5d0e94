package io.nodesmith.testrun;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.sandbox.Execution;
import io.nodesmith.sandbox.TrustedTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the Python interpreter to use, and installs nothing.
 *
 * @param named the interpreter that the user named; empty if none
 * @param virtualEnvironment the folder of the active virtual environment; empty if none
 * @param path folders to look in, in order
 * @param environment what a shim may need to find the real interpreter, HOME for instance
 */
public record PythonDiscovery(
    Optional<Path> named,
    Optional<Path> virtualEnvironment,
    List<Path> path,
    Map<String, String> environment) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Asks the interpreter about itself: a shim is not what it runs. */
  private static final String QUESTION =
      """
      import importlib.metadata, importlib.util, os, sys, sysconfig
      def version(name):
          try:
              return importlib.metadata.version(name.replace("_", "-"))
          except importlib.metadata.PackageNotFoundError:
              return "unknown"
      print(sys.executable)
      print("%d.%d.%d" % sys.version_info[:3])
      names = ("pydantic", "pytest", "omnibase_core")
      print(" ".join(n + "=" + version(n) for n in names if importlib.util.find_spec(n)))
      folders = {sys.prefix, sys.base_prefix, os.path.dirname(os.path.realpath(sys.executable))}
      folders.update(p for p in sysconfig.get_paths().values() if p)
      folders.update(p for p in sys.path if p)
      print("\\n".join(sorted(p for p in folders if os.path.isdir(p))))
      """;

  public PythonDiscovery {
    path = List.copyOf(path);
    environment = Map.copyOf(environment);
  }

  /** The first candidate that answers. */
  public Optional<PythonInterpreter> find(TrustedTools tools, Path folder) {
    return candidates().stream()
        .filter(Files::isExecutable)
        .map(candidate -> ask(candidate, tools, folder))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<Path> candidates() {
    if (named.isPresent()) {
      return List.of(named.get());
    }
    List<Path> candidates = new ArrayList<>();
    virtualEnvironment.ifPresent(home -> candidates.add(home.resolve("bin/python3")));
    path.forEach(entry -> candidates.add(entry.resolve("python3")));
    path.forEach(entry -> candidates.add(entry.resolve("python")));
    return candidates;
  }

  private Optional<PythonInterpreter> ask(Path candidate, TrustedTools tools, Path folder) {
    try {
      Execution execution =
          tools.run(
              List.of(candidate.toString(), "-I", "-c", QUESTION), folder, environment, PATIENCE);
      List<String> lines = execution.output().lines().toList();
      if (!execution.succeeded() || lines.size() < 4 || !lines.get(1).startsWith("3.")) {
        return Optional.empty();
      }
      List<Path> folders =
          outermost(lines.subList(3, lines.size()).stream().map(Path::of).toList());
      return Optional.of(
          new PythonInterpreter(
              Path.of(lines.get(0)), lines.get(1), folders, packages(lines.get(2))));
    } catch (NodesmithException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> packages(String line) {
    return line.isBlank()
        ? Map.of()
        : Arrays.stream(line.split(" ", -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** Without folders inside others, and without those that every stranger can read anyway. */
  private static List<Path> outermost(List<Path> folders) {
    Set<Path> kept = new LinkedHashSet<>();
    for (Path folder : folders.stream().sorted().toList()) {
      boolean inside = folder.startsWith("/usr") || folder.startsWith("/bin");
      if (!inside && kept.stream().noneMatch(folder::startsWith)) {
        kept.add(folder);
      }
    }
    return List.copyOf(kept);
  }
}
