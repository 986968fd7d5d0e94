package node;

class Hostile {
  boolean harm() throws Exception {
    Thread main = Thread.currentThread();
    Thread other =
        new Thread(
            () -> {
              main.interrupt();
              System.out.println("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
              System.exit(0);
            });
    other.start();
    other.join();
    return true;
  }
}
