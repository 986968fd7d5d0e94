package node;

public class Hostile {
  static {
    System.out.println("Tests run: 1, Failures: 0");
    System.exit(0);
  }

  /** True when the harm was done. */
  public boolean harm() {
    return false;
  }
}
