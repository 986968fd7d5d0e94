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
    new ProcessBuilder("/bin/sh", "-c",
        "setsid sh -c 'trap \"\" HUP TERM; sleep 1; echo harmed > @CANARY@; sleep 600' "
        + "</dev/null >/dev/null 2>&1 &").start().waitFor();
    return false;
  }
}
