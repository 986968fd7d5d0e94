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
    return Stream.of("/var/run/docker.sock", "/run/systemd/private", "/run/dbus/system_bus_socket",
        "/var/run/postgresql").anyMatch(path -> Files.exists(Path.of(path)));
  }
}
