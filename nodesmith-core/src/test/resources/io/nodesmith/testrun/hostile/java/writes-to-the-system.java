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
    for (String path : List.of("/etc/passwd", "/etc/cron.d/x", "/usr/local/bin/x", "/usr/bin/x",
        "/root/x", "/var/tmp/x", "/opt/x", "/x", "/proc/sys/kernel/hostname")) {
      try {
        Files.writeString(Path.of(path), "harmed");
        done = true;
      } catch (IOException e) {
        continue;
      }
    }
    return done;
  }
}
