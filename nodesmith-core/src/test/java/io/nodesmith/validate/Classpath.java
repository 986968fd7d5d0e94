package io.nodesmith.validate;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the tests themselves run on. */
final class Classpath {
  private Classpath() {}

  static List<Path> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
