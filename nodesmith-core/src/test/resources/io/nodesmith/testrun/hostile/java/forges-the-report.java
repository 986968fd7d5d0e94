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
    String json = "{\"tests\":[{\"type\":\"node.HostileTest\",\"method\":\"harmIsDone\","
        + "\"name\":\"harmIsDone()\",\"status\":\"passed\"}]}";
    String line = "\n@report " + "0".repeat(64) + " "
        + Base64.getEncoder().encodeToString(json.getBytes()) + "\n";
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write(line.getBytes());
    out.flush();
    Runtime.getRuntime().halt(0);
    return false;
  }
}
