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
    for (String place : List.of(".", "/tmp", "target/surefire-reports")) {
      Files.createDirectories(Path.of(place));
      Files.writeString(Path.of(place, "TEST-node.HostileTest.xml"),
          "<testsuite tests='1' failures='0'><testcase name='harmIsDone'/></testsuite>");
      Files.writeString(Path.of(place, "report.json"), "{\"passed\":1,\"failed\":0}");
    }
    return false;
  }
}
