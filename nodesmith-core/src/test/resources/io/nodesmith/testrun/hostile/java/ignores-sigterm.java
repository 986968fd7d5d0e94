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
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      while (true) {
        Thread.onSpinWait();
      }
    }));
    new ProcessBuilder("/bin/sh", "-c", "trap '' TERM HUP INT; sleep 600").start();
    System.exit(0);
    return true;
  }
}
