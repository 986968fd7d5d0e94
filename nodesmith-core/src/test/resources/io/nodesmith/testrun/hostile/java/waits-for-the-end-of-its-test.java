package node;

class Hostile {
  boolean harm() {
    Thread late =
        new Thread(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                System.setProperty("nodesmith.passed", "true");
                Thread.onSpinWait();
              }
              Runtime.getRuntime().exit(0);
            });
    late.start();
    throw new IllegalStateException("failed before");
  }
}
