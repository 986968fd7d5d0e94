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
    for (int i = 0; i < 8; i++) {
      new ProcessBuilder("/usr/bin/tail", "/dev/zero").start();
    }
    Thread.sleep(30_000);
    return true;
  }
}
