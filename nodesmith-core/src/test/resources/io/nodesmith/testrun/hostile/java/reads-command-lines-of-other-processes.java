package node;

import java.io.*;
import java.lang.reflect.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

public class Hostile {
  /** True when the harm was done. */
  public boolean harm() throws Exception {
    try (var all = Files.list(Path.of("/proc"))) {
      for (Path process : all.toList()) {
        try {
          if (Files.readString(process.resolve("cmdline")).contains("surefire")) {
            return true;
          }
        } catch (IOException | UncheckedIOException e) {
          continue;
        }
      }
    }
    return false;
  }
}
