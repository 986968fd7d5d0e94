package io.nodesmith.testrun;

import io.nodesmith.testrun.ChildReport.Probes;
import io.nodesmith.testrun.Compilation.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.internal.data.CRC64;
import org.jacoco.core.runtime.IExecutionDataAccessorGenerator;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which lines of the measured sources the tests went through: JaCoCo's probes, put in here before
 * the child starts, kept by our runner, and so without an agent that would slow its start.
 */
record Coverage(Set<String> measured) {
  private static final String PROBES = "nodesmith/runner/Probes";

  /** The classes, those of measured sources with probes. */
  Map<String, byte[]> instrumented(Compiled compiled) throws IOException {
    if (measured.isEmpty()) {
      return compiled.classes();
    }
    Instrumenter instrumenter = new Instrumenter(new Access());
    Map<String, byte[]> classes = new LinkedHashMap<>(compiled.classes());
    for (String type : measuredTypes(compiled)) {
      byte[] original = classes.getOrDefault(type, new byte[0]);
      classes.put(type, instrumenter.instrument(original, type));
    }
    return classes;
  }

  /** The coverage of every method of the measured sources. */
  List<MethodCoverage> methods(Compiled compiled, List<Probes> probes) {
    Map<Long, boolean[]> hits = new HashMap<>();
    for (Probes each : probes) {
      hits.put(Long.valueOf(each.type()), bits(each.hit()));
    }
    List<MethodCoverage> methods = new ArrayList<>();
    for (String type : measuredTypes(compiled)) {
      byte[] original = compiled.classes().getOrDefault(type, new byte[0]);
      String file = compiled.files().getOrDefault(type, "");
      for (IClassCoverage each : analysed(type, original, hits)) {
        addMethods(methods, file, type, each);
      }
    }
    return methods;
  }

  private List<String> measuredTypes(Compiled compiled) {
    return compiled.classes().keySet().stream()
        .filter(type -> measured.contains(compiled.files().getOrDefault(type, "")))
        .toList();
  }

  private static Iterable<IClassCoverage> analysed(
      String type, byte[] original, Map<Long, boolean[]> hits) {
    long id = CRC64.classId(original);
    ExecutionDataStore store = new ExecutionDataStore();
    if (hits.containsKey(id)) {
      store.put(new ExecutionData(id, type.replace('.', '/'), hits.get(id)));
    }
    CoverageBuilder builder = new CoverageBuilder();
    try {
      new Analyzer(store, builder).analyzeClass(original, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.getClasses();
  }

  private static void addMethods(
      List<MethodCoverage> methods, String file, String type, IClassCoverage coverage) {
    String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    for (IMethodCoverage method : coverage.getMethods()) {
      String name = method.getName();
      ICounter lines = method.getLineCounter();
      if (!name.startsWith("<") && !name.startsWith("lambda$")) {
        methods.add(
            new MethodCoverage(
                file,
                simple + "." + name,
                method.getFirstLine(),
                lines.getCoveredCount(),
                lines.getTotalCount()));
      }
    }
  }

  private static boolean[] bits(String text) {
    boolean[] bits = new boolean[text.length()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = text.charAt(i) == '1';
    }
    return bits;
  }

  /** Has instrumented classes ask our runner for their probes. */
  private static final class Access implements IExecutionDataAccessorGenerator {
    private static final int STACK = 3;

    @Override
    public int generateDataAccessor(long id, String type, int count, MethodVisitor code) {
      code.visitLdcInsn(id);
      code.visitLdcInsn(count);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, PROBES, "of", "(JI)[Z", false);
      return STACK;
    }
  }
}
