package node;

class Hostile {
  boolean harm() {
    return false;
  }
}
// file: junit-platform.properties
junit.platform.execution.dryRun.enabled=true
junit.jupiter.extensions.autodetection.enabled=true
