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
    return Stream.of(".bashrc", ".profile", ".ssh", ".m2/settings.xml", ".gitconfig", ".netrc",
        ".aws/credentials").anyMatch(name -> Files.exists(Path.of("@HOME@", name)));
  }
}
