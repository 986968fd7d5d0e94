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
    return new ProcessBuilder("/bin/sh", "-c", "kill -9 @PID@").start().waitFor() == 0;
  }
}
