package io.nodesmith.language.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The top-level modules of Python's standard library. */
final class PythonStandardModules {
  private static final Set<String> MODULES = read("standard-modules.txt");

  private PythonStandardModules() {}

  /** Whether the module, or the package that it is in, is of the standard library. */
  static boolean holds(String module) {
    return MODULES.contains(module.replaceFirst("\\..*", ""));
  }

  private static Set<String> read(String name) {
    try (InputStream file =
        Objects.requireNonNull(PythonStandardModules.class.getResourceAsStream(name), name)) {
      Set<String> modules = new HashSet<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> modules.addAll(List.of(line.split(" ", -1))));
      return Set.copyOf(modules);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
