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
    return System.getenv().keySet().stream()
        .anyMatch(name -> !List.of("PATH", "HOME", "TMPDIR", "LANG", "TZ", "NODESMITH_RUN", "PWD",
            "OLDPWD", "SHLVL", "_", "LC_CTYPE").contains(name));
  }
}
