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
    return !Files.readString(Path.of("../../../../../../../../../../../../../.@CANARY@")).isEmpty();
  }
}
