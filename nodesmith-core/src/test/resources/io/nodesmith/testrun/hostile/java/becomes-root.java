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
    String out = new String(new ProcessBuilder("/bin/sh", "-c",
        "id -u; sudo -n id -u; su -c 'id -u' </dev/null; setpriv --reuid 0 id -u")
        .redirectErrorStream(true).start().getInputStream().readAllBytes());
    return out.lines().anyMatch(line -> line.equals("0"));
  }
}
