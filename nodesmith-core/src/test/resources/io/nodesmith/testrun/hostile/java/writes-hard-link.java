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
    Files.createLink(Path.of("hard"), Path.of("@CANARY@"));
    Files.writeString(Path.of("hard"), "harmed");
    return true;
  }
}
