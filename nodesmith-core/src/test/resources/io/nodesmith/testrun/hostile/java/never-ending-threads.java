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
    for (int i = 0; i < 10; i++) {
      new Thread(() -> {
        while (true) {
          Thread.onSpinWait();
        }
      }).start();
    }
    return false;
  }
}
