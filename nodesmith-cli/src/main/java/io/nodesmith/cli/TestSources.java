package io.nodesmith.cli;

import io.nodesmith.language.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a test file is run with: the named files, and those beside them that they may need.
 *
 * @param testPath the test file's path below the folder that Python imports from
 * @param texts all sources by their path below that folder, with {@code /}
 */
record TestSources(String testPath, Map<String, String> texts) {
  TestSources {
    texts = Map.copyOf(texts);
  }

  /** Paths count from the current folder where all is inside of it, else from above everything. */
  static TestSources of(Path current, Map<Path, SourceText> files, Path test) {
    Path testFile = current.resolve(test).normalize();
    Map<Path, String> all = new HashMap<>();
    all.put(testFile, SourceFiles.read(test).text());
    files.forEach((file, text) -> all.put(current.resolve(file).normalize(), text.text()));
    Path root = current;
    while (!isAbove(root, all)) {
      root = Objects.requireNonNull(root.getParent(), "the root folder is above everything");
    }
    List<Path> named =
        files.keySet().stream().map(file -> current.resolve(file).normalize()).toList();
    addNeighbours(all, named);
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<Path, String> one : all.entrySet()) {
      texts.put(relative(root, one.getKey()), one.getValue());
    }
    for (Path file : named) {
      if (SourceFiles.isPython(file)) {
        // A test may also import the module by its bare name.
        texts.putIfAbsent(file.getFileName().toString(), Objects.requireNonNull(all.get(file)));
      }
    }
    return new TestSources(relative(root, testFile), texts);
  }

  private static boolean isAbove(Path folder, Map<Path, String> files) {
    return files.keySet().stream().allMatch(file -> file.startsWith(folder));
  }

  private static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Python modules of the same folder; Java types of the same folder that are spoken of. */
  private static void addNeighbours(Map<Path, String> all, List<Path> named) {
    Deque<Path> open = new ArrayDeque<>(named);
    while (!open.isEmpty()) {
      Path file = open.pop();
      String text = Objects.requireNonNull(all.get(file));
      for (Path neighbour : neighbours(file)) {
        if (!all.containsKey(neighbour) && isNeeded(neighbour, text)) {
          try {
            all.put(neighbour, SourceFiles.read(neighbour).text());
            open.push(neighbour);
          } catch (UsageException unreadable) {
            // Nobody named it; if it is needed after all, the tests say so.
          }
        }
      }
    }
  }

  private static boolean isNeeded(Path neighbour, String text) {
    if (SourceFiles.isPython(neighbour)) {
      return true;
    }
    String type = neighbour.getFileName().toString().replaceFirst("\\.java$", "");
    return Pattern.compile("\\b" + Pattern.quote(type) + "\\b").matcher(text).find();
  }

  private static TreeSet<Path> neighbours(Path file) {
    String ending = SourceFiles.isPython(file) ? ".py" : ".java";
    try (Stream<Path> paths = Files.list(Objects.requireNonNull(file.getParent()))) {
      TreeSet<Path> found = new TreeSet<>();
      paths.filter(path -> path.toString().endsWith(ending)).forEach(found::add);
      return found;
    } catch (IOException e) {
      return new TreeSet<>();
    }
  }
}
