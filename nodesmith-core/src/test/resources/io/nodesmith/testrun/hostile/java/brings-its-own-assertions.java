package node;

public class Hostile {
  /** True when the harm was done. */
  public boolean harm() {
    return false;
  }
}
// file: org/junit/jupiter/api/Assertions.java
package org.junit.jupiter.api;

public class Assertions {
  public static void assertTrue(boolean condition) {}
}
