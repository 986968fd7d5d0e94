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
    List<Object> all = new ArrayList<>();
    java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofShared();
    for (int i = 0; i < 4096; i++) {
      all.add(arena.allocate(1024 * 1024).fill((byte) 1));
    }
    return all.size() == 4096;
  }
}
