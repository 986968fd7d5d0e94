package node;

public class Hostile {
  /** True when the harm was done. */
  public boolean harm() {
    return false;
  }
}
// file: META-INF/services/org.junit.platform.engine.TestEngine
node.Engine
// file: node/Engine.java
package node;

import org.junit.platform.engine.*;
import org.junit.platform.engine.support.descriptor.*;

public class Engine implements TestEngine {
  public String getId() {
    return "hostile";
  }

  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    try {
      Runtime.getRuntime().halt(0);
    } finally {
      return new EngineDescriptor(id, "hostile");
    }
  }

  public void execute(ExecutionRequest request) {}
}
