package node;

class Hostile {
  boolean harm() throws Exception {
    String me = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("/bin/sh", "-c", "kill -STOP 1; kill -STOP " + me).start().waitFor();
    return false;
  }
}
