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
    Path deep = Path.of("deep");
    for (int i = 0; i < 150; i++) {
      deep = deep.resolve("folder");
    }
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("a\nb"), "x");
    Files.setPosixFilePermissions(Path.of("deep"), Set.of());
    return false;
  }
}
