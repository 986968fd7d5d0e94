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
    try (RandomAccessFile memory = new RandomAccessFile("/proc/1/mem", "rw")) {
      return true;
    }
  }
}
