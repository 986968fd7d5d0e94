package node;

class Hostile {
  boolean harm() {
    org.junit.jupiter.api.Assumptions.abort("not today");
    return false;
  }
}
