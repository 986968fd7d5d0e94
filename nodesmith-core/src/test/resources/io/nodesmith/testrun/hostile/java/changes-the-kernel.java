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
    boolean done = false;
    for (String path : List.of("/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger",
        "/proc/sys/vm/drop_caches", "/proc/self/oom_score_adj")) {
      try {
        Files.writeString(Path.of(path), path.endsWith("adj") ? "-1000" : "1");
        done = true;
      } catch (IOException e) {
        continue;
      }
    }
    return done;
  }
}
