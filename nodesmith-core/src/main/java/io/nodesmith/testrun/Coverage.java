package io.nodesmith.testrun;

import io.nodesmith.testrun.Compilation.Compiled;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Coverage of the measured sources. */
record Coverage(Set<String> measured) {
  Map<String, byte[]> instrumented(Compiled compiled) {
    return compiled.classes();
  }

  List<MethodCoverage> methods(Compiled compiled, List<ChildReport.Probes> probes) {
    return List.of();
  }
}
