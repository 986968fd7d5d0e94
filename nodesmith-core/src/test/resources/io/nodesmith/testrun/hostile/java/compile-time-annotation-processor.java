package node;

public class Hostile {
  /** True when the harm was done. */
  public boolean harm() {
    return Processor.ran;
  }
}
// file: META-INF/services/javax.annotation.processing.Processor
node.Processor
// file: node/Processor.java
package node;

import java.util.Set;
import javax.annotation.processing.*;
import javax.lang.model.element.TypeElement;

public class Processor extends AbstractProcessor {
  static boolean ran;

  public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
    ran = true;
    System.exit(0);
    return false;
  }
}
