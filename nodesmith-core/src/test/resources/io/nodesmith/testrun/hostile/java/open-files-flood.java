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
    List<Closeable> all = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      all.add(new FileInputStream("/dev/null"));
    }
    return true;
  }
}
