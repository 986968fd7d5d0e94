package io.nodesmith.language.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the modules of Python's standard library hold, as some versions of Python told it. */
public final class RecordedLibrary {
  private static final String UNKNOWN = "?";
  private static final Map<String, String> MODULES = read("python-symbols.txt");

  private RecordedLibrary() {}

  /** By module, the names in it with blanks between; a question mark if they are not known. */
  public static Map<String, String> modules() {
    return MODULES;
  }

  /** What a wildcard import of the module may bring; empty if that is not known. */
  static Optional<Set<String>> wildcard(String module) {
    return Optional.ofNullable(MODULES.get(module))
        .filter(names -> !names.equals(UNKNOWN))
        .map(
            names ->
                Stream.of(names.split(" ", -1))
                    .map(name -> name.replaceFirst("\\(.*", ""))
                    .filter(name -> !name.startsWith("_"))
                    .collect(Collectors.toUnmodifiableSet()));
  }

  private static Map<String, String> read(String name) {
    try (InputStream file =
        Objects.requireNonNull(RecordedLibrary.class.getResourceAsStream(name), name)) {
      Map<String, String> modules = new HashMap<>();
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          modules.put(line.substring(0, colon), line.substring(colon + 2));
        }
      }
      return Map.copyOf(modules);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
