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
    System.out.println("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0\nOK (1 test)");
    System.exit(0);
    return false;
  }
}
