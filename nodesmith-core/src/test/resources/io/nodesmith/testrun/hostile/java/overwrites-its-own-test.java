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
    for (String entry : System.getProperty("java.class.path").split(":")) {
      Path place = Path.of(entry);
      if (Files.isWritable(place) || Files.isWritable(place.getParent())) {
        return true;
      }
    }
    return false;
  }
}
