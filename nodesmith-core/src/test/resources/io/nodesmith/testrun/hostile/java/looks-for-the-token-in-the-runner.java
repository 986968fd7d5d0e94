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
    for (String name : List.of("Runner", "Records", "MainRun", "JUnitRun", "Probes")) {
      for (var field : Class.forName("nodesmith.runner." + name).getDeclaredFields()) {
        if (field.getType() == String.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          return true;
        }
      }
    }
    return false;
  }
}
