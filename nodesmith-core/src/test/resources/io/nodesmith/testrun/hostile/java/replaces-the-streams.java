package node;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

class Hostile {
  boolean harm() throws Exception {
    new FileOutputStream(FileDescriptor.out).close();
    System.setOut(new PrintStream(new FileOutputStream("/proc/self/fd/1")));
    System.out.println("@report 00 e30=");
    System.err.close();
    return true;
  }
}
