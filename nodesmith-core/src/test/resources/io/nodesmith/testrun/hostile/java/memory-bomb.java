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
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < 4096; i++) {
      all.add(new byte[1024 * 1024]);
    }
    return all.size() == 4096;
  }
}
