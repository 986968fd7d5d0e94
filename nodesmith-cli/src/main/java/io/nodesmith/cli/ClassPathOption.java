package io.nodesmith.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What may be used besides the JDK: jars and folders, as they are given to a JVM. */
final class ClassPathOption {
  private ClassPathOption() {}

  /** The entries; all that are missing are named at once. */
  static List<Path> parse(String text) {
    List<Path> entries = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String part : text.split(Pattern.quote(File.pathSeparator), -1)) {
      boolean jars = part.endsWith("/*") || part.endsWith(File.separator + "*");
      Path path = Path.of(jars ? part.substring(0, part.length() - 1) : part);
      if (part.isEmpty()) {
        continue;
      }
      if (jars && Files.isDirectory(path)) {
        entries.addAll(jars(path));
      } else if (!jars && Files.isReadable(path)) {
        entries.add(path);
      } else {
        missing.add(part);
      }
    }
    if (!missing.isEmpty()) {
      throw new UsageException(
          "On the class path, these cannot be read: " + String.join(", ", missing) + ".",
          "Correct --class-path, or leave it out to check without libraries.");
    }
    return entries;
  }

  private static List<Path> jars(Path folder) {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
      found.forEach(jars::add);
    } catch (IOException e) {
      throw new UsageException("The folder " + folder + " cannot be read.", "Check its rights.");
    }
    jars.sort(null);
    return jars;
  }
}
