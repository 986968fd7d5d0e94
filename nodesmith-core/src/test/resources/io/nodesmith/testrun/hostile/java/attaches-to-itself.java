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
    System.setProperty("jdk.attach.allowAttachSelf", "true");
    com.sun.tools.attach.VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
    return true;
  }
}
