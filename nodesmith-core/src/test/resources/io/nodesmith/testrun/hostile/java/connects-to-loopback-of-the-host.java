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
    return connects("127.0.0.1", @PORT@) || connects("::1", @PORT@);
  }

  private static boolean connects(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 2000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
